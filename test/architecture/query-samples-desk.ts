import * as moderationQueries from "../../workers/moderation/queries.ts";
import * as moderationStore from "../../workers/moderation/store.ts";
import * as suspensionQueries from "../../workers/suspensions/queries.ts";
import * as suspensionStore from "../../workers/suspensions/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const at = 1_700_000_000_000;
const subject = { threadId: id, postId: id };
const event = { ...subject, id, detail: {}, at };

/** Statements of the desk and of what it asks of authors (see query-samples.ts). */
export const DESK_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  scopesOf: () => [moderationQueries.scopesOf(db, [subject, subject])],
  activeTeam: () => [moderationQueries.activeTeam(db)],
  eventById: () => [moderationQueries.eventById(db, id, id, id)],
  reviewOf: () => [moderationQueries.reviewOf(db, id, id)],
  openReports: () => [moderationQueries.openReports(db, id, id)],
  eventsOf: () => [moderationQueries.eventsOf(db, id, id)],
  currentPolicies: () => [moderationQueries.currentPolicies(db)],
  logPage: () => [
    moderationQueries.logPage(db, {}),
    moderationQueries.logPage(db, { before: id }),
    moderationQueries.logPage(db, { after: id }),
  ],
  openReview: () => [
    moderationStore.openReview(db, {
      ...subject,
      board: "anxiety",
      cause: "report",
      class: 3,
      dueAt: at,
      now: at,
    }),
  ],
  recordOpening: () => [
    moderationStore.recordOpening(db, { ...event, action: "reported", role: "visitor" }),
  ],
  withdrawReview: () => [moderationStore.withdrawReview(db, subject)],
  recordDecision: () => [
    moderationStore.recordDecision(
      db,
      {
        ...event,
        action: "hide",
        staffId: id,
        role: "moderator",
        policyNumber: 1,
        policyVersion: 1,
        reason: "",
        reverses: null,
        bulk: null,
      },
      { version: 1, revision: 1, status: "published" },
    ),
  ],
  recordWithdrawal: () => [moderationStore.recordWithdrawal(db, subject, id)],
  resolveReports: () => [moderationStore.resolveReports(db, subject, "upheld", at)],

  suspensionsOf: () => [suspensionQueries.suspensionsOf(db, ["a", "b", "c", "d"])],
  appealOf: () => [suspensionQueries.appealOf(db, id, id, id)],
  appealsAbout: () => [suspensionQueries.appealsAbout(db, [subject, subject])],
  answersTo: () => [suspensionQueries.answersTo(db, id, id, id)],
  policyTitle: () => [suspensionQueries.policyTitle(db, 4, 1)],
  insertSuspension: () => [
    suspensionStore.insertSuspension(db, id, { subject: "s", sealed: "x", untilDay: 20_000 }),
  ],
  deleteSuspension: () => [suspensionStore.deleteSuspension(db, { subject: "s", sealed: "x" })],
  replaceSuspension: () => [
    suspensionStore.replaceSuspension(db, { subject: "s", sealed: "x" }, "y"),
  ],
  deleteSuspensionsOf: () => [suspensionStore.deleteSuspensionsOf(db, ["a", "b"])],
  deleteExpiredSuspensions: () => [suspensionStore.deleteExpiredSuspensions(db, 20_000)],
  noNewPause: () => [
    suspensionStore.noNewPause(db, id, ["a", "b"], []),
    suspensionStore.noNewPause(db, id, ["a", "b"], ["x"]),
  ],
  closeAppealReviews: () => [suspensionStore.closeAppealReviews(db, [subject, subject])],
};
