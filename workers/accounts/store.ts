import { and, eq } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { apiTokens, members, ownItems } from "../../db/schema/index.ts";

export function insertMember(db: Db, row: typeof members.$inferInsert) {
  return db.insert(members).values(row);
}

export function insertApiToken(db: Db, row: typeof apiTokens.$inferInsert) {
  return db.insert(apiTokens).values(row);
}

export function deleteApiToken(db: Db, owner: string, token: string) {
  return db.delete(apiTokens).where(and(eq(apiTokens.owner, owner), eq(apiTokens.token, token)));
}

/** Keeps a reference for its owner alone. Fails when the same form was carried out before. */
export function insertOwnItem(db: Db, row: typeof ownItems.$inferInsert) {
  return db.insert(ownItems).values(row);
}
