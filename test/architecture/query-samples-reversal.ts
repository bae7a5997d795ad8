import type { PostRow, ReviewRow, ThreadRow } from "../../db/schema/index.ts";
import * as reversalQueries from "../../workers/reversal/queries.ts";
import * as reversalStore from "../../workers/reversal/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const at = 1_700_000_000_000;
const subject = { threadId: id, postId: id };
const key = { at, ...subject };
const thread = {
  id,
  status: "published",
  topics: ["sleep", "panic"],
  locked: false,
  board: "anxiety",
} as unknown as ThreadRow;
const post = { threadId: id, id, revision: 1, status: "published" } as unknown as PostRow;
const review = { ...subject, version: 1 } as unknown as ReviewRow;

export const REVERSAL_MODULES = {
  "workers/reversal/queries.ts": reversalQueries,
  "workers/reversal/store.ts": reversalStore,
};

/** Statements of taking back and of investigating (see query-samples.ts). */
export const REVERSAL_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  eventsSince: () => [reversalQueries.eventsSince(db, id, id, id)],
  eventsOfBulk: () => [reversalQueries.eventsOfBulk(db, id)],
  undoingOfBulk: () => [reversalQueries.undoingOfBulk(db, id)],
  answeredMembers: () => [reversalQueries.answeredMembers(db, id, id, at)],
  newestReviews: () => [
    reversalQueries.newestReviews(db, null, null, 21),
    reversalQueries.newestReviews(db, null, key, 21),
    reversalQueries.newestReviews(db, "anxiety", null, 21),
    reversalQueries.newestReviews(db, "anxiety", key, 21),
  ],
  soonestReviews: () => [
    reversalQueries.soonestReviews(db, { board: null, tier: 0, class: 2 }, null, 21),
    reversalQueries.soonestReviews(db, { board: null, tier: 1, class: 2 }, key, 21),
    reversalQueries.soonestReviews(db, { board: "anxiety", tier: 0, class: 2 }, null, 21),
    reversalQueries.soonestReviews(db, { board: "anxiety", tier: 0, class: 2 }, key, 21),
  ],
  reviewsOfThread: () => [
    reversalQueries.reviewsOfThread(db, id, null),
    reversalQueries.reviewsOfThread(db, id, id),
  ],
  postsOfReviews: () => [reversalQueries.postsOfReviews(db, [subject, subject])],
  historyOf: () => [
    reversalQueries.historyOf(db, id, null),
    reversalQueries.historyOf(db, id, { postId: id, eventId: id }),
  ],
  recordTakenBack: () =>
    [{ review, post, thread }, null].map((seen) =>
      reversalStore.recordTakenBack(
        db,
        {
          ...subject,
          id,
          staffId: id,
          role: "moderator",
          reason: "",
          reverses: id,
          bulk: null,
          at,
        },
        seen,
      ),
    ),
  unlistStatements: () => reversalStore.unlistStatements(db, thread),
  listStatements: () => reversalStore.listStatements(db, thread),
  putThreadBack: () => [
    reversalStore.putThreadBack(
      db,
      id,
      { status: "held", board: "anxiety", locked: false },
      { replies: -1, active: { from: at, to: at - 1 } },
    ),
  ],
  putPostBack: () => [reversalStore.putPostBack(db, subject, { status: "held", notes: [] })],
  putReviewBack: () => [reversalStore.putReviewBack(db, subject, { status: "open" })],
  putReviewsOnBoard: () => [reversalStore.putReviewsOnBoard(db, id, "anxiety")],
  reopenReports: () => [reversalStore.reopenReports(db, subject, at)],
  dismissReports: () => [reversalStore.dismissReports(db, subject, at, at)],
  reopenAppeals: () => [reversalStore.reopenAppeals(db, subject, at)],
  unmuteReporters: () => [reversalStore.unmuteReporters(db, ["a", "b"], 20_000)],
  uncreditMember: () => [reversalStore.uncreditMember(db, id, 3)],
};
