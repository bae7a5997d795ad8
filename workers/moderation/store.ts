import { and, eq, gt, lte, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import { events, reviews } from "../../db/schema/moderation.ts";
import { reports } from "../../db/schema/reports.ts";
import { staff } from "../../db/schema/staff.ts";
import type { Status } from "../threads/types.ts";
import type { ReportStatus } from "../reports/types.ts";
import type { Action, Cause, EventAction, EventDetail, EventRole } from "./types.ts";

interface Subject {
  readonly threadId: string;
  readonly postId: string;
}

const isSubject = ({ threadId, postId }: Subject) =>
  and(eq(reviews.threadId, threadId), eq(reviews.postId, postId));

/** What a review keeps while it is open, and takes anew when it is opened again. */
function ifOpen(kept: SQL, fresh: SQL): SQL {
  return sql`CASE WHEN reviews.status = 'open' THEN ${kept} ELSE ${fresh} END`;
}

/** Opens the review of a post, or opens it again: the more urgent class and the earlier due time stay. */
export function openReview(
  db: Db,
  review: Subject & { board: string; cause: Cause; class: number; dueAt: number; now: number },
) {
  return db
    .insert(reviews)
    .values({
      threadId: review.threadId,
      postId: review.postId,
      board: review.board,
      status: "open",
      class: review.class,
      cause: review.cause,
      dueAt: review.dueAt,
      openedAt: review.now,
      reportCount: review.cause === "report" ? 1 : 0,
    })
    .onConflictDoUpdate({
      target: [reviews.threadId, reviews.postId],
      set: {
        status: "open",
        class: ifOpen(sql`min(reviews.class, excluded.class)`, sql`excluded.class`),
        dueAt: ifOpen(sql`min(reviews.due_at, excluded.due_at)`, sql`excluded.due_at`),
        cause: ifOpen(sql`reviews.cause`, sql`excluded.cause`),
        // What has become more urgent begins its ladder anew, as what is opened again does.
        step: ifOpen(
          sql`CASE WHEN excluded.class < reviews.class THEN 0 ELSE reviews.step END`,
          sql`0`,
        ),
        openedAt: ifOpen(sql`reviews.opened_at`, sql`excluded.opened_at`),
        reportCount: sql`reviews.report_count + excluded.report_count`,
        version: sql`reviews.version + 1`,
        // Whoever holds it may be the one it is about, who must not answer: it goes to the others.
        claimedBy: sql`CASE WHEN excluded.cause <> 'appeal' THEN reviews.claimed_by END`,
        claimedUntil: sql`CASE WHEN excluded.cause <> 'appeal' THEN reviews.claimed_until ELSE 0 END`,
      },
    });
}

/** Records that a review was opened, by whom in general, and why. */
export function recordOpening(
  db: Db,
  event: Subject & {
    id: string;
    action: Exclude<EventAction, Action>;
    role: EventRole;
    detail: EventDetail;
    at: number;
  },
) {
  return db.insert(events).values(event);
}

/** Puts back every review that was claimed and left. */
export function putBackAllLapsed(db: Db, now: number) {
  return db
    .update(reviews)
    .set({ claimedBy: null, claimedUntil: 0 })
    .where(and(sql`${reviews.claimedUntil} > 0`, lte(reviews.claimedUntil, now)));
}

/** Puts back a review that was claimed and left, unless its holder came back meanwhile. */
export function putBackLapsed(db: Db, subject: Subject, now: number) {
  return db
    .update(reviews)
    .set({ claimedBy: null, claimedUntil: 0 })
    .where(and(isSubject(subject), gt(reviews.claimedUntil, 0), lte(reviews.claimedUntil, now)));
}

/**
 * Counts a review as served, if the count still stands as it was read. A moderator who presses twice
 * at once is counted once, and `claim`, which stands right after, serves only who was counted.
 */
export function countServed(db: Db, staffId: string, seen: number) {
  return db
    .update(staff)
    .set({ served: seen + 1 })
    .where(and(eq(staff.id, staffId), eq(staff.served, seen)));
}

/**
 * Claims a review that nobody holds: of two who ask for the same at once, one gets it, and nobody
 * gets what they put back for others (see `releaseClaim`). Its place is right after `countServed`,
 * whose change it asks about. Whether it took hold is in `meta.changes`;
 * asking for the row back would cost one more read.
 */
export function claim(db: Db, subject: Subject, staffId: string, now: number, until: number) {
  return db
    .update(reviews)
    .set({ claimedBy: staffId, claimedUntil: until, claimedAt: now })
    .where(
      and(
        isSubject(subject),
        eq(reviews.status, "open"),
        lte(reviews.claimedUntil, now),
        sql`(${reviews.claimedUntil} > 0 OR ${reviews.claimedBy} IS NOT ${staffId})`,
        sql`changes() > 0`,
      ),
    );
}

/** Begins the lease anew for whoever holds it. */
export function renewClaim(db: Db, subject: Subject, staffId: string, until: number) {
  return db
    .update(reviews)
    .set({ claimedUntil: until })
    .where(and(isSubject(subject), eq(reviews.claimedBy, staffId)));
}

/** Puts a review back for anyone; with `notMine` for anyone else: their name stays on it for that. */
export function releaseClaim(db: Db, subject: Subject, staffId: string, notMine: boolean) {
  return db
    .update(reviews)
    .set({ claimedBy: notMine ? staffId : null, claimedUntil: 0 })
    .where(and(isSubject(subject), eq(reviews.claimedBy, staffId)));
}

/**
 * Records a decision, provided the review and the post still stand as the moderator saw them.
 * Otherwise the batch it is in fails as a whole (see `onlyIf`) and `refusedBy` tells so.
 */
export function recordDecision(
  db: Db,
  decision: Subject & {
    id: string;
    action: Action;
    staffId: string;
    role: EventRole;
    policyNumber: number | null;
    policyVersion: number | null;
    reason: string;
    detail: EventDetail;
    reverses: string | null;
    at: number;
    bulk: string | null;
  },
  seen: { readonly version: number; readonly revision: number; readonly status: Status },
) {
  const { threadId, postId } = decision;
  return db.insert(events).values({
    ...decision,
    action: onlyIf(
      decision.action,
      sql`FROM reviews AS r JOIN posts AS p ON p.thread_id = r.thread_id AND p.id = r.post_id
        WHERE r.thread_id = ${threadId} AND r.post_id = ${postId} AND r.version = ${seen.version}
        AND p.revision = ${seen.revision} AND p.status = ${seen.status}`,
    ),
  });
}

/** The column whose NOT NULL refuses a decision that came second. */
export const DECISION_GUARD = "events.action";

/**
 * Moves a review on that something else still waits for: whoever holds it keeps it. `answered` when
 * what people reported has been decided all the same.
 */
export function keepReview(db: Db, subject: Subject, answered: boolean) {
  return db
    .update(reviews)
    .set({ version: sql`version + 1`, ...(answered ? { reportCount: 0 } : {}) })
    .where(isSubject(subject));
}

/**
 * Closes the review of a post that its author deleted; not while they ask for another look at a
 * decision about themselves, which does not go with the post.
 */
export function withdrawReview(db: Db, subject: Subject) {
  const { threadId, postId } = subject;
  return db
    .update(reviews)
    .set({
      status: sql`CASE WHEN EXISTS (SELECT 1 FROM appeals WHERE thread_id = ${threadId}
        AND post_id = ${postId} AND status = 'open') THEN reviews.status ELSE 'decided' END`,
      version: sql`version + 1`,
      reportCount: 0,
      claimedBy: null,
      claimedUntil: 0,
    })
    .where(isSubject(subject));
}

/** Closes the review and ends its claim. */
export function closeReview(db: Db, subject: Subject) {
  return db
    .update(reviews)
    .set({
      status: "decided",
      version: sql`version + 1`,
      reportCount: 0,
      claimedBy: null,
      claimedUntil: 0,
    })
    .where(isSubject(subject));
}

/**
 * Records that the author deleted what was to be looked at, if a review of it is open. It is dated
 * by the last thing recorded about the post (`tail` is the end of an id that comes after it): whoever
 * erases an account deletes many posts at one moment, and a time they share would say whose they were.
 */
export function recordWithdrawal(db: Db, { threadId, postId }: Subject, tail: string) {
  const last = (column: SQL) =>
    sql`(SELECT ${column} FROM events WHERE thread_id = ${threadId} AND post_id = ${postId}
        ORDER BY id DESC LIMIT 1)`;
  return db.insert(events).select(
    sql`SELECT thread_id, post_id, ${last(sql`substr(id, 1, 10)`)} || ${tail}, 'withdrawn', NULL,
        'member', NULL, NULL, '', '{}', NULL, ${last(sql`at`)}, NULL
        FROM reviews WHERE thread_id = ${threadId} AND post_id = ${postId} AND status = 'open'`,
  );
}

/** Answers every open report on the post; `now` is null when the time is to stay unknown. */
export function resolveReports(
  db: Db,
  { threadId, postId }: Subject,
  status: Exclude<ReportStatus, "open">,
  now: number | null,
) {
  return db
    .update(reports)
    .set({ status, decidedAt: now })
    .where(
      sql`${reports.threadId} = ${threadId} AND ${reports.postId} = ${postId} AND ${reports.status} = 'open'`,
    );
}
