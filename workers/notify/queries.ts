import { eq } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { notices, outbox } from "../../db/schema/index.ts";

/** How many notices the page shows; older ones run out by themselves. */
export const NOTICES_SHOWN = 50;

export function effectById(db: Db, id: string) {
  return db.select().from(outbox).where(eq(outbox.id, id));
}

/** All that a member is told, for the copy they take away. */
export function everyNoticeOf(db: Db, owner: string) {
  return db.select().from(notices).where(eq(notices.owner, owner));
}

export function noticesOf(db: Db, owner: string) {
  return db.select().from(notices).where(eq(notices.owner, owner)).limit(NOTICES_SHOWN);
}
