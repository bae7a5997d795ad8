import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { keptTexts } from "../../db/schema/index.ts";

/** What is kept of the words of one post, sealed (see keep-text.ts). */
export function keptTextOf(db: Db, threadId: string, postId: string) {
  return db
    .select({ sealed: keptTexts.sealed, eraseDay: keptTexts.eraseDay })
    .from(keptTexts)
    .where(and(eq(keptTexts.threadId, threadId), eq(keptTexts.postId, postId)));
}

/** The same of several posts; the references go in as one JSON parameter, however many. */
export function keptTextsOf(db: Db, refs: readonly { threadId: string; postId: string }[]) {
  return db.select().from(keptTexts).where(keptIn(refs));
}

function keptIn(refs: readonly { threadId: string; postId: string }[]) {
  const pairs = JSON.stringify(refs.map(({ threadId, postId }) => [threadId, postId]));
  return sql`(${keptTexts.threadId}, ${keptTexts.postId}) IN (SELECT value ->> 0, value ->> 1 FROM json_each(${pairs}))`;
}
