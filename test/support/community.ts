import { env } from "cloudflare:workers";
import { seedCatalogue } from "../../db/seed/catalogue.ts";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";

/** Boards, topics and rules, in the fresh database of a test file. */
export async function openCommunity(): Promise<void> {
  await seedCatalogue(env.DB);
  forgetCatalogue();
}

/** The name of every table; migrations run before any test, so they stay the same. */
export async function tableNames(): Promise<readonly string[]> {
  known ??= (
    await env.DB.prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'",
    ).all<{ name: string }>()
  ).results.map(({ name }) => name);
  return known;
}

let known: readonly string[] | undefined;

/** Every row of every table, as text: what someone who stole the database would read. */
export async function dump(): Promise<Map<string, Record<string, unknown>[]>> {
  const names = await tableNames();
  const tables = await env.DB.batch<Record<string, unknown>>(
    names.map((name) => env.DB.prepare(`SELECT * FROM "${name}"`)),
  );
  return new Map(names.map((name, at) => [name, tables[at]?.results ?? []]));
}

/** The number of rows of a table. */
export async function countOf(table: string): Promise<number> {
  const row = await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>();
  return row?.n ?? 0;
}

/**
 * Waits until the queue has carried out every effect, as if the half minute were over in which a
 * decision can be taken back by one key; fails rather than wait for ever.
 */
export async function effectsDone(): Promise<void> {
  await env.DB.prepare("UPDATE outbox SET not_before = 0").run();
  const { results } = await env.DB.prepare("SELECT id FROM outbox WHERE event_id IS NOT NULL").all<{
    id: string;
  }>();
  for (const { id } of results) await env.QUEUE.send({ outboxId: id });
  for (let tries = 0; tries < 200; tries++) {
    if ((await countOf("outbox")) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the outbox was not emptied within ten seconds");
}
