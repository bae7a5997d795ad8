import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Db, Statement } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import {
  appeals,
  events,
  members,
  mutedReporters,
  posts,
  type PostRow,
  reports,
  type ReviewRow,
  reviews,
  type ThreadRow,
  threads,
  topicActive,
  topicNewest,
} from "../../db/schema/index.ts";
import type { EventRole } from "../moderation/types.ts";

interface Subject {
  readonly threadId: string;
  readonly postId: string;
}

/** The column whose NOT NULL refuses a reversal of what has moved on. */
export const REVERSAL_GUARD = "events.action";

/**
 * Records that a decision was taken back, provided the review, the post and the thread still stand as
 * they were `seen`. Otherwise the batch it is in fails as a whole (see `onlyIf`). The second and
 * further acts of one press follow the first, and stand or fall with it.
 */
export function recordTakenBack(
  db: Db,
  event: Subject & {
    id: string;
    staffId: string;
    role: EventRole;
    reason: string;
    reverses: string;
    bulk: string | null;
    at: number;
  },
  seen: { readonly review: ReviewRow; readonly post: PostRow; readonly thread: ThreadRow } | null,
) {
  const action = "taken_back" as const;
  if (!seen) return db.insert(events).values({ ...event, action, detail: {} });
  const { review, post, thread } = seen;
  return db.insert(events).values({
    ...event,
    detail: {},
    action: onlyIf(
      action,
      sql`FROM reviews AS r JOIN posts AS p ON p.thread_id = r.thread_id AND p.id = r.post_id
        JOIN threads AS t ON t.id = r.thread_id
        WHERE r.thread_id = ${event.threadId} AND r.post_id = ${event.postId}
        AND r.version = ${review.version} AND p.revision = ${post.revision}
        AND p.status = ${post.status} AND t.status = ${thread.status}
        AND t.locked = ${thread.locked ? 1 : 0} AND t.board = ${thread.board}`,
    ),
  });
}

/** Takes a thread out of the lists of its topics; `listStatements` puts it back as it stands then. */
export function unlistStatements(db: Db, thread: ThreadRow): Statement[] {
  if (thread.status !== "published" || thread.topics.length === 0) return [];
  return [
    db
      .delete(topicActive)
      .where(
        and(
          inArray(topicActive.topic, thread.topics),
          sql`${topicActive.lastActivityAt} = (select last_activity_at from threads where id = ${thread.id})`,
          eq(topicActive.threadId, thread.id),
        ),
      ),
    db
      .delete(topicNewest)
      .where(and(inArray(topicNewest.topic, thread.topics), eq(topicNewest.threadId, thread.id))),
  ];
}

/** Puts a thread into the lists of its topics, if it is published. */
export function listStatements(db: Db, thread: ThreadRow): Statement[] {
  if (thread.topics.length === 0) return [];
  const published = sql`from threads t, json_each(t.topics) topic
    where t.id = ${thread.id} and t.status = 'published'`;
  return [
    db
      .insert(topicActive)
      .select(
        sql`select topic.value, t.last_activity_at, t.id, t.board, t.title, t.need, t.topics, t.notes,
          t.excerpt, t.opener_alias, t.locked, t.post_count, t.created_at ${published}`,
      )
      .onConflictDoNothing(),
    db
      .insert(topicNewest)
      .select(sql`select topic.value, t.id ${published}`)
      .onConflictDoNothing(),
  ];
}

/** What goes back on a thread. */
export type ThreadBack = Partial<
  Pick<
    ThreadRow,
    | "status"
    | "board"
    | "locked"
    | "lockedUntil"
    | "slowMinutes"
    | "slowUntil"
    | "mergedInto"
    | "notes"
    | "excerpt"
  >
>;

/**
 * Puts a thread back. `replies` is by how many its shown posts change; `active` sets back the time of
 * its last activity where that is still the one of the decision.
 */
