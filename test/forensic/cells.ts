import type { Cell, Loot, Place } from "./loot.ts";

/** Below this a value is a status, a board, a counter: too common to be a mark. */
const SHORTEST = 6;
/** Milliseconds since 1970 have been above this since 2001. */
const A_TIME = 1e12;
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A value and what can be read out of it: JSON leaves, base64url, hex; nothing of `known` values. */
export function readings(cell: Cell, known: ReadonlySet<string>): string[] {
  if (cell === null) return [];
  if (typeof cell === "number") return cell >= A_TIME ? [String(cell)] : [];
  const out = new Set<string>();
  const add = (text: string, depth: number) => {
    if (text.length < SHORTEST || out.has(text) || known.has(text)) return;
    out.add(text);
    if (depth === 0) return;
    for (const leaf of jsonLeaves(text)) add(leaf, depth - 1);
    for (const decoded of decodings(text)) {
      add(decoded, depth - 1);
      for (const part of decoded.split(/[^\w-]+/)) add(part, 0);
    }
    for (const part of text.split(/[/|:,;=\s]+/)) add(part, 0);
  };
  add(cell, 2);
  return [...out];
}

/** The bytes of a value: decoded where it is base64url or hex, otherwise its text. */
export function bytesOf(text: string): string {
  return decodings(text)[0] ?? text;
}

function decodings(text: string): string[] {
  const out: string[] = [];
  if (/^(?:[0-9a-f]{2}){8,}$/.test(text)) {
    out.push(text.replaceAll(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))));
  }
  if (/^[\w-]{11,}$/.test(text) && text.length % 4 !== 1) {
    out.push(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
  }
  return out;
}

function jsonLeaves(text: string): string[] {
  if (!/^[[{"]/.test(text)) return [];
  const out: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string" || typeof value === "number") out.push(String(value));
    else if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
  };
  try {
    walk(JSON.parse(text));
  } catch {
    return [];
  }
  return out;
}

/** The moment a value tells, in UTC milliseconds: written out, or at the head of an id. */
export function timeOf(cell: Cell): number | null {
  if (typeof cell === "number") return cell >= A_TIME ? cell : null;
  if (cell === null || !/^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(cell)) return null;
  let time = 0;
  for (const char of cell.slice(0, 10)) time = time * 32 + ALPHABET.indexOf(char);
  // A random value that happens to look like an id tells some year far away.
  return time >= A_TIME && time < 4e12 ? time : null;
}

/**
 * What pages say of each post by itself. It groups people who did the same, most of all those who
 * deleted everything, and docs/privacy.md says so.
 */
const SAID_BY_PAGE = new Set(["status", "board", "action"]);

/** One column of one place. */
export interface Column {
  readonly place: Place;
  readonly name: string;
  readonly at: number;
}

/** Every column of every place, but for what a page says of a post. */
export function columnsOf(loot: Pick<Loot, "places">): Column[] {
  return loot.places.flatMap((place) =>
    place.columns.flatMap((name, at) => (SAID_BY_PAGE.has(name) ? [] : [{ place, name, at }])),
  );
}

/** "table.column", as the schema names it. */
export function nameOf({ place, name }: Pick<Column, "place" | "name">): string {
  return `${place.name}.${name}`;
}

/**
 * What pages show, what comes from a short list, and who of the team did something. A short list that
 * is missing here joins strangers by its words, and hides from "joined tables" what is really there.
 */
const SHOWN = new RegExp(
  "alias|board|status|title|body|html|excerpt|topic|notes|need|label|sentence|reason|words$|" +
    "kind|cause|role|detail|staff|_by$|name|badge|slug|^theme$|^source$|^text$",
);

/** True for columns whose values join people who have nothing else in common. */
export function isShown(column: Pick<Column, "name">): boolean {
  return SHOWN.test(column.name);
}

/**
 * Columns of a place that could be a name for somebody: texts that some rows share and others do
 * not. Rows that plainly belong to a post need no such name.
 */
export function labelsOf(place: Place): Column[] {
  return place.columns.flatMap((name, at) => {
    const values = new Set(place.rows.map((row) => row[at]));
    const isText = place.rows.some((row) => typeof row[at] === "string");
    const shared = values.size > 1 && values.size < place.rows.length;
    return isText && shared && !isShown({ name }) ? [{ place, name, at }] : [];
  });
}
