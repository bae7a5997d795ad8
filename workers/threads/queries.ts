import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  lt,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "../../db/client.ts";
import {
  type PostRow,
  posts,
  threads,
  topicActive,
  topicNewest,
  voices,
} from "../../db/schema/index.ts";
import { PAGE_SIZE } from "./limits.ts";
import type { PageRequest } from "./paging.ts";
import type { Status, Theme } from "./types.ts";

/** One more than a page, to know whether another follows. */
const READ = PAGE_SIZE + 1;

/** SQLite uses a partial index only for a condition written out as it stands in the index. */
const PUBLISHED = sql`"threads"."status" = 'published'`;

const listed = {
  id: threads.id,
  board: threads.board,
  title: threads.title,
  need: threads.need,
  topics: threads.topics,
  notes: threads.notes,
  excerpt: threads.excerpt,
  openerAlias: threads.openerAlias,
  locked: threads.locked,
  postCount: threads.postCount,
  createdAt: threads.createdAt,
  lastActivityAt: threads.lastActivityAt,
  status: threads.status,
};

const listedByTopic = {
  id: topicActive.threadId,
  board: topicActive.board,
  title: topicActive.title,
  need: topicActive.need,
  topics: topicActive.topics,
  notes: topicActive.notes,
  excerpt: topicActive.excerpt,
  openerAlias: topicActive.openerAlias,
  locked: topicActive.locked,
  postCount: topicActive.postCount,
  createdAt: topicActive.createdAt,
  lastActivityAt: topicActive.lastActivityAt,
  // A thread that is taken down leaves this list in the same batch.
  status: sql<Status>`'published'`.as("status"),
};

/** A page of threads of all boards. */
export function allThreads(db: Db, page: PageRequest) {
  const at = page.sort === "active" ? threads.lastActivityAt : null;
  return db
    .select(listed)
    .from(threads)
    .where(and(PUBLISHED, beyond(page, at, threads.id)))
    .orderBy(...order(page, at, threads.id))
    .limit(READ);
}

/** A page of threads of one board. */
export function boardThreads(db: Db, board: string, page: PageRequest) {
  const at = page.sort === "active" ? threads.lastActivityAt : null;
  return db
    .select(listed)
    .from(threads)
    .where(and(PUBLISHED, eq(threads.board, board), beyond(page, at, threads.id)))
    .orderBy(...order(page, at, threads.id))
    .limit(READ);
}

/** A page of threads that bear a topic tag, by last activity. */
export function topicThreadsActive(db: Db, topic: string, page: PageRequest) {
  const at = topicActive.lastActivityAt;
  return db
    .select(listedByTopic)
    .from(topicActive)
    .where(and(eq(topicActive.topic, topic), beyond(page, at, topicActive.threadId)))
    .orderBy(...order(page, at, topicActive.threadId))
    .limit(READ);
}

/** A page of threads that bear a topic tag, newest first. */
export function topicThreadsNewest(db: Db, topic: string, page: PageRequest) {
  return db
    .select(listed)
    .from(topicNewest)
    .innerJoin(threads, eq(threads.id, topicNewest.threadId))
    .where(and(eq(topicNewest.topic, topic), beyond(page, null, topicNewest.threadId)))
    .orderBy(...order(page, null, topicNewest.threadId))
    .limit(READ);
}

function beyond(page: PageRequest, at: SQLiteColumn | null, id: SQLiteColumn): SQL | undefined {
  if (!page.cursor) return undefined;
  const { at: value, id: key } = page.cursor;
  if (page.direction === "newer") {
    return at ? sql`(${at}, ${id}) > (${value}, ${key})` : gt(id, key);
  }
  return at ? sql`(${at}, ${id}) < (${value}, ${key})` : lt(id, key);
}

function order(page: PageRequest, at: SQLiteColumn | null, id: SQLiteColumn): SQL[] {
  const way = page.direction === "newer" ? asc : desc;
  return at ? [way(at), way(id)] : [way(id)];
}

export function threadById(db: Db, threadId: string) {
  return db.select().from(threads).where(eq(threads.id, threadId));
}

/** What a page shows of a post: neither the markdown it was written in nor the author's seal. */
const shown = {
  threadId: posts.threadId,
  id: posts.id,
  status: posts.status,
  html: posts.html,
  notes: posts.notes,
  replyTo: posts.replyTo,
  alias: posts.alias,
  voice: posts.voice,
  createdAt: posts.createdAt,
  editedAt: posts.editedAt,
  badge: posts.badge,
};

export type ShownPost = Pick<PostRow, keyof typeof shown>;

/**
 * A page of a thread's posts in reading order: from the start, from or after a post, before one, or
 * the end. What is held is there for its author alone, told by their voice; left out here, it can
 * neither empty a page nor give its id to a link.
 */
export function threadPosts(db: Db, threadId: string, place: PostPlace, voice: string | null) {
  const ofThread = and(
    eq(posts.threadId, threadId),
    voice === null
      ? ne(posts.status, "held")
      : or(ne(posts.status, "held"), eq(posts.voice, voice)),
  );
  const query = db.select(shown).from(posts);
  switch (place.kind) {
    case "start":
      return query.where(ofThread).orderBy(asc(posts.id)).limit(READ);
    case "from":
      return query
        .where(and(ofThread, gte(posts.id, place.id)))
        .orderBy(asc(posts.id))
        .limit(READ);
    case "after":
      return query
        .where(and(ofThread, gt(posts.id, place.id)))
        .orderBy(asc(posts.id))
        .limit(READ);
    case "before":
      return query
        .where(and(ofThread, lt(posts.id, place.id)))
        .orderBy(desc(posts.id))
        .limit(READ);
    case "end":
      return query.where(ofThread).orderBy(desc(posts.id)).limit(READ);
  }
}

