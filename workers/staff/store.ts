import { and, eq, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import { invites, staff, staffPasskeys, staffSessions, teamEvents } from "../../db/schema/staff.ts";
import type { StaffRole } from "../permissions/types.ts";

/** The column whose NOT NULL refuses an invitation that is used or too old. */
export const INVITE_GUARD = "staff.role";
/** The column whose NOT NULL refuses a passkey for someone who may have none any more. */
export const PASSKEY_GUARD = "staff_passkeys.staff_id";
/** The column whose NOT NULL refuses to take away somebody's only way in. */
export const WAY_IN_GUARD = "staff.name";

/**
 * A new member of staff with the role and scope of an invitation that can still be used (see
 * `onlyIf`). They are joining: until they have a passkey they can do nothing.
 */
export function addStaff(
  db: Db,
  person: { id: string; name: string; createdAt: number },
  inviteHash: string,
) {
  const of = (column: string) =>
    sql<never>`(SELECT ${sql.raw(column)} FROM invites WHERE token = ${inviteHash})`;
  return db.insert(staff).values({
    ...person,
    status: "joining",
    role: onlyIf<StaffRole>(
      sql`role` as unknown as StaffRole,
      sql`FROM invites WHERE token = ${inviteHash} AND staff_id IS NULL AND used_at IS NULL
        AND expires_at > ${person.createdAt}`,
    ),
    boards: of("boards"),
    classes: of("classes"),
  });
}

export function useInvite(db: Db, inviteHash: string, now: number) {
  return db.update(invites).set({ usedAt: now }).where(eq(invites.token, inviteHash));
}

/** Removes invitations that can no longer be used. */
export function deleteExpiredInvites(db: Db, now: number) {
  return db.delete(invites).where(lt(invites.expiresAt, now));
}

/** Records that somebody has joined, if they were still joining; goes before `activate`. */
export function recordJoined(db: Db, eventId: string, staffId: string, now: number) {
  return db.insert(teamEvents).select(
    sql`SELECT ${eventId}, ${staffId}, ${staffId}, 'joined', '{}', ${now}
      FROM staff WHERE id = ${staffId} AND status = 'joining'`,
  );
}

/** Lets somebody who was joining do what their role may do. */
export function activate(db: Db, staffId: string) {
  return db
    .update(staff)
    .set({ status: "active" })
    .where(and(eq(staff.id, staffId), eq(staff.status, "joining")));
}

/** A passkey of somebody who may still have one: whoever was suspended meanwhile may not. */
export function addPasskeyRow(db: Db, row: typeof staffPasskeys.$inferInsert) {
  return db.insert(staffPasskeys).values({
    ...row,
    staffId: onlyIf(
      row.staffId,
      sql`FROM staff WHERE id = ${row.staffId} AND status IN ('joining', 'active')`,
    ),
  });
}

/** The same for somebody whom a link lets back in, as long as the link may be used. */
export function addReturningPasskey(
  db: Db,
  row: typeof staffPasskeys.$inferInsert,
  inviteHash: string,
) {
  return db.insert(staffPasskeys).values({
    ...row,
    staffId: onlyIf(
      row.staffId,
      sql`FROM staff JOIN invites ON invites.staff_id = staff.id
        WHERE staff.id = ${row.staffId} AND staff.status IN ('joining', 'active')
          AND invites.token = ${inviteHash} AND invites.used_at IS NULL
          AND invites.expires_at > ${row.createdAt}`,
    ),
  });
}

/** Takes away every passkey somebody has. */
export function deletePasskeysOf(db: Db, staffId: string) {
  return db.delete(staffPasskeys).where(eq(staffPasskeys.staffId, staffId));
}

/** Fails unless another passkey than this one remains to them; goes before `deletePasskey`. */
export function keepOneWayIn(db: Db, staffId: string, credentialId: string) {
  return db
    .update(staff)
    .set({
      name: onlyIf<string>(
        sql`staff.name` as unknown as string,
        sql`WHERE EXISTS (SELECT 1 FROM staff_passkeys
          WHERE staff_id = ${staffId} AND credential_id <> ${credentialId})`,
      ),
    })
    .where(eq(staff.id, staffId));
}

export function deletePasskey(db: Db, staffId: string, credentialId: string) {
  return db
    .delete(staffPasskeys)
    .where(and(eq(staffPasskeys.credentialId, credentialId), eq(staffPasskeys.staffId, staffId)));
}

/** Remembers how often the authenticator says it was used, so that a copy of it shows. */
export function countPasskeyUse(db: Db, credentialId: string, counter: number) {
  return db
    .update(staffPasskeys)
    .set({ counter })
    .where(eq(staffPasskeys.credentialId, credentialId));
}

/** Ends one session of this person; of anyone else's it ends none. */
export function endSession(db: Db, staffId: string, rowToken: string) {
  return db
    .delete(staffSessions)
    .where(and(eq(staffSessions.token, rowToken), eq(staffSessions.staffId, staffId)));
}

/** Ends every session of this person but one. */
export function endOtherSessions(db: Db, staffId: string, rowToken: string) {
  return db
    .delete(staffSessions)
    .where(and(eq(staffSessions.staffId, staffId), sql`${staffSessions.token} <> ${rowToken}`));
}
