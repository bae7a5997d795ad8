import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { quotas, settings, spent, teamEvents } from "../../db/schema/index.ts";

/** Uses up what works once; fails (see spend.ts) when that was done before. */
export function insertSpent(db: Db, row: typeof spent.$inferInsert) {
  return db.insert(spent).values(row);
}

/** The column whose NOT NULL refuses one act more than a day allows. */
export const QUOTA_GUARD = "quotas.used";

/** Counts one use; fails the whole batch by QUOTA_GUARD when `most` have been counted. */
export function countUse(db: Db, key: { day: number; token: string }, most: number) {
  return db
    .insert(quotas)
    .values({ ...key, used: 1 })
    .onConflictDoUpdate({
      target: [quotas.day, quotas.token],
      set: { used: sql`case when ${quotas.used} < ${most} then ${quotas.used} + 1 end` },
    });
}

/** Forgets what was counted under these tokens on one day. */
export function deleteUses(db: Db, day: number, tokens: readonly string[]) {
  return db.delete(quotas).where(and(eq(quotas.day, day), inArray(quotas.token, [...tokens])));
}

/** Has every first post wait until then (UTC epoch milliseconds), or none. */
export function setRaid(db: Db, untilAt: number | null) {
  return db
    .insert(settings)
    .values({ name: "raid", value: untilAt === null ? "off" : "on", untilAt })
    .onConflictDoUpdate({
      target: settings.name,
      set: { value: sql`excluded.value`, untilAt: sql`excluded.until_at` },
    });
}

/** Adds to the record of the team who had first posts wait, or ended it. */
export function recordRaid(db: Db, event: typeof teamEvents.$inferInsert) {
  return db.insert(teamEvents).values(event);
}

/** Forgets what could not be used any more, and how much was done on days that are over. */
export function deleteExpiredSafety(db: Db, today: number) {
  return [
    db.delete(spent).where(lt(spent.expiresDay, today)),
    db.delete(quotas).where(lt(quotas.day, today)),
  ] as const;
}
