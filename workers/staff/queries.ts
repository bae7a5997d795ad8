import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { invites, staff, staffPasskeys, staffSessions } from "../../db/schema/staff.ts";

/** A link that can still be used, with whom it lets back in, if anyone. */
export function openInvite(db: Db, tokenHash: string, now: number) {
  return db
    .select({
      role: invites.role,
      boards: invites.boards,
      classes: invites.classes,
      staffId: invites.staffId,
      staffName: staff.name,
      staffStatus: staff.status,
      sessionEpoch: staff.sessionEpoch,
    })
    .from(invites)
    .leftJoin(staff, eq(staff.id, invites.staffId))
    .where(and(eq(invites.token, tokenHash), isNull(invites.usedAt), gt(invites.expiresAt, now)))
    .limit(1);
}

/** The passkeys of one member of staff; nobody has many devices. */
export function passkeysOf(db: Db, staffId: string) {
  return db
    .select({
      id: staffPasskeys.credentialId,
      transports: staffPasskeys.transports,
      createdAt: staffPasskeys.createdAt,
    })
    .from(staffPasskeys)
    .where(eq(staffPasskeys.staffId, staffId))
    .orderBy(asc(staffPasskeys.createdAt))
    .limit(20);
}

/** A passkey with whoever it belongs to. */
export function passkeyWithOwner(db: Db, credentialId: string) {
  return db
    .select({
      id: staffPasskeys.credentialId,
      publicKey: staffPasskeys.publicKey,
      counter: staffPasskeys.counter,
      staffId: staff.id,
      role: staff.role,
      status: staff.status,
      sessionEpoch: staff.sessionEpoch,
    })
    .from(staffPasskeys)
    .innerJoin(staff, eq(staff.id, staffPasskeys.staffId))
    .where(eq(staffPasskeys.credentialId, credentialId))
    .limit(1);
}

/** The epoch in which a session of this person has to stand. */
export function epochOf(db: Db, staffId: string) {
  return db.select({ sessionEpoch: staff.sessionEpoch }).from(staff).where(eq(staff.id, staffId));
}

/** The sessions somebody has open, the newest first. */
export function sessionsOf(db: Db, staffId: string, now: number) {
  return db
    .select({
      id: staffSessions.token,
      startedAt: staffSessions.createdAt,
      endsAt: staffSessions.expiresAt,
    })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(
      and(
        eq(staffSessions.staffId, staffId),
        gt(staffSessions.expiresAt, now),
        eq(staffSessions.epoch, staff.sessionEpoch),
      ),
    )
    .orderBy(desc(staffSessions.expiresAt))
    .limit(50);
}
