import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import { members, reviews, suspensions } from "../../db/schema/index.ts";

interface Subject {
  readonly threadId: string;
  readonly postId: string;
}

/** The column whose NOT NULL refuses a pause of someone whose account was erased, or that changed. */
export const SUSPENSION_GUARD = "suspensions.sealed";

/**
 * Keeps a pause, while its member is there. Another pause that came into the same place meanwhile
 * makes the batch fail as a conflict.
 */
export function insertSuspension(
  db: Db,
  memberId: string,
  row: { subject: string; sealed: string; untilDay: number },
) {
  const sealed = onlyIf(row.sealed, sql`FROM members WHERE id = ${memberId}`);
  return db.insert(suspensions).values({ ...row, sealed });
}

/** Takes a pause away that still stands as it was read, to make room for another. */
export function deleteSuspension(db: Db, { subject, sealed }: { subject: string; sealed: string }) {
  return db
    .delete(suspensions)
    .where(and(eq(suspensions.subject, subject), eq(suspensions.sealed, sealed)));
}

/**
 * Puts another seal in the place of the one that was read. Should a third stand there by now, the
 * batch fails by SUSPENSION_GUARD; where the pause has gone, nothing changes.
 */
export function replaceSuspension(
  db: Db,
  { subject, sealed }: { subject: string; sealed: string },
  fresh: string,
) {
  return db
    .update(suspensions)
    .set({ sealed: sql`CASE WHEN ${suspensions.sealed} = ${sealed} THEN ${fresh} END` })
    .where(eq(suspensions.subject, subject));
}

/** Every pause of one member. */
export function deleteSuspensionsOf(db: Db, subjects: readonly string[]) {
  return db.delete(suspensions).where(inArray(suspensions.subject, [...subjects]));
}

/** The pauses whose last day has passed. */
export function deleteExpiredSuspensions(db: Db, today: number) {
  return db.delete(suspensions).where(lt(suspensions.untilDay, today));
}

/** The column whose NOT NULL refuses words that were begun before a pause and come after it. */
export const PAUSE_GUARD = "members.words_token";

/**
 * Fails by PAUSE_GUARD when the member has a pause that was not there when it was asked. Writes no
 * row otherwise: without such a pause there is nothing to change.
 */
export function noNewPause(
  db: Db,
  memberId: string,
  subjects: readonly string[],
  seen: readonly string[],
) {
  const list = (values: readonly string[]) =>
    sql.join(
      values.map((value) => sql`${value}`),
      sql`, `,
    );
  const others = seen.length > 0 ? sql` AND sealed NOT IN (${list(seen)})` : sql``;
  return db
    .update(members)
    .set({ wordsToken: sql`NULL` })
    .where(
      and(
        eq(members.id, memberId),
        sql`EXISTS (SELECT 1 FROM suspensions WHERE subject IN (${list(subjects)})${others})`,
      ),
    );
}

/**
 * Closes the reviews of appeals whose author is leaving, unless something else is open about the
 * same post. The references go in as one JSON parameter, however many.
 */
export function closeAppealReviews(db: Db, refs: readonly Subject[]) {
  return db
    .update(reviews)
    .set({ status: "decided", version: sql`version + 1`, claimedBy: null, claimedUntil: 0 })
    .where(
      and(
        sql`(${reviews.threadId}, ${reviews.postId}) IN (${pairsOf(refs)})`,
        eq(reviews.status, "open"),
        eq(reviews.cause, "appeal"),
        eq(reviews.reportCount, 0),
        // Somebody who reported the post may wait for an answer too.
        sql`NOT EXISTS (SELECT 1 FROM appeals a WHERE a.thread_id = ${reviews.threadId}
          AND a.post_id = ${reviews.postId} AND a.party <> 'author' AND a.status = 'open')`,
      ),
    );
}

function pairsOf(refs: readonly Subject[]) {
  const pairs = JSON.stringify(refs.map(({ threadId, postId }) => [threadId, postId]));
  return sql`SELECT value ->> 0, value ->> 1 FROM json_each(${pairs})`;
}
