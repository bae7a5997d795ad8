import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { invites, staff, staffPasskeys } from "../../db/schema/staff.ts";

/** An invitation that can still be used. */
export function openInvite(db: Db, tokenHash: string, now: number) {
  return db
    .select({ role: invites.role })
    .from(invites)
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
      sessionEpoch: staff.sessionEpoch,
    })
    .from(staffPasskeys)
    .innerJoin(staff, eq(staff.id, staffPasskeys.staffId))
    .where(eq(staffPasskeys.credentialId, credentialId))
    .limit(1);
}
