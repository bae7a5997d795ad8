import type { LedgerSource, RecordRow } from "./types.ts";

const MINUTE = 60_000;

/** How old an event has to be before it is chained: by then whatever was begun with it has committed. */
export const SETTLE_MS = MINUTE;

/** How far back each run looks once more for events that committed late. */
export const OVERLAP_MS = 10 * MINUTE;

/** Events chained by one statement, and statements by one run of the schedule. */
export const ROUND = 500;
export const ROUNDS = 10;

/** Links on one page of the public chain. */
export const LINKS_SHOWN = 200;

/** What stands for the link before the first. */
export const GENESIS = "0".repeat(64);

/**
 * The columns that the digest of a row covers, in this order; a test compares them with the schema.
 * A column added one day makes a second form, which begins with the link at which it was added.
 */
export const FORM: Readonly<Record<LedgerSource, readonly string[]>> = {
  events: [
    "thread_id",
    "post_id",
    "id",
    "action",
    "staff_id",
    "role",
    "policy_number",
    "policy_version",
    "reason",
    "detail",
    "reverses",
    "at",
    "bulk",
  ],
  team_events: ["id", "actor_id", "subject_id", "action", "detail", "at"],
};

/**
 * Events that stay outside. An author who deletes their posts may delete many at one moment, and
 * their place in the chain would say what the record itself takes care not to: that they go together.
 */
export const UNCHAINED = "withdrawn";

/**
 * The canonical form of a row: a JSON array of the name of its record and the values of all columns
 * in the order of FORM, numbers as numbers, text as SQLite keeps it, and null for what is not there.
 */
export function canonical(source: LedgerSource, row: RecordRow): string {
  return JSON.stringify([source, ...FORM[source].map((column) => row[column] ?? null)]);
}

/** What the hash of a link is taken of (UTF-8): the hash before it, its number and its digest, by lines. */
export function linkText(before: string, seq: number, digest: string): string {
  return `${before}\n${seq}\n${digest}`;
}

/** Of two records in the order of their ids, the first `most` together in that order. */
export function inOrder<E extends { readonly row: RecordRow }>(
  lists: readonly (readonly E[])[],
  most: number,
): E[] {
  const idOf = ({ row }: E) => String(row["id"]);
  return lists
    .flat()
    .toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
    .slice(0, most);
}

/** The pinned head "12:9f86…" as it was written down; null when it is none. */
export function readHead(text: string): { seq: number; hash: string } | null {
  const found = /^(\d{1,12}):([0-9a-f]{64})$/.exec(text.trim());
  return found ? { seq: Number(found[1]), hash: found[2] ?? "" } : null;
}
