import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import { apiTokens, memberPasskeys, members, ownItems, spent } from "../../db/schema/index.ts";
import type { EndedForm } from "./first-form.ts";

/** The column whose NOT NULL fails the first form of an account that was erased since. */
export const GONE_GUARD = "members.id";

/** Makes a member. Fails by GONE_GUARD when the same form's account was erased. */
export function insertMember(db: Db, row: typeof members.$inferInsert, gone: EndedForm) {
  const id = onlyIf(
    row.id,
    sql`WHERE NOT EXISTS (SELECT 1 FROM ${spent} WHERE ${and(
      inArray(spent.expiresDay, [...gone.days]),
      eq(spent.token, gone.token),
    )})`,
  );
  return db.insert(members).values({ ...row, id });
}

/**
 * Keeps the key of a member who is still there and has fewer than `max`; returns what it kept.
 * Of one just erased nothing is written. No owner has so many that counting them would cost.
 */
export function insertApiToken(
  db: Db,
  memberId: string,
  row: typeof apiTokens.$inferInsert,
  max: number,
) {
  const { token, owner, label, createdDay } = row;
  return db
    .insert(apiTokens)
    .select(
      sql`select ${token}, ${owner}, ${label}, ${createdDay}
        from members where id = ${memberId}
        and (select count(token) from api_tokens where owner = ${owner}) < ${max}`,
    )
    .returning({ token: apiTokens.token });
}

export function deleteApiToken(db: Db, owner: string, token: string) {
  return db.delete(apiTokens).where(and(eq(apiTokens.owner, owner), eq(apiTokens.token, token)));
}

/** Takes back every key of one owner. */
export function deleteApiTokensOf(db: Db, owner: string) {
  return db.delete(apiTokens).where(eq(apiTokens.owner, owner));
}

/** Keeps a passkey of a member who is still there and has fewer than `max`; returns what it kept. */
export function insertMemberPasskey(
  db: Db,
  memberId: string,
  row: typeof memberPasskeys.$inferInsert,
  max: number,
) {
  const { owner, credential, sealed, createdDay } = row;
  return db
    .insert(memberPasskeys)
    .select(
      sql`select ${owner}, ${credential}, ${sealed}, ${createdDay}
        from members where id = ${memberId}
        and (select count(credential) from member_passkeys where owner = ${owner}) < ${max}`,
    )
    .returning({ credential: memberPasskeys.credential });
}

/** Seals a passkey anew, with the count of its use. One that was removed stays away. */
export function updateMemberPasskey(
  db: Db,
  row: { readonly owner: string; readonly credential: string },
  sealed: string,
) {
  return db.update(memberPasskeys).set({ sealed }).where(isPasskey(row.owner, row.credential));
}

export function deleteMemberPasskey(db: Db, owner: string, credential: string) {
  return db.delete(memberPasskeys).where(isPasskey(owner, credential));
}

function isPasskey(owner: string, credential: string) {
  return and(eq(memberPasskeys.owner, owner), eq(memberPasskeys.credential, credential));
}

/** Notes that the form which made an account is done with, while it could still be of use. */
export function closeFirstForm(db: Db, memberId: string, closed: EndedForm, today: number) {
  return db
    .insert(spent)
    .select(
      sql`select ${closed.expiresDay}, ${closed.token} from members
        where id = ${memberId} and created_day >= ${today - 1}`,
    )
    .onConflictDoNothing();
}

/** Notes that an account is gone, so that its first form makes no other under the same id. */
export function markGone(db: Db, gone: EndedForm) {
  return db
    .insert(spent)
    .values({ expiresDay: gone.expiresDay, token: gone.token })
    .onConflictDoNothing();
}

/** What a member's words were when the form was shown, and what they become. */
export interface WordsChange {
  readonly from: string;
  readonly to: string;
  readonly epoch: number;
  /** Ends every session of before; see `carrySession` for the one that goes on. */
  readonly elsewhere: boolean;
}

/** Replaces the words while they are what they were; returns a row when it did. */
export function replaceWordsToken(db: Db, memberId: string, change: WordsChange) {
  const { from, to, epoch, elsewhere } = change;
  return db
    .update(members)
    .set({ wordsToken: to, sessionEpoch: elsewhere ? epoch + 1 : epoch })
    .where(
      and(eq(members.id, memberId), eq(members.wordsToken, from), eq(members.sessionEpoch, epoch)),
    )
    .returning({ id: members.id });
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

export interface OwnerTokens {
  readonly own: string;
  readonly api: string;
  readonly passkey: string;
}

/** Removes a member, and with them what lies under their keyed names in this module. */
export function deleteMember(db: Db, memberId: string, owners: OwnerTokens) {
  return [
    db.delete(ownItems).where(eq(ownItems.owner, owners.own)),
    deleteApiTokensOf(db, owners.api),
    db.delete(memberPasskeys).where(eq(memberPasskeys.owner, owners.passkey)),
    db.delete(members).where(eq(members.id, memberId)),
  ] as const;
}
