import { lt } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { quotas, spent } from "../../db/schema/index.ts";

/** Uses up what works once; fails (see spend.ts) when that was done before. */
export function insertSpent(db: Db, row: typeof spent.$inferInsert) {
  return db.insert(spent).values(row);
}

/** Forgets what could not be used any more, and how much was done on days that are over. */
export function deleteExpiredSafety(db: Db, today: number) {
  return [
    db.delete(spent).where(lt(spent.expiresDay, today)),
    db.delete(quotas).where(lt(quotas.day, today)),
  ] as const;
}
