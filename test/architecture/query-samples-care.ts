import * as careQueries from "../../workers/care/queries.ts";
import * as careStore from "../../workers/care/store.ts";
import * as choicesStore from "../../workers/choices/store.ts";
import * as standingQueries from "../../workers/standing/queries.ts";
import * as standingStore from "../../workers/standing/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const at = 1_700_000_000_000;
const day = 20_000;
const subject = { threadId: id, postId: id };
const row = { owner: "o", sealed: "x", expiresDay: day };
const budgets = { day: 60, week: 210 };

export const CARE_MODULES = {
  "workers/care/queries.ts": careQueries,
  "workers/care/store.ts": careStore,
  "workers/choices/store.ts": choicesStore,
  "workers/standing/queries.ts": standingQueries,
  "workers/standing/store.ts": standingStore,
};

/** Statements of what keeps moderators well, and of what the team knows of an author. */
export const CARE_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  careOf: () => [careQueries.careOf(db, id)],
  dosesOf: () => [careQueries.dosesOf(db, id, day), careQueries.dosesOf(db, id, day, 7)],
  addDose: () => [
    careStore.addDose(db, { staffId: id, day, points: 8, heavy: true, seconds: 120 }),
  ],
  markSpent: () => [careStore.markSpent(db, id, day, budgets)],
  setOptOuts: () => [careStore.setOptOuts(db, id, ["suicide"])],
  setBudgets: () => [careStore.setBudgets(db, id, budgets)],
  setHandedOver: () => [careStore.setHandedOver(db, "handed_over", at)],
  deleteOldDoses: () => [careStore.deleteOldDoses(db, day)],
  replaceChoices: () => [choicesStore.replaceChoices(db, id, { old: "x", fresh: "y" })],
  standingOf: () => [standingQueries.standingOf(db, "o")],
  notesOn: () => [standingQueries.notesOn(db, id, id)],
  insertStanding: () => [standingStore.insertStanding(db, id, row)],
  replaceStanding: () => [standingStore.replaceStanding(db, row, { ...row, sealed: "y" })],
  insertDecoy: () => [standingStore.insertDecoy(db, row)],
  deleteStanding: () => [standingStore.deleteStanding(db, "o")],
  deleteExpiredStandings: () => [standingStore.deleteExpiredStandings(db, day)],
  insertNote: () => [
    standingStore.insertNote(db, {
      ...subject,
      id,
      staffId: id,
      role: "moderator",
      words: "w",
      at,
      eraseDay: day,
    }),
  ],
  deleteNotesOn: () => [standingStore.deleteNotesOn(db, subject)],
  deleteExpiredNotes: () => [standingStore.deleteExpiredNotes(db, day)],
};
