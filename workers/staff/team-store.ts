import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import {
  invites,
  staff,
  staffIdentities,
  staffSessions,
  teamEvents,
} from "../../db/schema/staff.ts";
import type { StaffRole } from "../permissions/types.ts";
import type { Scope, StaffStatus } from "./types.ts";

/** The column whose NOT NULL refuses to leave the community without an admin. */
export const LAST_ADMIN_GUARD = "staff.role";
/** The column whose NOT NULL refuses a change by someone who may not, or about someone who changed. */
export const TEAM_GUARD = "staff.status";
/** The same for a link that somebody makes. */
export const LINK_GUARD = "invites.role";

interface Change {
  readonly actorId: string;
  readonly subjectId: string;
  /** The subject must stand like this, or nothing is changed. */
  readonly from: readonly StaffStatus[];
}

/** Whoever acts must be an admin at this very moment, whatever was true when the request came. */
const adminNow = (actorId: string) =>
  sql`EXISTS (SELECT 1 FROM staff
    WHERE id = ${actorId} AND role = 'admin' AND status = 'active')`;

const anotherAdmin = (subjectId: string) =>
  sql`EXISTS (SELECT 1 FROM staff
    WHERE role = 'admin' AND status = 'active' AND id <> ${subjectId})`;

const standsLike = (from: readonly StaffStatus[]) =>
  sql`staff.status IN (${sql.join(
    from.map((one) => sql`${one}`),
    sql`, `,
  )})`;

/** The subject's status while the change may be made, else NULL. */
function statusIf(status: unknown, { actorId, from }: Change) {
  return onlyIf<StaffStatus>(
    status as StaffStatus,
    sql`WHERE ${adminNow(actorId)} AND ${standsLike(from)}`,
  );
}

/** Takes somebody out of the team's work, and ends their sessions with it. */
export function takeOut(db: Db, change: Change, to: "suspended" | "removed") {
  return db
    .update(staff)
    .set({
      role: onlyIf<StaffRole>(
        sql`staff.role` as unknown as StaffRole,
        sql`WHERE ${anotherAdmin(change.subjectId)}`,
      ),
      status: statusIf(to, change),
      sessionEpoch: sql`${staff.sessionEpoch} + 1`,
    })
    .where(eq(staff.id, change.subjectId));
}

/** Lets somebody who was suspended work again: at once if they have a way in, else as one who is joining. */
export function putBack(db: Db, change: Change) {
  const wayIn = sql`CASE WHEN EXISTS (SELECT 1 FROM staff_passkeys WHERE staff_id = ${change.subjectId})
    OR EXISTS (SELECT 1 FROM staff_identities WHERE staff_id = ${change.subjectId})
    THEN 'active' ELSE 'joining' END`;
  return db
    .update(staff)
    .set({ status: statusIf(wayIn, change) })
    .where(eq(staff.id, change.subjectId));
}

/** Changes what somebody looks after. `ending` ends their sessions, for a change that takes something away. */
export function setScope(db: Db, change: Change, scope: Scope, ending: boolean, now: number) {
  const stays =
    scope.role === "admin"
      ? sql``
      : sql`WHERE staff.role <> 'admin' OR
    staff.status <> 'active' OR ${anotherAdmin(change.subjectId)}`;
  return db
    .update(staff)
    .set({
      role: onlyIf<StaffRole>(scope.role, stays),
      status: statusIf(sql`staff.status`, change),
      boards: [...scope.boards],
      classes: [...scope.classes],
      roleSince: sql`CASE WHEN staff.role = ${scope.role} THEN staff.role_since ELSE ${now} END`,
      sessionEpoch: sql`${staff.sessionEpoch} + ${ending ? 1 : 0}`,
    })
    .where(eq(staff.id, change.subjectId));
}

/** Ends every session somebody has. */
export function endAllSessions(db: Db, change: Change) {
  return db
    .update(staff)
    .set({
      status: statusIf(sql`staff.status`, change),
      sessionEpoch: sql`${staff.sessionEpoch} + 1`,
    })
    .where(eq(staff.id, change.subjectId));
}

/** The rows of sessions that an ended epoch made worthless. */
export function deleteSessionsOf(db: Db, staffId: string) {
  return db.delete(staffSessions).where(eq(staffSessions.staffId, staffId));
}

/** Starts somebody's sessions anew when a link has let them back in; they are joining no more. */
export function comeBack(db: Db, staffId: string) {
  return db
    .update(staff)
    .set({ status: "active", sessionEpoch: sql`${staff.sessionEpoch} + 1` })
    .where(eq(staff.id, staffId));
}

export function deleteIdentitiesOf(db: Db, staffId: string) {
  return db.delete(staffIdentities).where(eq(staffIdentities.staffId, staffId));
}

/** Makes a link, if whoever makes it is an admin at this moment. */
export function insertInvite(
  db: Db,
  invite: {
    readonly token: string;
    readonly scope: Scope;
    readonly invitedBy: string;
    readonly expiresAt: number;
  },
) {
  const { token, scope, invitedBy, expiresAt } = invite;
  return db.insert(invites).values({
    token,
    role: onlyIf<StaffRole>(scope.role, sql`WHERE ${adminNow(invitedBy)}`),
    boards: [...scope.boards],
    classes: [...scope.classes],
    invitedBy,
    expiresAt,
  });
}

/**
 * Makes a link by which somebody comes back after losing their passkey: never for whoever makes it,
 * and only for someone who may still work.
 */
export function insertReturnLink(
  db: Db,
  link: {
    readonly token: string;
    readonly staffId: string;
    readonly invitedBy: string;
    readonly expiresAt: number;
  },
) {
  return db.insert(invites).values({
    ...link,
    role: onlyIf<StaffRole>(
      sql`staff.role` as unknown as StaffRole,
      sql`FROM staff WHERE staff.id = ${link.staffId} AND staff.id <> ${link.invitedBy}
        AND staff.status IN ('joining', 'active') AND ${adminNow(link.invitedBy)}`,
    ),
  });
}

/** Takes back a link that nobody has used. */
export function deleteInvite(db: Db, token: string) {
  return db.delete(invites).where(and(eq(invites.token, token), isNull(invites.usedAt)));
}

/** Takes back every unused link that this person made: whoever is no admin any more invites nobody. */
export function deleteInvitesBy(db: Db, staffId: string) {
  return db.delete(invites).where(and(isNull(invites.usedAt), eq(invites.invitedBy, staffId)));
}

/** Takes back every unused link that lets this person back in. */
export function deleteReturnLinks(db: Db, staffId: string) {
  return db.delete(invites).where(and(isNull(invites.usedAt), eq(invites.staffId, staffId)));
}

/** Adds to the record of the team; nothing ever changes a row of it. */
export function recordTeamEvent(db: Db, event: typeof teamEvents.$inferInsert) {
  return db.insert(teamEvents).values(event);
}

/** The same, if the link it is about is still there to be taken back; goes before `deleteInvite`. */
export function recordWithdrawnInvite(
  db: Db,
  event: { readonly id: string; readonly actorId: string; readonly at: number },
  token: string,
) {
  return db.insert(teamEvents).select(
    sql`SELECT ${event.id}, ${event.actorId}, staff_id, 'invite_withdrawn',
      json_object('role', role, 'boards', json(boards), 'classes', json(classes)), ${event.at}
      FROM invites WHERE token = ${token} AND used_at IS NULL`,
  );
}
