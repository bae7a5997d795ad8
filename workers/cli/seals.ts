import { DatabaseSync } from "node:sqlite";
import {
  newestVersionOf,
  sealingVersionOf,
  type SealKeys,
  versionsOf,
} from "../accounts/seal-keys.ts";
import { FIRST_PLACE, readPlace, SEALED_COLUMNS, writePlace } from "../rotation/rules.ts";
import { type DataFolder, databaseFile } from "./data.ts";
import { Stop } from "./errors.ts";
import { program } from "./paths.ts";
import { run } from "./process.ts";

const BUSY_WAIT = 10_000;
const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

type Row = Readonly<Record<string, unknown>>;

/** Asks a database in SQL; nothing here is bound, for `wrangler d1 execute` binds nothing. */
export type Ask = (sql: string) => Promise<readonly Row[]>;

/** How the rows of one table stand. */
export interface TableSeals {
  readonly table: string;
  /** Rows by the version their seal names; null for what is no seal. */
  readonly rows: ReadonlyMap<number | null, number>;
  /** The walk of the last rotation, or null before the first. */
  readonly walk: { version: number; done: boolean; unreadable: number } | null;
}

/** Counts every seal by the version it names. It reads every row once, so it is for the operator. */
export async function countSeals(ask: Ask): Promise<TableSeals[]> {
  const walks = await ask("SELECT name, version, cursor, done FROM resealing");
  const all: TableSeals[] = [];
  for (const { table, column } of SEALED_COLUMNS) {
    const heads = await ask(
      `SELECT substr(${column}, 1, 2) AS head, count(*) AS n FROM ${table} GROUP BY head`,
    );
    const rows = new Map<number | null, number>();
    for (const { head, n } of heads) {
      const version = versionOfHead(String(head));
      rows.set(version, (rows.get(version) ?? 0) + Number(n));
    }
    const found = walks.find(({ name }) => name === table);
    const walk = found
      ? {
          version: Number(found["version"]),
          done: Number(found["done"]) === 1,
          unreadable: readPlace(String(found["cursor"])).unreadable,
        }
      : null;
    all.push({ table, rows, walk });
  }
  return all;
}

/** The first byte of a seal, from its first two letters; null when they are none of base64url's. */
export function versionOfHead(head: string): number | null {
  const [high, low] = [...head].map((letter) => BASE64URL.indexOf(letter));
  if (high === undefined || low === undefined || high < 0 || low < 0) return null;
  return (high << 2) | (low >> 4);
}

/** Lets the schedule walk over every table once more. */
export async function walkAgain(ask: Ask): Promise<void> {
  await ask(`UPDATE resealing SET done = 0, cursor = '${writePlace(FIRST_PLACE)}'`);
}

/** The database of a data folder, beside the server that may be running on it; null before the first start. */
export async function askLocally(
  data: DataFolder,
): Promise<{ ask: Ask; close: () => void } | null> {
  const file = await databaseFile(data);
  if (!file) return null;
  const db = new DatabaseSync(file, { timeout: BUSY_WAIT });
  return { ask: async (sql) => db.prepare(sql).all(), close: () => db.close() };
}

/** The database on Cloudflare, by wrangler. */
export const askRemotely: Ask = async (sql) => {
  const args = ["d1", "execute", "DB", "--remote", "--yes", "--json", "--command", sql];
  const { code, output } = await run(program("wrangler"), args, false);
  const failed = new Stop(
    `${output.trim()}\nThe database could not be asked; nothing was changed.`,
  );
  if (code !== 0) throw failed;
  try {
    const [answer] = JSON.parse(output.slice(output.indexOf("["))) as { results: Row[] }[];
    return answer?.results ?? [];
  } catch {
    throw failed;
  }
};

/** How the rows stand, in lines for the operator. */
export function describeSeals(held: SealKeys, tables: readonly TableSeals[]): string[] {
  const version = newestVersionOf(held);
  const sealing = sealingVersionOf(held, Date.now());
  const from = new Date((held.added.get(version)?.from ?? 0) * 1000).toISOString();
  const opening = versionsOf(held);
  const totals = new Map<number | null, number>(opening.map((one) => [one, 0]));
  for (const table of tables) {
    for (const [one, n] of table.rows) totals.set(one, (totals.get(one) ?? 0) + n);
  }
  const lines = [...totals].map(([one, n]) => {
    const what =
      one === sealing
        ? "seals and opens"
        : opening.includes(Number(one))
          ? "opens"
          : "unknown here";
    return `  ${one === null ? "no seal" : `key ${one}`}: ${countOf(n)}, ${what}`;
  });
  const all = sum([...totals.values()]);
  const left = all - (totals.get(version) ?? 0);
  const unreadable = sum(tables.map(({ walk }) => walk?.unreadable ?? 0));
  return [
    `Key ${sealing} seals.`,
    ...(version === sealing ? [] : [`Key ${version} seals from ${from} on.`]),
    ...lines,
    left === 0
      ? "Nothing is left under another key."
      : `${left} of ${countOf(all)} are still to be sealed under key ${version}.`,
    ...(unreadable > 0
      ? [`${countOf(unreadable)} could be opened by no key and were left as they are.`]
      : []),
  ];
}

/** Rows of a table that name any version but this one. */
export function rowsBut({ rows }: TableSeals, version: number): number {
  return sum([...rows].map(([one, n]) => (one === version ? 0 : n)));
}

export const countOf = (n: number) => `${n} ${n === 1 ? "row" : "rows"}`;
export const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
