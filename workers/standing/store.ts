import { and, eq, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { standings } from "../../db/schema/accounts.ts";
import { teamNotes } from "../../db/schema/moderation.ts";

interface Row {
  readonly owner: string;
  readonly sealed: string;
  readonly expiresDay: number;
}

/** Begins a standing while its member is there. Begun twice at once, the second batch is a conflict. */
export function insertStanding(db: Db, memberId: string, { owner, sealed, expiresDay }: Row) {
  return db
    .insert(standings)
    .select(sql`SELECT ${owner}, ${sealed}, ${expiresDay} FROM members WHERE id = ${memberId}`);
}

/**
 * Puts another seal in the place of the one that was read. Should a third stand there by now, the
 * batch fails; where the row has gone with its member, nothing changes.
 */
export function replaceStanding(db: Db, old: Pick<Row, "owner" | "sealed">, fresh: Row) {
  return db
    .update(standings)
    .set({
      sealed: sql`CASE WHEN ${standings.sealed} = ${old.sealed} THEN ${fresh.sealed} END`,
      expiresDay: fresh.expiresDay,
    })
    .where(eq(standings.owner, old.owner));
}

/** A row of nobody's, with nothing in it: see keep-standing.ts for what it is good for. */
export function insertDecoy(db: Db, row: Row) {
  return db.insert(standings).values(row);
}

/** What is kept about a member who leaves. */
export function deleteStanding(db: Db, owner: string) {
  return db.delete(standings).where(eq(standings.owner, owner));
}

/** What is too old to be kept, of anyone's. */
export function deleteExpiredStandings(db: Db, today: number) {
  return db.delete(standings).where(lt(standings.expiresDay, today));
}

export function insertNote(db: Db, note: typeof teamNotes.$inferInsert) {
  return db.insert(teamNotes).values(note);
}

/** The notes on a post that its author deletes. */
export function deleteNotesOn(db: Db, { threadId, postId }: { threadId: string; postId: string }) {
  return db
    .delete(teamNotes)
    .where(and(eq(teamNotes.threadId, threadId), eq(teamNotes.postId, postId)));
}

/** The notes whose day has come. */
export function deleteExpiredNotes(db: Db, today: number) {
  return db.delete(teamNotes).where(lt(teamNotes.eraseDay, today));
}
