import * as alarmQueries from "../../workers/alarms/queries.ts";
import * as alarmStore from "../../workers/alarms/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const at = 1_700_000_000_000;
const climb = {
  review: {
    threadId: id,
    postId: id,
    class: 1,
    step: 1,
    version: 1,
    openedAt: at,
    dueAt: at,
    claimedUntil: 0,
  },
  action: "passed_on",
  to: 2,
} as const;

export const ALARM_MODULES = {
  "workers/alarms/queries.ts": alarmQueries,
  "workers/alarms/store.ts": alarmStore,
};

/** Statements of the alarms of boards, and of those they wake (see query-samples.ts). */
export const ALARM_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  standingsOn: () => alarmQueries.standingsOn(db, "anxiety"),
  holdOn: () => [alarmQueries.holdOn(db, "anxiety")],
  browsersOf: () => [alarmQueries.browsersOf(db, [id, id])],
  ownBrowsers: () => [alarmQueries.ownBrowsers(db, id)],
  sealedBrowser: () => [alarmQueries.sealedBrowser(db, id, "token")],
  climb: () => [alarmStore.climb(db, climb, at)],
  recordClimb: () => [alarmStore.recordClimb(db, climb, id, at)],
  setHold: () => [alarmStore.setHold(db, "anxiety", at)],
  deleteHold: () => [alarmStore.deleteHold(db, "anxiety")],
  endLadders: () => [alarmStore.endLadders(db, "anxiety")],
  recordLift: () => [
    alarmStore.recordLift(db, { id, actorId: id, action: "hold_lifted", detail: {}, at }),
  ],
  insertBrowser: () => [
    alarmStore.insertBrowser(db, { staffId: id, token: "t", sealed: "x", createdAt: at }),
  ],
  deleteBrowser: () => [alarmStore.deleteBrowser(db, id, "t")],
  deleteBrowsersOf: () => [alarmStore.deleteBrowsersOf(db, id)],
};
