import { eq, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import { invites, staff, staffPasskeys } from "../../db/schema/staff.ts";
import type { StaffRole } from "../permissions/types.ts";

/** The column whose NOT NULL refuses an invitation that is used or too old. */
export const INVITE_GUARD = "staff.role";

/** A new member of staff with the role of an invitation that can still be used (see `onlyIf`). */
export function addStaff(
  db: Db,
  person: { id: string; name: string; createdAt: number },
  inviteHash: string,
) {
  return db.insert(staff).values({
    ...person,
    status: "active",
    role: onlyIf<StaffRole>(
      sql`role` as unknown as StaffRole,
      sql`FROM invites WHERE token = ${inviteHash} AND used_at IS NULL AND expires_at > ${person.createdAt}`,
    ),
  });
}

export function useInvite(db: Db, inviteHash: string, now: number) {
  return db.update(invites).set({ usedAt: now }).where(eq(invites.token, inviteHash));
}

/** Removes invitations that can no longer be used. */
export function deleteExpiredInvites(db: Db, now: number) {
  return db.delete(invites).where(lt(invites.expiresAt, now));
}

export function addPasskeyRow(db: Db, row: typeof staffPasskeys.$inferInsert) {
  return db.insert(staffPasskeys).values(row);
}

/** Remembers how often the authenticator says it was used, so that a copy of it shows. */
export function countUse(db: Db, credentialId: string, counter: number) {
  return db
    .update(staffPasskeys)
    .set({ counter })
    .where(eq(staffPasskeys.credentialId, credentialId));
}
