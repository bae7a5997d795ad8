import { timeOfId, newId } from "../ids.ts";
import { FORM, OVERLAP_MS, UNCHAINED } from "../ledger/rules.ts";
import type { CheckedLink, LedgerSource, RecordRow } from "../ledger/types.ts";
import type { Ask } from "./seals.ts";

/** Links read by one question. */
const PAGE = 500;

const columnsOf = (source: LedgerSource, table: string) =>
  FORM[source].map((column) => `${table}.${column} AS ${table}_${column}`).join(", ");

/** Every link of the chain in order, with its event as the record has it now. */
export async function* linksOf(ask: Ask): AsyncGenerator<CheckedLink> {
  for (let after = 0; ;) {
    const rows = await ask(
      `SELECT l.seq, l.source, l.event_id, l.digest, l.hash,
        ${columnsOf("events", "e")}, ${columnsOf("team_events", "t")}
        FROM ledger AS l
        LEFT JOIN events AS e ON l.source = 'events' AND e.thread_id = l.thread_id
          AND e.post_id = l.post_id AND e.id = l.event_id
        LEFT JOIN team_events AS t ON l.source = 'team_events' AND t.id = l.event_id
        WHERE l.seq > ${after} ORDER BY l.seq LIMIT ${PAGE}`,
    );
    for (const row of rows) {
      const source: LedgerSource = row["source"] === "team_events" ? "team_events" : "events";
      yield {
        seq: Number(row["seq"]),
        source,
        eventId: String(row["event_id"]),
        digest: String(row["digest"]),
        hash: String(row["hash"]),
        row: recordOf(source, row),
      };
    }
    if (rows.length < PAGE) return;
    after = Number(rows.at(-1)?.["seq"]);
  }
}

function recordOf(
  source: LedgerSource,
  row: Readonly<{ [name: string]: unknown }>,
): RecordRow | null {
  const table = source === "events" ? "e" : "t";
  if (row[`${table}_id`] === null) return null;
  return Object.fromEntries(
    FORM[source].map((column) => {
      const value = row[`${table}_${column}`];
      return [
        column,
        typeof value === "bigint" ? Number(value) : (value as string | number | null),
      ];
    }),
  );
}

/** Events outside the chain: how many wait their turn, and the first that should long be in it. */
export async function notChained(
  ask: Ask,
): Promise<{ waiting: number; late: { source: LedgerSource; eventId: string } | null }> {
  const [newest] = await ask("SELECT max(event_id) AS id FROM ledger");
  const id = newest?.["id"];
  // What committed later than what came after it is looked for once more: see extend-chain.ts.
  const known = typeof id === "string" ? Math.min(timeOfId(id), Date.now()) : OVERLAP_MS;
  const settled = newId(known - OVERLAP_MS).slice(0, 10);
  let waiting = 0;
  for (const source of ["events", "team_events"] as const) {
    const outside = `FROM ${source} AS s WHERE NOT EXISTS (SELECT 1 FROM ledger AS l
      WHERE l.event_id = s.id AND l.source = '${source}') AND s.action <> '${UNCHAINED}'`;
    const [late] = await ask(
      `SELECT s.id ${outside} AND s.id < '${settled}' ORDER BY s.id LIMIT 1`,
    );
    if (late) return { waiting, late: { source, eventId: String(late["id"]) } };
    const [left] = await ask(`SELECT count(*) AS n ${outside}`);
    waiting += Number(left?.["n"] ?? 0);
  }
  return { waiting, late: null };
}
