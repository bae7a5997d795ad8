import { formatCursor } from "../../workers/threads/paging.ts";
import { LONG_THREAD_POSTS, PAGE_THREAD_POSTS } from "./community.ts";
import type { Ref, Tagged } from "./people.ts";

/** The places of a community that are looked at when it is measured. */
export interface Places {
  readonly board: string;
  readonly topic: string;
  readonly boards: readonly string[];
  readonly topics: readonly string[];
  /** A thread that fills one page exactly. */
  readonly pageThread: string;
  readonly longThread: string;
  /** The post before the last page of the long thread. */
  readonly deepPost: string;
  /** Threads in which a reply is measured, by how many topics they bear. */
  readonly threadsByTopics: Readonly<Record<0 | 2 | 4, string>>;
  /** Cursors far from the newest, one for each list. */
  readonly deep: Readonly<Record<"active" | "boardActive" | "topicActive" | "newest", string>>;
  /** Posts for a person to own or to be told of. */
  readonly refs: readonly Ref[];
}

export async function findPlaces(d1: D1Database): Promise<Places> {
  const slugs = async (kind: string) =>
    (
      await d1
        .prepare("SELECT slug FROM tags WHERE kind = ? ORDER BY position")
        .bind(kind)
        .all<{ slug: string }>()
    ).results.map((row) => row.slug);
  const one = async <T>(sql: string, ...values: unknown[]): Promise<T> => {
    const row = await d1
      .prepare(sql)
      .bind(...values)
      .first<T>();
    if (!row) throw new Error(`The community has no such place: ${sql}`);
    return row;
  };
  const threadOf = async (where: string) =>
    (
      await one<{ id: string }>(
        `SELECT id FROM threads WHERE status = 'published' AND ${where} ORDER BY id LIMIT 1`,
      )
    ).id;
  const deepOf = async (column: string, where: string) => {
    const row = await one<{ at: number; id: string }>(
      `SELECT ${column} AS at, id FROM threads WHERE status = 'published' AND ${where}
       ORDER BY id LIMIT 1 OFFSET (SELECT count(*) * 2 / 3 FROM threads
         WHERE status = 'published' AND ${where})`,
    );
    return formatCursor(row);
  };
  const [boards, topics] = [await slugs("board"), await slugs("topic")];
  const board = boards[0] ?? "";
  const topic = topics[0] ?? "";
  const longThread = await threadOf(`post_count = ${LONG_THREAD_POSTS}`);
  const bears = `EXISTS (SELECT 1 FROM json_each(threads.topics) WHERE value = '${topic}')`;
  const deepPost = await one<{ id: string }>(
    `SELECT id FROM posts WHERE thread_id = ? ORDER BY id LIMIT 1 OFFSET ${LONG_THREAD_POSTS - 30}`,
    longThread,
  );
  const refs = await d1
    .prepare("SELECT thread_id, id FROM posts WHERE id <> thread_id ORDER BY thread_id LIMIT 60")
    .all<{ thread_id: string; id: string }>();
  return {
    board,
    topic,
    boards,
    topics,
    longThread,
    pageThread: await threadOf(`post_count = ${PAGE_THREAD_POSTS}`),
    deepPost: deepPost.id,
    threadsByTopics: {
      0: await threadOf("json_array_length(topics) = 0 AND post_count < 5 AND notes = '[]'"),
      2: await threadOf("json_array_length(topics) = 2 AND post_count < 5"),
      4: await threadOf("json_array_length(topics) = 4 AND post_count < 5"),
    },
    deep: {
      active: await deepOf("last_activity_at", "true"),
      boardActive: await deepOf("last_activity_at", `board = '${board}'`),
      topicActive: await deepOf("last_activity_at", bears),
      newest: await deepOf("created_at", "true"),
    },
    refs: refs.results.map((row) => ({ threadId: row.thread_id, postId: row.id })),
  };
}

/** The first `count` tags a person may follow, boards first. */
export function someTags({ boards, topics }: Places, count: number): Tagged[] {
  const all: Tagged[] = [
    ...boards.map((slug) => ({ kind: "board" as const, slug })),
    ...topics.map((slug) => ({ kind: "topic" as const, slug })),
  ];
  return all.slice(0, count);
}
