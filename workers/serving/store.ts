import { and, eq, lte, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { reviews } from "../../db/schema/moderation.ts";
import { staff } from "../../db/schema/staff.ts";
import { leftOut } from "./rules.ts";

interface Subject {
  readonly threadId: string;
  readonly postId: string;
}

const isSubject = ({ threadId, postId }: Subject) =>
  and(eq(reviews.threadId, threadId), eq(reviews.postId, postId));

/** Puts back every review that was claimed and left. */
export function putBackAllLapsed(db: Db, now: number) {
  return db
    .update(reviews)
    .set({ claimedBy: null, claimedUntil: 0 })
    .where(and(sql`${reviews.claimedUntil} > 0`, lte(reviews.claimedUntil, now)));
}

/**
 * Counts a review as served, if the count still stands as it was read. A moderator who presses twice
 * at once is counted once, and `claim`, which stands right after, serves only who was counted.
 */
export function countServed(db: Db, staffId: string, served: number, lastClass: number) {
  return db
    .update(staff)
    .set({ served: served + 1, lastClass })
    .where(and(eq(staff.id, staffId), eq(staff.served, served)));
}

/**
 * Claims a review that nobody holds: of two who ask for the same at once, one gets it, and nobody
 * gets what is not for them. Its place is right after `countServed`, whose change it asks about.
 * Whether it took hold is in `meta.changes`; asking for the row back would cost one more read.
 */
export function claim(
  db: Db,
  subject: Subject,
  staffId: string,
  time: { readonly now: number; readonly until: number },
) {
  return db
    .update(reviews)
    .set({ claimedBy: staffId, claimedUntil: time.until, claimedAt: time.now })
    .where(
      and(
        isSubject(subject),
        eq(reviews.status, "open"),
        eq(reviews.claimedUntil, 0),
        sql`instr(${reviews.notFor}, ${leftOut(staffId)}) = 0`,
        sql`changes() > 0`,
      ),
    );
}

/**
 * Begins the lease of a review anew for whoever has its page open: theirs still, or run out and taken
 * up by nobody since. Nobody holds two, so it does nothing while they hold another.
 */
export function renewClaim(
  db: Db,
  subject: Subject,
  staffId: string,
  time: { readonly now: number; readonly until: number },
) {
  const { threadId, postId } = subject;
  return db
    .update(reviews)
    .set({
      claimedBy: staffId,
      claimedUntil: time.until,
      claimedAt: sql`CASE WHEN ${reviews.claimedBy} = ${staffId} THEN ${reviews.claimedAt}
        ELSE ${time.now} END`,
    })
    .where(
      and(
        isSubject(subject),
        eq(reviews.status, "open"),
        sql`(${reviews.claimedBy} = ${staffId} OR ${reviews.claimedUntil} <= ${time.now})`,
        sql`instr(${reviews.notFor}, ${leftOut(staffId)}) = 0`,
        sql`NOT EXISTS (SELECT 1 FROM reviews AS other WHERE other.claimed_by = ${staffId}
          AND other.claimed_until > ${time.now}
          AND (other.thread_id, other.post_id) <> (${threadId}, ${postId}))`,
      ),
    );
}

/** Puts a review back for anyone; with `notMine` for anyone but whoever puts it back. */
export function releaseClaim(db: Db, subject: Subject, staffId: string, notMine: boolean) {
  return db
    .update(reviews)
    .set({ claimedBy: null, claimedUntil: 0, ...(notMine && { notFor: alsoNotFor(staffId) }) })
    .where(and(isSubject(subject), eq(reviews.claimedBy, staffId)));
}

/** Keeps a review from being served to one member of staff. */
export function leaveOut(db: Db, subject: Subject, staffId: string) {
  return db
    .update(reviews)
    .set({ notFor: alsoNotFor(staffId) })
    .where(isSubject(subject));
}

function alsoNotFor(staffId: string): SQL {
  const me = leftOut(staffId);
  return sql`CASE WHEN instr(${reviews.notFor}, ${me}) > 0 THEN ${reviews.notFor}
    ELSE ${reviews.notFor} || ${me} END`;
}

/** The same as putting back, for a page that was left, unless its lease began anew since: `until` is its latest end. */
export function releaseLeft(db: Db, subject: Subject, staffId: string, until: number) {
  return db
    .update(reviews)
    .set({ claimedBy: null, claimedUntil: 0 })
    .where(
      and(
        isSubject(subject),
        eq(reviews.claimedBy, staffId),
        sql`${reviews.claimedUntil} BETWEEN 1 AND ${until}`,
      ),
    );
}
