import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { notices, outbox } from "../../db/schema/index.ts";

export function insertEffect(db: Db, row: typeof outbox.$inferInsert) {
  return db.insert(outbox).values(row);
}

/** Notes that an effect is done: its row goes. Done twice, nothing changes. */
export function deleteEffect(db: Db, id: string) {
  return db.delete(outbox).where(eq(outbox.id, id));
}

/** Writes a notice; the same effect carried out again finds it there already. */
export function insertNotice(db: Db, row: typeof notices.$inferInsert) {
  return db.insert(notices).values(row).onConflictDoNothing();
}

export function deleteNotices(db: Db, owner: string, items: readonly string[]) {
  return db.delete(notices).where(and(eq(notices.owner, owner), inArray(notices.item, [...items])));
}

export function deleteExpiredNotices(db: Db, today: number) {
  return db.delete(notices).where(lt(notices.expiresDay, today));
}

/** Marks when an effect was last sent, so that the next sweep does not send it at once again. */
export function markSent(db: Db, ids: readonly string[], now: number) {
  return db
    .update(outbox)
    .set({ sentAt: now })
    .where(inArray(outbox.id, [...ids]));
}

/** Effects that were written before `before` and not sent since `resend`, oldest first. */
export function unsentEffects(db: Db, before: string, resend: number, count: number) {
  return db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(lt(outbox.id, before), sql`coalesce(${outbox.sentAt}, 0) < ${resend}`))
    .orderBy(outbox.id)
    .limit(count);
}
