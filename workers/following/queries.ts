import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { follows } from "../../db/schema/index.ts";
import { PAGE_SIZE } from "../threads/limits.ts";
import type { Cursor } from "../threads/paging.ts";
import { FOLLOWS_MAX } from "./rules.ts";

export function followsTag(db: Db, follower: string, kind: "board" | "topic", tag: string) {
  return db
    .select({ tag: follows.tag })
    .from(follows)
    .where(and(eq(follows.follower, follower), eq(follows.kind, kind), eq(follows.tag, tag)));
}

export function followedTags(db: Db, follower: string) {
  return db
    .select({ tag: follows.tag })
    .from(follows)
    .where(eq(follows.follower, follower))
    .limit(FOLLOWS_MAX);
}

/** What the feed reads of a thread: a JSON array in the order of `feedColumns`. */
export interface FeedRow {
  readonly tag: string;
  /** JSON array of JSON arrays. */
  readonly threads: string;
}

/** Which of a thread's own board and topics are followed: five look-ups, however many the follows. */
export function followedOfThread(db: Db, follower: string, threadId: string) {
  // CROSS JOIN keeps this order: SQLite would otherwise begin with all that the member follows.
  const borne = sql`(
    select 'board' as kind, board as tag from threads where id = ${threadId}
    union all
    select 'topic', topic.value from threads, json_each(threads.topics) topic
    where threads.id = ${threadId}) as borne cross join follows`;
  return db
    .select({ tag: sql<string>`follows.tag`.as("tag") })
    .from(borne)
    .where(
      sql`follows.follower = ${follower} and follows.kind = borne.kind and follows.tag = borne.tag`,
    );
}

const COLUMNS =
  "board, title, need, topics, notes, excerpt, opener_alias, locked, post_count, created_at";
const ALIASED = COLUMNS.split(", ")
  .map((column) => `x.${column}`)
  .join(", ");

/** Whose follows a feed is made of: a member's rows, or the lists a visitor's browser brings. */
export type FollowSource =
  | { readonly follower: string }
  | { readonly boards: readonly string[]; readonly topics: readonly string[] };

/**
 * The latest threads of every tag that is followed, a page of each, in one statement: rows read are
 * at most 20 for each tag and one for the follow. D1 allows five terms to a UNION, so the page of
 * each tag is gathered by a subquery into one value and merged by the caller.
 */
export function feedThreads(db: Db, source: FollowSource, beyond: Cursor | null) {
  // Behind every real cursor: ids begin with a digit, so "z" is past them all.
  const cursor = beyond ?? { at: Number.MAX_SAFE_INTEGER, id: "z" };
  const page = sql.raw(`limit ${PAGE_SIZE}`);
  const gather = sql.raw(`json_group_array(json_array(x.id, x.last_activity_at, ${ALIASED}))`);
  const columns = sql.raw(COLUMNS);
  const pages = sql`(
    select f.tag as tag,
      (select ${gather} from (
        select id, last_activity_at, ${columns} from threads
        where status = 'published' and board = f.tag
          and (last_activity_at, id) < (${cursor.at}, ${cursor.id})
        order by last_activity_at desc, id desc ${page}) x) as threads
    from ${followed(source, "board")} f
    union all
    select f.tag as tag,
      (select ${gather} from (
        select thread_id as id, last_activity_at, ${columns} from topic_active
        where topic = f.tag
          and (last_activity_at, thread_id) < (${cursor.at}, ${cursor.id})
        order by last_activity_at desc, thread_id desc ${page}) x) as threads
    from ${followed(source, "topic")} f) as pages`;
  return db
    .select({
      tag: sql<string>`pages.tag`.as("tag"),
      threads: sql<string>`pages.threads`.as("threads"),
    })
    .from(pages);
}

function followed(source: FollowSource, kind: "board" | "topic"): SQL {
  return "follower" in source
    ? sql`(select tag from follows where follower = ${source.follower} and kind = ${kind})`
    : sql`(select value as tag from json_each(${JSON.stringify(kind === "board" ? source.boards : source.topics)}))`;
}
