import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { toBase64Url } from "../../workers/accounts/encoding.ts";
import { keysFor, sealVersionOf } from "../../workers/accounts/keys.ts";
import worker from "../../workers/index.ts";
import type { QueueMessage } from "../../workers/jobs/messages.ts";
import { readPlace } from "../../workers/rotation/rules.ts";

const key = (n: number) => toBase64Url(new Uint8Array(32).fill(n));
/** What HEARTEN_SEAL_KEYS says after one rotation, and after two. */
export const TWO = `2:${key(2)}`;
export const THREE = `${TWO},3:${key(3)}`;

/** The bindings with added keys, over a queue that keeps what it is given. */
export function under(keys: string, DB: D1Database = env.DB) {
  const sent: QueueMessage[] = [];
  const QUEUE = { send: async (body: QueueMessage) => void sent.push(body) };
  const bindings = { ...env, DB, QUEUE, HEARTEN_SEAL_KEYS: keys } as unknown as typeof env;
  return { sent, env: bindings, keys: keysFor(env.HEARTEN_SECRET, keys) };
}

/** A site with such keys. */
export type Rotated = ReturnType<typeof under>;

/** Runs the work of every five minutes. */
export async function schedule({ env: bindings }: Rotated): Promise<void> {
  const execution = createExecutionContext();
  await worker.scheduled({ cron: "*/5 * * * *" } as ScheduledController, bindings, execution);
  await waitOnExecutionContext(execution);
}

/** Hands one message to the consumer; says whether it was done or is to come again. */
export async function consume({ env: bindings }: Rotated, body: unknown): Promise<string> {
  const execution = createExecutionContext();
  let end = "lost";
  const message = {
    body,
    attempts: 1,
    ack: () => (end = "done"),
    retry: () => (end = "again"),
  };
  const batch: unknown = { queue: "hearten-effects", messages: [message] };
  await worker.queue(batch as MessageBatch, bindings, execution);
  await waitOnExecutionContext(execution);
  return end;
}

/** Carries out every message until none is left; gives how many there were. */
export async function drain(site: Rotated, times = 1): Promise<number> {
  let count = 0;
  for (let body = site.sent.shift(); body; body = site.sent.shift(), count++) {
    for (let n = 0; n < times; n++) expect(await consume(site, body)).toBe("done");
  }
  return count;
}

/** Notices that were sealed before, under keys of their own. */
export async function fillNotices(
  count: number,
  keys = keysFor(env.HEARTEN_SECRET),
): Promise<void> {
  const rows = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const [owner, item] = [`owner-${n % 7}`, `item-${String(n).padStart(5, "0")}`];
      return [owner, item, await keys.seal("notice", `notice ${n}`, `${owner}/${item}`)];
    }),
  );
  await env.DB.prepare(
    "INSERT INTO notices (owner, item, sealed, expires_day) SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'), 99999 FROM json_each(?)",
  )
    .bind(JSON.stringify(rows))
    .run();
}

/** A notice as it stands in the database. */
export interface Row {
  readonly owner: string;
  readonly item: string;
  readonly sealed: string;
}

/** Every notice, in the order of its key. */
export async function notices(): Promise<Row[]> {
  return (await env.DB.prepare("SELECT * FROM notices ORDER BY owner, item").all<Row>()).results;
}

/** The versions that the seals of a column name. */
export async function versions(table: string, column: string): Promise<(number | null)[]> {
  const { results } = await env.DB.prepare(`SELECT ${column} AS sealed FROM ${table}`).all<{
    sealed: string;
  }>();
  return [...new Set(results.map(({ sealed }) => sealVersionOf(sealed)))];
}

/** How far the walk over a table has come. */
export async function walk(name: string) {
  const row = await env.DB.prepare("SELECT * FROM resealing WHERE name = ?").bind(name).first<{
    version: number;
    cursor: string;
    done: number;
  }>();
  return row ? { version: row.version, done: row.done === 1, ...readPlace(row.cursor) } : null;
}

/** What can be read of every notice, or null where nothing can. */
export async function readable({ keys }: Rotated): Promise<(string | null)[]> {
  return Promise.all(
    (await notices()).map(({ owner, item, sealed }) =>
      keys.open("notice", sealed, `${owner}/${item}`),
    ),
  );
}
