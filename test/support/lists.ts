import { env } from "cloudflare:workers";
import fc from "fast-check";
import { newId } from "../../workers/ids.ts";
import { elementsOf } from "./markup.ts";

/** The threads a page lists, in its order. */
export function threadsIn(html: string): string[] {
  const ids = elementsOf(html.split("<main")[1] ?? "").flatMap(({ name, attributes }) => {
    const match = /^\/threads\/([0-9a-z]{26})$/.exec(attributes.get("href") ?? "");
    return name === "a" && match ? [match[1] ?? ""] : [];
  });
  return [...new Set(ids)];
}

/** Where the link to a neighbouring page leads. */
export function linkIn(html: string, key: "before" | "after"): string | null {
  const link = elementsOf(html).find(
    ({ name, attributes }) =>
      name === "a" && new RegExp(`[?&]${key}=`).test(attributes.get("href") ?? ""),
  );
  return link?.attributes.get("href") ?? null;
}

interface Row {
  readonly id: string;
  readonly at: number;
}

interface Filled {
  readonly at: number;
  readonly born: number;
  readonly board: string;
  readonly topics: string[];
  readonly status: string;
}

/** Threads written straight into the tables, at chosen times, as they would stand after many replies. */
export async function fill(rows: readonly Filled[]): Promise<Row[]> {
  const out: Row[] = [];
  const statements: D1PreparedStatement[] = [];
  for (const { at, born, board, topics, status } of rows) {
    const id = newId(born);
    out.push({ id, at });
    const list = JSON.stringify(topics);
    statements.push(
      env.DB.prepare(
        `INSERT INTO threads (id, board, title, need, topics, opener_alias, opener_voice, status,
          post_count, created_at, last_activity_at) VALUES (?, ?, 'T', 'listen', ?, 'A', 'v', ?, 1, ?, ?)`,
      ).bind(id, board, list, status, born, at),
    );
    if (status !== "published") continue;
    for (const topic of topics) {
      statements.push(
        env.DB.prepare(
          `INSERT INTO topic_active (topic, last_activity_at, thread_id, board, title, need, topics,
            notes, excerpt, opener_alias, locked, post_count, created_at)
            VALUES (?, ?, ?, ?, 'T', 'listen', ?, '[]', '', 'A', 0, 1, ?)`,
        ).bind(topic, at, id, board, list, born),
        env.DB.prepare("INSERT INTO topic_newest (topic, thread_id) VALUES (?, ?)").bind(topic, id),
      );
    }
  }
  if (statements.length > 0) await env.DB.batch(statements);
  return out;
}

/** No thread, and nothing that came of one. */
export async function clear(): Promise<void> {
  await env.DB.batch(
    ["threads", "posts", "topic_active", "topic_newest", "reviews", "outbox"].map((table) =>
      env.DB.prepare(`DELETE FROM ${table}`),
    ),
  );
}

/** The order of activity, and below it the order in which threads were begun: newest first. */
export const byActivity = (a: Row, b: Row) => b.at - a.at || (a.id < b.id ? 1 : -1);
export const byBirth = (a: Row, b: Row) => (a.id < b.id ? 1 : -1);

const born = fc.integer({ min: 1_000_000, max: 1_000_040 });
/** Threads near enough in time to share a moment, some of which nobody may see. */
export const anyThread: fc.Arbitrary<Filled> = fc.record({
  born,
  at: fc.integer({ min: 1_000_040, max: 1_000_060 }),
  board: fc.constantFrom("anxiety", "depression"),
  topics: fc.subarray(["sleep", "panic"]),
  status: fc.constantFrom("published", "published", "published", "held", "removed"),
});
