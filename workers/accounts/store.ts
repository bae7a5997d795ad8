import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import { apiTokens, members, ownItems } from "../../db/schema/index.ts";

export function insertMember(db: Db, row: typeof members.$inferInsert) {
  return db.insert(members).values(row);
}

/** Keeps the key of a member who is still there; of one just erased nothing is written. */
export function insertApiToken(db: Db, memberId: string, row: typeof apiTokens.$inferInsert) {
  const { token, owner, label, createdDay } = row;
  return db.insert(apiTokens).select(
    sql`select ${token}, ${owner}, ${label}, ${createdDay}
        from members where id = ${memberId}`,
  );
}

export function deleteApiToken(db: Db, owner: string, token: string) {
  return db.delete(apiTokens).where(and(eq(apiTokens.owner, owner), eq(apiTokens.token, token)));
}

/** The column whose NOT NULL fails a post whose author was erased since it was begun. */
export const AUTHOR_GUARD = "own_items.owner";

/**
 * Keeps a reference for its owner alone. Fails when the same form was carried out before, and by
 * AUTHOR_GUARD when the member is no longer there: nobody could ever find such a post again.
 */
export function insertOwnItem(db: Db, memberId: string, row: typeof ownItems.$inferInsert) {
  const owner = onlyIf(row.owner, sql`FROM ${members} WHERE ${members.id} = ${memberId}`);
  return db.insert(ownItems).values({ ...row, owner });
}

/** Lets go of references to what is no longer there. */
export function deleteOwnItems(db: Db, owner: string, items: readonly string[]) {
  return db
    .delete(ownItems)
    .where(and(eq(ownItems.owner, owner), inArray(ownItems.item, [...items])));
}

/** The column whose NOT NULL stops an erasure while a post of the member still stands. */
export const WRITTEN_GUARD = "members.words_token";

/** Fails by WRITTEN_GUARD when the member has written something that is not erased yet. */
export function nothingLeft(db: Db, memberId: string, owner: string) {
  return db
    .update(members)
    .set({
      wordsToken: sql`case when not exists (select 1 from own_items where owner = ${owner})
        then ${members.wordsToken} end`,
    })
    .where(eq(members.id, memberId));
}

/** Removes a member, and with them what lies under their keyed names in this module. */
export function deleteMember(db: Db, memberId: string, owners: { own: string; api: string }) {
  return [
    db.delete(ownItems).where(eq(ownItems.owner, owners.own)),
    db.delete(apiTokens).where(eq(apiTokens.owner, owners.api)),
    db.delete(members).where(eq(members.id, memberId)),
  ] as const;
}
