import { and, asc, desc, eq, gt, isNull, lt } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { invites, staff, teamEvents } from "../../db/schema/staff.ts";

/** How many lines of the record stand on a page. */
export const RECORD_PAGE = 30;

const PERSON = {
  id: staff.id,
  name: staff.name,
  role: staff.role,
  status: staff.status,
  boards: staff.boards,
  classes: staff.classes,
  createdAt: staff.createdAt,
};

/** Everyone who is or was on the team, in the order they came: a team is some dozens of people. */
export function everyone(db: Db) {
  return db.select(PERSON).from(staff).orderBy(asc(staff.id));
}

export function personById(db: Db, staffId: string) {
  return db.select(PERSON).from(staff).where(eq(staff.id, staffId)).limit(1);
}

/** The links that can still be used. */
export function openInvites(db: Db, now: number) {
  return db
    .select({
      id: invites.token,
      role: invites.role,
      boards: invites.boards,
      classes: invites.classes,
      staffId: invites.staffId,
      invitedBy: invites.invitedBy,
      expiresAt: invites.expiresAt,
    })
    .from(invites)
    .where(and(isNull(invites.usedAt), gt(invites.expiresAt, now)))
    .orderBy(asc(invites.expiresAt));
}

/** A page of the record and one row more, newest first; oldest first when it goes forwards. */
export function recordPage(db: Db, key: { readonly before?: string; readonly after?: string }) {
  const forwards = key.after !== undefined;
  const past = forwards
    ? gt(teamEvents.id, key.after)
    : key.before
      ? lt(teamEvents.id, key.before)
      : undefined;
  return db
    .select()
    .from(teamEvents)
    .where(past)
    .orderBy(forwards ? asc(teamEvents.id) : desc(teamEvents.id))
    .limit(RECORD_PAGE + 1);
}
