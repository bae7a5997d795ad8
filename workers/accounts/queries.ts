import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { apiTokens, memberPasskeys, members, ownItems, spent } from "../../db/schema/index.ts";
import type { EndedForm } from "./first-form.ts";

/** How many of one's own things a page shows. */
const OWN_MAX = 200;

export function memberByWords(db: Db, token: string) {
  return db.select().from(members).where(eq(members.wordsToken, token));
}

export function memberById(db: Db, memberId: string) {
  return db.select().from(members).where(eq(members.id, memberId));
}

/** A row when the form has ended in this way. */
export function endOfForm(db: Db, end: EndedForm) {
  return db
    .select({ expiresDay: spent.expiresDay })
    .from(spent)
    .where(and(inArray(spent.expiresDay, [...end.days]), eq(spent.token, end.token)));
}

export function ownItem(db: Db, owner: string, item: string) {
  return db
    .select()
    .from(ownItems)
    .where(and(eq(ownItems.owner, owner), eq(ownItems.item, item)));
}

export function ownItemsOf(db: Db, owner: string) {
  return db.select().from(ownItems).where(eq(ownItems.owner, owner)).limit(OWN_MAX);
}

/** Up to `count` of a member's own things that stand after `item`, in the order of their keys. */
export function ownItemsAfter(db: Db, owner: string, item: string, count: number) {
  return db
    .select()
    .from(ownItems)
    .where(and(eq(ownItems.owner, owner), gt(ownItems.item, item)))
    .orderBy(asc(ownItems.item))
    .limit(count);
}

export function apiTokensOf(db: Db, owner: string) {
  return db
    .select({ token: apiTokens.token, label: apiTokens.label, createdDay: apiTokens.createdDay })
    .from(apiTokens)
    .where(eq(apiTokens.owner, owner))
    .limit(50);
}

/** A member's passkeys; there are never more than a handful. */
export function memberPasskeysOf(db: Db, owner: string) {
  return db.select().from(memberPasskeys).where(eq(memberPasskeys.owner, owner)).limit(OWN_MAX);
}

export function memberPasskey(db: Db, owner: string, credential: string) {
  return db
    .select()
    .from(memberPasskeys)
    .where(and(eq(memberPasskeys.owner, owner), eq(memberPasskeys.credential, credential)));
}

/** The member a token names, while the token has not been taken back. */
export function memberOfToken(db: Db, tokenHash: string, memberId: string) {
  return db
    .select({
      id: members.id,
      approvedPosts: members.approvedPosts,
      viewSeal: members.viewSeal,
    })
    .from(apiTokens)
    .innerJoin(members, eq(members.id, memberId))
    .where(eq(apiTokens.token, tokenHash));
}
