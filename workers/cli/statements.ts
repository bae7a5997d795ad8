import { newId } from "../ids.ts";
import { ATTRIBUTES, type DecisionRow, RESTRICTIONS, statementOf } from "../ledger/dsa.ts";
import { UNDO_MS } from "../reversal/rules.ts";
import { originOf } from "../statements/rules.ts";
import { csvOf } from "../transparency/csv.ts";
import { Stop } from "./errors.ts";
import { readOrigin } from "./invite.ts";
import type { Ledger } from "./ledger.ts";

const PAGE = 500;

type Earlier = Parameters<typeof originOf>[0];

/** The statements of reasons of a year, as JSON lines or as CSV; each is one decision that restricted something. */
export async function statementsOf(
  { ask, keys }: Ledger,
  options: { readonly year?: string; readonly format?: string; readonly origin?: string },
): Promise<string> {
  const year = Number(options.year);
  if (!/^\d{4}$/.test(options.year ?? "")) throw new Stop("Say which year: --year 2026.");
  const { format = "jsonl" } = options;
  if (format !== "jsonl" && format !== "csv") throw new Stop("--format takes jsonl or csv.");
  const origin = options.origin === undefined ? null : readOrigin(options.origin);
  const statements = [];
  for await (const row of decisionsOf(ask, year)) {
    const puid = await keys.token("ledger", "statement", row.id);
    const statement = statementOf(row, { puid, origin });
    if (statement) statements.push(statement);
  }
  if (format === "jsonl") return statements.map((one) => `${JSON.stringify(one)}\n`).join("");
  const rows = statements.map((one) =>
    ATTRIBUTES.map((name) => {
      const value = one[name] ?? "";
      return typeof value === "string" ? value : value.join(" ");
    }),
  );
  return csvOf([ATTRIBUTES, ...rows]);
}

/** How many events before a decision are looked at to tell how it came about. */
const EARLIER = 60;

/** Decisions of a year that restricted something and of which their author was told, oldest first. */
async function* decisionsOf(ask: Ledger["ask"], year: number): AsyncGenerator<DecisionRow> {
  const edge = (of: number) => newId(Date.UTC(of, 0, 1)).slice(0, 10);
  const actions = Object.keys(RESTRICTIONS)
    .map((name) => `'${name}'`)
    .join(", ");
  const earlier = `(SELECT json_group_array(json_object('action', action, 'at', at)) FROM (
    SELECT b.action, b.at FROM events AS b WHERE b.thread_id = e.thread_id
      AND b.post_id = e.post_id AND b.id < e.id ORDER BY b.id DESC LIMIT ${EARLIER}))`;
  for (let after = edge(year); ;) {
    const rows = await ask(
      `SELECT e.id, e.action, e.detail, e.at, e.policy_number, e.policy_version,
        p.title AS policy_title, p.text AS policy_text, w.created_at AS written_at,
        ${earlier} AS earlier
        FROM events AS e
        JOIN policies AS p ON p.number = e.policy_number AND p.version = e.policy_version
        JOIN posts AS w ON w.thread_id = e.thread_id AND w.id = e.post_id
        WHERE e.staff_id IS NOT NULL AND e.id > '${after}' AND e.id < '${edge(year + 1)}'
          AND e.action IN (${actions})
          AND NOT EXISTS (SELECT 1 FROM events AS u WHERE u.thread_id = e.thread_id
            AND u.post_id = e.post_id AND u.reverses = e.id AND u.action = 'taken_back'
            AND u.reason = '' AND u.at <= e.at + ${UNDO_MS})
        ORDER BY e.id LIMIT ${PAGE}`,
    );
    for (const row of rows) {
      yield {
        id: String(row["id"]),
        action: String(row["action"]),
        detail: String(row["detail"]),
        at: Number(row["at"]),
        policyNumber: Number(row["policy_number"]),
        policyVersion: Number(row["policy_version"]),
        policyTitle: String(row["policy_title"]),
        policyText: String(row["policy_text"]),
        writtenAt: Number(row["written_at"]),
        origin: originOf(JSON.parse(String(row["earlier"])) as Earlier, Number(row["at"])),
      };
    }
    if (rows.length < PAGE) return;
    after = String(rows.at(-1)?.["id"]);
  }
}
