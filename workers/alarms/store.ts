import { and, eq, lte, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { events, pushSubscriptions, reviews, settings, teamEvents } from "../../db/schema/index.ts";
import { holdName } from "./rules.ts";
import type { Climb } from "./types.ts";

/** Moves a review up one rung, if it still stands where it was seen and nobody has it in hand. */
export function climb(db: Db, { review, to }: Climb, now: number) {
  return db
    .update(reviews)
    .set({ step: to })
    .where(
      and(
        eq(reviews.threadId, review.threadId),
        eq(reviews.postId, review.postId),
        eq(reviews.status, "open"),
        eq(reviews.step, review.step),
        lte(reviews.claimedUntil, now),
      ),
    );
}

/** Records the rung under the same conditions; its place is right before `climb`. */
export function recordClimb(db: Db, { review, action }: Climb, id: string, now: number) {
  return db.insert(events).select(
    sql`SELECT thread_id, post_id, ${id}, ${action}, NULL, 'system', NULL, NULL, '', '{}', NULL,
        ${now}, NULL FROM reviews WHERE thread_id = ${review.threadId}
        AND post_id = ${review.postId} AND status = 'open' AND step = ${review.step}
        AND claimed_until <= ${now}`,
  );
}

/** Has every new post on the board wait until then (UTC epoch milliseconds). */
export function setHold(db: Db, board: string, untilAt: number) {
  return db
    .insert(settings)
    .values({ name: holdName(board), value: "on", untilAt })
    .onConflictDoUpdate({
      target: settings.name,
      set: { value: sql`excluded.value`, untilAt: sql`excluded.until_at` },
    });
}

/** Lets posts through on the board again. */
export function deleteHold(db: Db, board: string) {
  return db.delete(settings).where(eq(settings.name, holdName(board)));
}

/** Brings what holds the board to the end of its ladder: a lead has said that it need not. */
export function endLadders(db: Db, board: string) {
  return db
    .update(reviews)
    .set({ step: 5 })
    .where(
      and(
        sql`${reviews.status} = 'open' AND ${reviews.step} < 5`,
        eq(reviews.board, board),
        sql`${reviews.class} <= 2`,
        eq(reviews.step, 4),
      ),
    );
}

/** Adds to the record of the team that a lead let posts through again. */
export function recordLift(db: Db, event: typeof teamEvents.$inferInsert) {
  return db.insert(teamEvents).values(event);
}

/** Keeps a browser to tell; one that is there already gets its new address. */
export function insertBrowser(db: Db, row: typeof pushSubscriptions.$inferInsert) {
  return db
    .insert(pushSubscriptions)
    .values(row)
    .onConflictDoUpdate({
      target: [pushSubscriptions.staffId, pushSubscriptions.token],
      set: { sealed: sql`excluded.sealed` },
    });
}

export function deleteBrowser(db: Db, staffId: string, token: string) {
  return db
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.staffId, staffId), eq(pushSubscriptions.token, token)));
}

/** Tells somebody nowhere any more: they have left the team, or may not come in. */
export function deleteBrowsersOf(db: Db, staffId: string) {
  return db.delete(pushSubscriptions).where(eq(pushSubscriptions.staffId, staffId));
}
