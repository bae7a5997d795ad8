import { type Bundle, community, type CommunityOptions } from "./community.ts";
import { FILL_TOPICS, fillerOf, type SqlValue, type TableKey } from "./rows.ts";

/** Rows sent at once: below D1's two megabytes for one parameter. */
const AT_ONCE = 400;

type Key = Exclude<TableKey, "ownItems">;
const KEYS: readonly Key[] = ["threads", "posts", "voices", "reports", "reviews", "events"];

/** Fills a database through D1 itself; quick enough for tens of thousands of posts. */
export async function fillD1(d1: D1Database, options: CommunityOptions): Promise<void> {
  const waiting = Object.fromEntries(KEYS.map((key) => [key, [] as SqlValue[][]]));
  const fillers = Object.fromEntries(KEYS.map((key) => [key, fillerOf(key)]));
  const flush = async (key: Key) => {
    const rows = waiting[key] ?? [];
    const filler = fillers[key];
    if (!filler || rows.length === 0) return;
    waiting[key] = [];
    const values = filler.columns.map((_, n) => `value ->> ${n}`).join(", ");
    await d1
      .prepare(
        `INSERT INTO ${filler.table} (${filler.columns.join(", ")}) SELECT ${values} FROM json_each(?)`,
      )
      .bind(JSON.stringify(rows))
      .run();
  };
  for (const bundle of community(options)) {
    for (const key of KEYS) {
      waiting[key]?.push(...rowsOf(bundle, key).map((row) => fillers[key]?.values(row) ?? []));
      if ((waiting[key]?.length ?? 0) > AT_ONCE) await flush(key);
    }
  }
  for (const key of KEYS) await flush(key);
  for (const sql of FILL_TOPICS) await d1.prepare(sql).run();
}

function rowsOf(bundle: Bundle, key: Key): readonly object[] {
  return key === "threads" ? [bundle.thread] : bundle[key];
}