export type PostPlace =
  | { readonly kind: "start" }
  | { readonly kind: "end" }
  | { readonly kind: "from" | "after" | "before"; readonly id: string };

export function postById(db: Db, threadId: string, postId: string) {
  return db
    .select()
    .from(posts)
    .where(and(eq(posts.threadId, threadId), eq(posts.id, postId)));
}

/**
 * A table's columns under names of their own: in a batch D1 gives rows as objects, in which two
 * columns of one name would become one.
 */
export function named<T extends SQLiteTable>(table: T, prefix: string): T["_"]["columns"] {
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => [
    key,
    sql`${column}`.mapWith(column).as(prefix + column.name),
  ]);
  return Object.fromEntries(columns) as T["_"]["columns"];
}

/** A post and its thread in one row. */
export function postWithThread(db: Db, threadId: string, postId: string) {
  return db
    .select({ post: named(posts, "p_"), thread: named(threads, "t_") })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.threadId, threadId), eq(posts.id, postId)));
}

/** Up to `count` posts that stand before a post, nearest first. */
export function postsBefore(db: Db, threadId: string, postId: string, count: number) {
  return db
    .select()
    .from(posts)
    .where(and(eq(posts.threadId, threadId), lt(posts.id, postId)))
    .orderBy(desc(posts.id))
    .limit(count);
}

/** Up to `count` posts that stand after a post, nearest first. */
export function postsAfter(db: Db, threadId: string, postId: string, count: number) {
  return db
    .select()
    .from(posts)
    .where(and(eq(posts.threadId, threadId), gt(posts.id, postId)))
    .orderBy(asc(posts.id))
    .limit(count);
}

/** Which of these aliases are taken in a thread, and by which voice. */
export function takenAliases(db: Db, threadId: string, aliases: readonly string[]) {
  return db
    .select({ alias: voices.alias, voice: voices.voice })
    .from(voices)
    .where(and(eq(voices.threadId, threadId), inArray(voices.alias, [...aliases])));
}

/**
 * The name a voice bears in a thread, however it came by it. It looks through the names of that one
 * thread, so it is asked only in threads that go on from another.
 */
export function aliasOfVoice(db: Db, threadId: string, voice: string) {
  return db
    .select({ alias: voices.alias })
    .from(voices)
    .where(and(eq(voices.threadId, threadId), eq(voices.voice, voice)))
    .limit(1);
}

const earlierThread = alias(threads, "earlier");
const intoThread = alias(threads, "into_thread");

/** A thread, with what shows the one it goes on from, and the one it points to, by their titles. */
export function threadToRead(db: Db, threadId: string) {
  return db
    .select({
      thread: named(threads, "t_"),
      earlierTitle: sql<string | null>`${earlierThread.title}`.as("e_title"),
      earlierStatus: sql<Status | null>`${earlierThread.status}`.as("e_status"),
      earlierNotes: sql<Theme[] | null>`${earlierThread.notes}`
        .mapWith(earlierThread.notes)
        .as("e_notes"),
      intoTitle: sql<string | null>`${intoThread.title}`.as("i_title"),
      intoStatus: sql<Status | null>`${intoThread.status}`.as("i_status"),
      intoNotes: sql<Theme[] | null>`${intoThread.notes}`.mapWith(intoThread.notes).as("i_notes"),
    })
    .from(threads)
    .leftJoin(earlierThread, eq(earlierThread.id, threads.follows))
    .leftJoin(intoThread, eq(intoThread.id, threads.mergedInto))
    .where(eq(threads.id, threadId));
}

/** Titles and states of some threads, for lists that hold only references. */
export function threadsByIds(db: Db, ids: readonly string[]) {
  return db
    .select({
      id: threads.id,
      title: threads.title,
      status: threads.status,
      notes: threads.notes,
    })
    .from(threads)
    .where(inArray(threads.id, [...ids]));
}

/** Some posts with their threads; the references go in as one JSON parameter, however many. */
export function postsWithThreads(db: Db, refs: readonly { threadId: string; postId: string }[]) {
  const pairs = JSON.stringify(refs.map((ref) => [ref.threadId, ref.postId]));
  return db
    .select({ post: named(posts, "p_"), thread: named(threads, "t_") })
    .from(sql`json_each(${pairs}) as ref`)
    .innerJoin(posts, sql`${posts.threadId} = ref.value ->> 0 and ${posts.id} = ref.value ->> 1`)
    .innerJoin(threads, eq(threads.id, posts.threadId));
}

/** Titles and states of some posts; the references go in as one JSON parameter, however many. */
export function ownPosts(db: Db, refs: readonly { threadId: string; postId: string }[]) {
  const pairs = JSON.stringify(refs.map((ref) => [ref.threadId, ref.postId]));
  return db
    .select({
      postId: posts.id,
      status: posts.status,
      createdAt: posts.createdAt,
      title: threads.title,
      threadNotes: threads.notes,
      // Under a name of its own: see `named`.
      threadStatus: sql<Status>`${threads.status}`.as("thread_status"),
      // Its author once asked about a pause that came from it.
      asked: sql<number>`exists (select 1 from appeals a
        where a.thread_id = ${posts.threadId} and a.post_id = ${posts.id} and a.party = 'author')`.as(
        "asked",
      ),
    })
    .from(sql`json_each(${pairs}) as ref`)
    .innerJoin(posts, sql`${posts.threadId} = ref.value ->> 0 and ${posts.id} = ref.value ->> 1`)
    .innerJoin(threads, eq(threads.id, posts.threadId));
}
