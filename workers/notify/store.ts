import { and, eq, inArray, lt, lte, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { notices, outbox } from "../../db/schema/index.ts";

export function insertEffect(db: Db, row: typeof outbox.$inferInsert) {
  return db.insert(outbox).values(row);
}

/** Notes that an effect is done: its row goes. Done twice, nothing changes. */
export function deleteEffect(db: Db, id: string) {
  return db.delete(outbox).where(eq(outbox.id, id));
}

/**
 * Writes a notice for a member who is still there; the same effect carried out again finds it there
 * already, and for one who was erased it writes nothing, whenever the queue delivers it.
 */
export function insertNotice(db: Db, memberId: string, row: typeof notices.$inferInsert) {
  const { owner, item, sealed, expiresDay } = row;
  return db
    .insert(notices)
    .select(
      sql`select ${owner}, ${item}, ${sealed}, ${expiresDay}
        from members where id = ${memberId}`,
    )
    .onConflictDoNothing();
}

/** Takes away every notice of one owner. */
export function deleteNoticesOf(db: Db, owner: string) {
  return db.delete(notices).where(eq(notices.owner, owner));
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

/** Takes back what an act would have told people, as far as it has not been told. */
export function deleteEffectsOf(db: Db, eventId: string) {
  return db.delete(outbox).where(eq(outbox.eventId, eventId));
}

/**
 * Effects that were written before `before`, not sent since `resend` and due by `now`, oldest first.
 */
export function unsentEffects(db: Db, before: string, resend: number, now: number, count: number) {
  return db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        lt(outbox.id, before),
        sql`coalesce(${outbox.sentAt}, 0) < ${resend}`,
        lte(outbox.notBefore, now),
      ),
    )
    .orderBy(outbox.id)
    .limit(count);
}