export function putThreadBack(
  db: Db,
  threadId: string,
  back: ThreadBack,
  moved: {
    readonly replies: -1 | 0 | 1;
    readonly active: { readonly from: number; readonly to: number } | null;
  },
) {
  const { replies, active } = moved;
  return db
    .update(threads)
    .set({
      ...back,
      revision: sql`${threads.revision} + 1`,
      ...(replies === 0 ? {} : { postCount: sql`${threads.postCount} + ${replies}` }),
      ...(active
        ? {
            lastActivityAt: sql`CASE WHEN ${threads.lastActivityAt} = ${active.from} THEN ${active.to}
              ELSE ${threads.lastActivityAt} END`,
          }
        : {}),
    })
    .where(eq(threads.id, threadId));
}

/** Puts a post back. */
export function putPostBack(
  db: Db,
  { threadId, postId }: Subject,
  back: Partial<Pick<PostRow, "status" | "notes">>,
) {
  return db
    .update(posts)
    .set({ ...back, revision: sql`${posts.revision} + 1` })
    .where(and(eq(posts.threadId, threadId), eq(posts.id, postId)));
}

/** What goes back on a review. */
export type ReviewBack = Partial<
  Pick<
    ReviewRow,
    | "status"
    | "class"
    | "tier"
    | "asks"
    | "notFor"
    | "reportCount"
    | "claimedBy"
    | "claimedUntil"
    | "dueAt"
  >
>;

/** Moves a review on by a reversal. */
export function putReviewBack(db: Db, { threadId, postId }: Subject, back: ReviewBack) {
  return db
    .update(reviews)
    .set({ ...back, version: sql`${reviews.version} + 1` })
    .where(and(eq(reviews.threadId, threadId), eq(reviews.postId, postId)));
}

/** The other reviews of a thread follow it to the board that it goes back to. */
export function putReviewsOnBoard(db: Db, threadId: string, board: string) {
  return db.update(reviews).set({ board }).where(eq(reviews.threadId, threadId));
}

/** The reports that a decision answered (they bear its time) are open again. */
export function reopenReports(db: Db, { threadId, postId }: Subject, decidedAt: number) {
  return db
    .update(reports)
    .set({ status: "open", decidedAt: null })
    .where(
      and(
        eq(reports.threadId, threadId),
        eq(reports.postId, postId),
        eq(reports.decidedAt, decidedAt),
      ),
    );
}

/** The reports that a decision said were right are so no longer. */
export function dismissReports(
  db: Db,
  { threadId, postId }: Subject,
  decidedAt: number,
  now: number,
) {
  return db
    .update(reports)
    .set({ status: "dismissed", decidedAt: now })
    .where(
      and(
        eq(reports.threadId, threadId),
        eq(reports.postId, postId),
        eq(reports.decidedAt, decidedAt),
        eq(reports.status, "upheld"),
      ),
    );
}

/** The appeals that a decision answered (they bear its time) are open again. */
export function reopenAppeals(db: Db, { threadId, postId }: Subject, decidedAt: number) {
  return db
    .update(appeals)
    .set({ status: "open", decidedAt: null })
    .where(
      and(
        eq(appeals.threadId, threadId),
        eq(appeals.postId, postId),
        eq(appeals.decidedAt, decidedAt),
      ),
    );
}

/** Reporters whom a decision put last until this day come last no longer. */
export function unmuteReporters(db: Db, tokens: readonly string[], untilDay: number) {
  return db
    .delete(mutedReporters)
    .where(and(inArray(mutedReporters.token, [...tokens]), eq(mutedReporters.untilDay, untilDay)));
}

/** An approval counts no more. Whoever has come up to the most that is counted keeps it. */
export function uncreditMember(db: Db, memberId: string, most: number) {
  return db
    .update(members)
    .set({ approvedPosts: sql`${members.approvedPosts} - 1` })
    .where(
      and(eq(members.id, memberId), gt(members.approvedPosts, 0), lt(members.approvedPosts, most)),
    );
}
