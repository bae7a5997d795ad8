import { and, eq } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { apiTokens, members, ownItems } from "../../db/schema/index.ts";

/** How many of one's own things a page or an export reads at once. */
const OWN_MAX = 200;

export function memberByWords(db: Db, token: string) {
  return db.select().from(members).where(eq(members.wordsToken, token));
}

export function memberById(db: Db, id: string) {
  return db.select().from(members).where(eq(members.id, id));
}

export function ownItem(db: Db, owner: string, kind: "post" | "report", item: string) {
  return db
    .select()
    .from(ownItems)
    .where(and(eq(ownItems.owner, owner), eq(ownItems.kind, kind), eq(ownItems.item, item)));
}

export function ownItemsOf(db: Db, owner: string, kind: "post" | "report") {
  return db
    .select()
    .from(ownItems)
    .where(and(eq(ownItems.owner, owner), eq(ownItems.kind, kind)))
    .limit(OWN_MAX);
}

export function apiTokensOf(db: Db, owner: string) {
  return db
    .select({ token: apiTokens.token, label: apiTokens.label, createdDay: apiTokens.createdDay })
    .from(apiTokens)
    .where(eq(apiTokens.owner, owner))
    .limit(50);
}

export function apiTokenByHash(db: Db, token: string) {
  return db.select().from(apiTokens).where(eq(apiTokens.token, token));
}
