import { and, eq, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { agreements, audits } from "../../db/schema/index.ts";
import type { Outcome, Reading } from "./types.ts";

export interface AuditKey {
  readonly threadId: string;
  readonly postId: string;
  readonly eventId: string;
}

const isAudit = ({ threadId, postId, eventId }: AuditKey) =>
  and(eq(audits.threadId, threadId), eq(audits.postId, postId), eq(audits.eventId, eventId));

/** Draws a decision to be read again. */
export function insertAudit(
  db: Db,
  audit: AuditKey & {
    staffId: string;
    policyNumber: number | null;
    firstAction: Outcome;
    sampledAt: number;
  },
) {
  return db.insert(audits).values(audit);
}

/** Lets go of a decision that was drawn; one that was read again stays counted. */
export function dropAudit(db: Db, key: AuditKey) {
  return db.delete(audits).where(isAudit(key));
}

/** Lets go of every decision about a post, because its author deleted it. */
export function dropAuditsOf(db: Db, { threadId, postId }: Omit<AuditKey, "eventId">) {
  return db.delete(audits).where(and(eq(audits.threadId, threadId), eq(audits.postId, postId)));
}

/**
 * Counts one more pair of readings, if the second is still to come. Goes before `closeAudit`, in one
 * batch with it: sent twice, it counts once.
 */
export function countReadings(
  db: Db,
  key: AuditKey,
  pair: { year: number; policy: number; first: Reading; second: Reading },
) {
  return db
    .insert(agreements)
    .select(
      sql`SELECT ${pair.year}, ${pair.policy}, ${pair.first}, ${pair.second}, 1 FROM audits
        WHERE ${isAudit(key)} AND second_at IS NULL`,
    )
    .onConflictDoUpdate({
      target: [
        agreements.year,
        agreements.policyNumber,
        agreements.firstAction,
        agreements.secondAction,
      ],
      set: { count: sql`${agreements.count} + 1` },
    });
}

/** Writes down what the second reading came to, once. */
export function closeAudit(
  db: Db,
  key: AuditKey,
  second: { secondStaffId: string; secondAction: Outcome; secondAt: number },
) {
  return db
    .update(audits)
    .set(second)
    .where(and(isAudit(key), sql`${audits.secondAt} IS NULL`));
}

/** Lets go of what nobody read again by a time, and of every reading from before another. */
export function deleteOldAudits(db: Db, before: { readonly unread: number; readonly all: number }) {
  return [
    db
      .delete(audits)
      .where(and(sql`${audits.secondAt} IS NULL`, lt(audits.sampledAt, before.unread))),
    db.delete(audits).where(lt(audits.sampledAt, before.all)),
  ] as const;
}
