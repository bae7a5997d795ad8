import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { memberSessions, members, staff, staffSessions } from "../../db/schema/index.ts";

/** The row of a member's session with what the actor needs; a round trip shared with the page. */
export function memberSession(db: Db, rowToken: string, today: number) {
  return db
    .select({
      id: members.id,
      approvedPosts: members.approvedPosts,
      epoch: members.sessionEpoch,
      // Every page they read is drawn by it: read here, it costs no row of its own.
      viewSeal: members.viewSeal,
    })
    .from(memberSessions)
    .innerJoin(members, eq(members.id, memberSessions.memberId))
    .where(
      and(
        eq(memberSessions.token, rowToken),
        eq(memberSessions.epoch, members.sessionEpoch),
        sql`${memberSessions.expiresDay} >= ${today}`,
      ),
    );
}

/** The row of a staff session with what the actor needs; of someone suspended or removed, none. */
export function staffSession(db: Db, rowToken: string, now: number) {
  return db
    .select({
      id: staff.id,
      name: staff.name,
      role: staff.role,
      status: staff.status,
      boards: staff.boards,
      classes: staff.classes,
      epoch: staff.sessionEpoch,
      confirmedAt: staffSessions.confirmedAt,
      // What they are served next is decided by these: read here, they cost no row of their own.
      served: staff.served,
      lastClass: staff.lastClass,
      optOuts: staff.optOuts,
      dayBudget: staff.dayBudget,
      weekBudget: staff.weekBudget,
      spentDay: staff.spentDay,
    })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(
      and(
        eq(staffSessions.token, rowToken),
        eq(staffSessions.epoch, staff.sessionEpoch),
        inArray(staff.status, ["joining", "active"]),
        sql`${staffSessions.expiresAt} > ${now}`,
      ),
    );
}

/** Keeps a session of a member who is still there and has not ended them all since. */
export function insertMemberSession(db: Db, row: typeof memberSessions.$inferInsert) {
  const { token, memberId, epoch, expiresDay } = row;
  return db.insert(memberSessions).select(
    sql`select ${token}, ${memberId}, ${epoch}, ${expiresDay}
        from members where id = ${memberId} and session_epoch = ${epoch}`,
  );
}

export function insertStaffSession(db: Db, row: typeof staffSessions.$inferInsert) {
  return db.insert(staffSessions).values(row);
}

/** Ends one session. */
export function deleteMemberSession(db: Db, rowToken: string) {
  return db.delete(memberSessions).where(eq(memberSessions.token, rowToken));
}

export function deleteStaffSession(db: Db, rowToken: string) {
  return db.delete(staffSessions).where(eq(staffSessions.token, rowToken));
}

/** Ends every session of a member at once: rows of an older epoch no longer count. */
export function endMemberSessions(db: Db, memberId: string) {
  return db
    .update(members)
    .set({ sessionEpoch: sql`${members.sessionEpoch} + 1` })
    .where(eq(members.id, memberId));
}

/** Takes this browser's session over into the new epoch of a member who ends all the others. */
export function carrySession(
  db: Db,
  rowToken: string,
  member: { readonly id: string; readonly epoch: number; readonly wordsToken: string },
) {
  return db
    .update(memberSessions)
    .set({ epoch: member.epoch + 1 })
    .where(
      and(
        eq(memberSessions.token, rowToken),
        eq(memberSessions.epoch, member.epoch),
        sql`exists (select 1 from members where id = ${member.id}
          and words_token = ${member.wordsToken} and session_epoch = ${member.epoch + 1})`,
      ),
    );
}

/** Removes the rows of sessions that have run out. */
export function deleteExpiredSessions(db: Db, now: number) {
  return [
    db.delete(memberSessions).where(lt(memberSessions.expiresDay, Math.floor(now / 86_400_000))),
    db.delete(staffSessions).where(lt(staffSessions.expiresAt, now)),
  ] as const;
}
