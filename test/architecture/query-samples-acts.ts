import * as moderationStore from "../../workers/moderation/store.ts";
import * as reportQueries from "../../workers/reports/queries.ts";
import * as reportStore from "../../workers/reports/store.ts";
import type { ThreadRow } from "../../db/schema/index.ts";
import * as threadQueries from "../../workers/threads/act-queries.ts";
import * as threadStore from "../../workers/threads/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const subject = { threadId: id, postId: id };
const thread = { id, status: "published", topics: ["sleep", "work"] } as unknown as ThreadRow;

/** What stands in the files of reports, and of what decisions ask about threads. */
export const ACT_MODULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "workers/threads/act-queries.ts": threadQueries,
  "workers/reports/queries.ts": reportQueries,
  "workers/reports/store.ts": reportStore,
};

/** Statements of what a decision does to threads, reviews and reporters (see query-samples.ts). */
export const ACT_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  settleReview: () => [
    moderationStore.settleReview(db, subject, {
      status: "decided",
      tier: 0,
      asks: "",
      notFor: "",
      answered: true,
      kept: false,
    }),
  ],
  recordEndedLock: () => [
    moderationStore.recordEndedLock(db, { ...subject, id, detail: {}, reverses: id, at: 1 }),
  ],
  endedLocks: () => [threadQueries.endedLocks(db, 1_700_000_000_000)],
  lastReplyWhileSlow: () => [threadQueries.lastReplyWhileSlow(db, id, "v", id)],
  moveReviews: () => [moderationStore.moveReviews(db, id, "anxiety")],
  reportBy: () => [reportQueries.reportBy(db, id, id, "reporter")],
  reportByReceipt: () => [reportQueries.reportByReceipt(db, "receipt")],
  fileReport: () => [
    reportStore.fileReport(db, {
      ...subject,
      reporter: "r",
      reason: "other",
      words: "",
      receiptToken: "t",
      createdAt: 1_700_000_000_000,
      reporterSeal: null,
    }),
  ],
  memberReports: () => [reportQueries.memberReports(db, id, id)],
  mutedReporter: () => [reportQueries.mutedReporter(db, "t", 20_000)],
  muteReporters: () => [reportStore.muteReporters(db, ["t", "u"], 20_000)],
  deleteExpiredMutes: () => [reportStore.deleteExpiredMutes(db, 20_000)],
  threadStatements: () =>
    threadStore.threadStatements(db, thread, { locked: true, board: "anxiety" }),
  approvedPosts: () => [threadQueries.approvedPosts(db, id)],
};
