/** The boards and classes someone looks after; an empty list is every one. */
export interface Scope {
  readonly boards: readonly string[];
  readonly classes: readonly number[];
}

/** One open page: kept with its socket, since hibernation drops memory. */
export interface Line extends Scope {
  readonly staffId: string;
  /** The hash of the session it was opened in. */
  readonly session: string;
  /** The review the page shows, as `nameOf` writes it; null for the desk. */
  readonly review: string | null;
  /** When it was joined (UTC epoch milliseconds). */
  readonly since: number;
}

/** What has become of a review, for those who have its page open. */
export type News = "taken" | "free" | "decided" | "changed";

/** Where something changed, as far as it is known. It decides who is told and is not passed on. */
export interface Changed {
  readonly board?: string;
  readonly class?: number;
  readonly threadId?: string;
  readonly postId?: string;
  /** What has become of the review; "changed" when nothing is said. */
  readonly state?: News;
  /** By whom; their name is told to colleagues who have the same review open. */
  readonly by?: { readonly id: string; readonly name: string } | undefined;
}

/** All that is ever sent to a page. */
export type Message =
  | { readonly type: "changed" }
  | { readonly type: "review"; readonly state: News; readonly own: boolean; readonly by: string };

/** The header under which a line comes along when it is joined, as JSON. */
export const LINE_HEADER = "x-hearten-line";

/** Lines are joined anew after this long, so that a session that ran out is found out. */
const OLDEST_MS = 60 * 60_000;

/** The name of a review on the line. */
export function nameOf({ threadId, postId }: { threadId: string; postId: string }): string {
  return `${threadId}/${postId}`;
}

/** Whether a line has to be joined anew. A clock that jumped back makes none older. */
export function isOld(line: Pick<Line, "since">, now: number): boolean {
  return now - line.since > OLDEST_MS;
}

/** Whether someone who looks after this is told of that. */
export function concerns({ boards, classes }: Scope, changed: Changed): boolean {
  if (changed.board === undefined) return true;
  if (boards.length > 0 && !boards.includes(changed.board)) return false;
  return changed.class === undefined || classes.length === 0 || classes.includes(changed.class);
}

/** What this line is told of a change; null when it is told nothing. */
export function messageFor(line: Line, changed: Changed): Message | null {
  if (line.review === null) return concerns(line, changed) ? { type: "changed" } : null;
  const { threadId, postId, state = "changed", by } = changed;
  if (threadId === undefined || postId === undefined) return null;
  if (line.review !== nameOf({ threadId, postId })) return null;
  return { type: "review", state, own: by?.id === line.staffId, by: by?.name ?? "" };
}

/** Of changes in one place the last: a desk is told that something changed there, never how often. */
export function withoutTwins<C extends Changed>(changes: readonly C[]): C[] {
  const places = changes.map((one): [string, C] => [`${one.board ?? ""}:${one.class ?? ""}`, one]);
  return [...new Map(places).values()];
}
