import { and, eq, lte, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { keptTexts } from "../../db/schema/index.ts";

interface Subject {
  readonly threadId: string;
  readonly postId: string;
}

/** Keeps the sealed words of a post; what was kept before is in the new seal. The later day counts. */
export function keepText(db: Db, row: Subject & { sealed: string; eraseDay: number }) {
  return db
    .insert(keptTexts)
    .values(row)
    .onConflictDoUpdate({
      target: [keptTexts.threadId, keptTexts.postId],
      set: { sealed: row.sealed, eraseDay: sql`max(kept_texts.erase_day, excluded.erase_day)` },
    });
}

/** Keeps what is kept of a post until a later day, if anything is. */
export function keepTextLonger(db: Db, { threadId, postId }: Subject, eraseDay: number) {
  return db
    .update(keptTexts)
    .set({ eraseDay: sql`max(${keptTexts.eraseDay}, ${eraseDay})` })
    .where(and(eq(keptTexts.threadId, threadId), eq(keptTexts.postId, postId)));
}

/** What is kept of a post goes for good. */
export function deleteKeptText(db: Db, { threadId, postId }: Subject) {
  return db
    .delete(keptTexts)
    .where(and(eq(keptTexts.threadId, threadId), eq(keptTexts.postId, postId)));
}

/** What is kept of several posts goes for good; the references go in as one JSON parameter. */
export function deleteKeptTextsOf(db: Db, refs: readonly Subject[]) {
  return db.delete(keptTexts).where(sql`(thread_id, post_id) IN (${pairsOf(refs)})`);
}

/** Erases what nobody can ask about any more; what is asked about just now waits for its answer. */
export function deleteExpiredKeptTexts(db: Db, today: number) {
  return db.delete(keptTexts).where(
    and(
      lte(keptTexts.eraseDay, today),
      sql`NOT EXISTS (SELECT 1 FROM appeals a WHERE a.thread_id = ${keptTexts.threadId}
        AND a.post_id = ${keptTexts.postId} AND a.status IN ('open', 'asked'))`,
    ),
  );
}

function pairsOf(refs: readonly Subject[]) {
  const pairs = JSON.stringify(refs.map(({ threadId, postId }) => [threadId, postId]));
  return sql`SELECT value ->> 0, value ->> 1 FROM json_each(${pairs})`;
}
