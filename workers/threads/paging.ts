import { PAGE_SIZE } from "./limits.ts";
import type { PageLinks, Sort } from "./types.ts";

/** A place in a list of threads: the sort value of the row and its id. */
export interface Cursor {
  readonly at: number;
  readonly id: string;
}

/** Which page of a list is asked for: the rows beyond a place, older or newer, or the first page. */
export interface PageRequest {
  readonly sort: Sort;
  readonly direction: "first" | "older" | "newer";
  readonly cursor: Cursor | null;
}

/** Reads `?sort=`, `?before=` and `?after=`. A cursor that is not one gives the first page. */
export function readPageRequest(query: (name: string) => string | undefined): PageRequest {
  const sort: Sort = query("sort") === "newest" ? "newest" : "active";
  const before = parseCursor(query("before"));
  if (before) return { sort, direction: "older", cursor: before };
  const after = parseCursor(query("after"));
  if (after) return { sort, direction: "newer", cursor: after };
  return { sort, direction: "first", cursor: null };
}

/** A cursor as it stands in an address. */
export function formatCursor(cursor: Cursor): string {
  return `${cursor.at.toString(36)}-${cursor.id}`;
}

function parseCursor(text: string | undefined): Cursor | null {
  const match = /^([0-9a-z]{1,11})-([0-9a-z]{26})$/.exec(text ?? "");
  if (!match) return null;
  const at = parseInt(match[1] ?? "", 36);
  return Number.isSafeInteger(at) ? { at, id: match[2] ?? "" } : null;
}

/**
 * Cuts what was read (one row more than a page holds) to a page in reading order, newest first, and
 * says which neighbours exist.
 */
export function cutPage<Row>(
  rows: readonly Row[],
  request: PageRequest,
  cursorOf: (row: Row) => Cursor,
  path: string,
): { rows: Row[]; links: PageLinks } {
  const more = rows.length > PAGE_SIZE;
  const page = rows.slice(0, PAGE_SIZE);
  if (request.direction === "newer") page.reverse();
  const first = page[0];
  const last = page.at(-1);
  const hasNewer = request.direction === "newer" ? more : request.direction === "older";
  const hasOlder = request.direction === "newer" ? true : more;
  const sort = request.sort === "newest" ? "sort=newest&" : "";
  return {
    rows: page,
    links: {
      newer: hasNewer && first ? `${path}?${sort}after=${formatCursor(cursorOf(first))}` : null,
      older: hasOlder && last ? `${path}?${sort}before=${formatCursor(cursorOf(last))}` : null,
    },
  };
}
