import { and, asc, desc, eq, gt, lt, lte, ne, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { backtests, boards, packs, posts, staff, threads } from "../../db/schema/index.ts";
import { BACKTESTS_SHOWN, VERSIONS_SHOWN } from "./limits.ts";

/** SQLite uses a partial index only for a condition written out as it stands in the index. */
const PUBLISHED = sql`"threads"."status" = 'published'`;

/** The row of a version with the role of whoever made it; what it says as text, readable or not. */
const versionRow = {
  board: packs.board,
  version: packs.version,
  state: packs.state,
  content: sql<string>`${packs.content}`.as("content_text"),
  note: packs.note,
  revision: packs.revision,
  staffId: packs.staffId,
  role: staff.role,
  madeAt: packs.madeAt,
  publishedAt: packs.publishedAt,
};

/** What stands on the boards as being in force, readable or not. */
export function packsInForce(db: Db) {
  return db
    .select({
      slug: boards.slug,
      pack: boards.pack,
      heldFirstPosts: boards.heldFirstPosts,
      defaultNotes: boards.defaultNotes,
    })
    .from(boards);
}

/** Every draft, and the version that was published last, of every board. */
export function currentPacks(db: Db) {
  return db
    .select(versionRow)
    .from(packs)
    .leftJoin(staff, eq(staff.id, packs.staffId))
    .where(ne(packs.state, "retired"));
}

/** The newest versions of a board, the newest first; a draft comes last, by its number 0. */
export function versionsOf(db: Db, board: string) {
  return db
    .select(versionRow)
    .from(packs)
    .leftJoin(staff, eq(staff.id, packs.staffId))
    .where(and(eq(packs.board, board), gt(packs.version, 0)))
    .orderBy(desc(packs.version))
    .limit(VERSIONS_SHOWN);
}

/** One version of a board; 0 is its draft. */
export function versionOf(db: Db, board: string, version: number) {
  return db
    .select(versionRow)
    .from(packs)
    .leftJoin(staff, eq(staff.id, packs.staffId))
    .where(and(eq(packs.board, board), eq(packs.version, version)))
    .limit(1);
}

/** The tests of a board, the newest first. */
export function backtestsOf(db: Db, board: string) {
  return db
    .select()
    .from(backtests)
    .where(eq(backtests.board, board))
    .orderBy(desc(backtests.id))
    .limit(BACKTESTS_SHOWN);
}

/** One test. */
export function backtestById(db: Db, board: string, id: string) {
  return db
    .select()
    .from(backtests)
    .where(and(eq(backtests.board, board), eq(backtests.id, id)))
    .limit(1);
}

/** Every test that is under way: a lead asks for one now and then, and each is gone in a month. */
export function runningBacktests(db: Db) {
  return db
    .select({ board: backtests.board, id: backtests.id, seen: backtests.seen })
    .from(backtests)
    .where(eq(backtests.state, "running"));
}

/** Published threads of a board from one downwards, that one too unless it is read; the newest first. */
export function walkThreads(
  db: Db,
  board: string,
  { from, isRead }: { readonly from: string; readonly isRead: boolean },
  count: number,
) {
  const isNext = isRead ? lt(threads.id, from) : lte(threads.id, from);
  return db
    .select({
      id: threads.id,
      title: threads.title,
      need: threads.need,
      topics: threads.topics,
      postCount: threads.postCount,
    })
    .from(threads)
    .where(and(PUBLISHED, eq(threads.board, board), isNext))
    .orderBy(desc(threads.id))
    .limit(count);
}

/** Published posts of one thread after one of them, in reading order. */
export function walkPosts(db: Db, threadId: string, after: string, count: number) {
  return db
    .select({ id: posts.id, body: posts.body, notes: posts.notes })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), gt(posts.id, after), eq(posts.status, "published")))
    .orderBy(asc(posts.id))
    .limit(count);
}

export type WalkedPost = Awaited<ReturnType<typeof walkPosts>>[number];
export type WalkedThread = Awaited<ReturnType<typeof walkThreads>>[number];

/** The opening posts of a board's newest published threads: what a rule is held against at a glance. */
export function newestOpenings(db: Db, board: string, count: number) {
  return db
    .select({
      threadId: threads.id,
      title: threads.title,
      need: threads.need,
      topics: threads.topics,
      id: sql<string>`${posts.id}`.as("post_id"),
      body: posts.body,
      notes: sql<string>`${posts.notes}`.as("post_notes"),
    })
    .from(threads)
    .innerJoin(posts, and(eq(posts.threadId, threads.id), eq(posts.id, threads.id)))
    .where(and(PUBLISHED, eq(threads.board, board), eq(posts.status, "published")))
    .orderBy(desc(threads.id))
    .limit(count);
}
