import { isAction, undoneIn } from "../moderation/rules.ts";
import type { EventAction, EventDetail, Facts } from "../moderation/types.ts";
import type { Status } from "../threads/types.ts";
import type { Obstacle } from "./types.ts";

/**
 * How long a decision waits before anything of it leaves the system, so that one key can take it back
 * as if it had never been (milliseconds).
 */
export const UNDO_MS = 30_000;

/** How many reviews may be decided by one press: as many as somebody can still look through. */
export const BULK_MOST = 50;

/** How many milliseconds are left to take back what was decided `at`; nought when it is too late. */
export function leftToUndo(at: number, now: number): number {
  return Math.max(0, at + UNDO_MS - now);
}

/** An event as far as it matters for taking it back. */
export interface Reversible {
  readonly id: string;
  readonly action: EventAction;
  readonly reverses: string | null;
  readonly detail: EventDetail;
  readonly at: number;
}

/** What of a subject two decisions can both have changed. */
type Facet =
  | "post"
  | "notes"
  | "board"
  | "locked"
  | "slowMinutes"
  | "mergedInto"
  | "words"
  | "pause";
const FACTS: readonly (Facet & keyof Facts)[] = [
  "post",
  "notes",
  "board",
  "locked",
  "slowMinutes",
  "mergedInto",
];

/** What a decision changed that stays: how the review went on is not among it. */
export function facetsOf({ action, detail }: Pick<Reversible, "action" | "detail">) {
  const { was = {}, words } = detail;
  const facets = new Set<Facet>(FACTS.filter((fact) => was[fact] !== undefined));
  if (words !== undefined) facets.add("words");
  if (action === "suspend" || action === "mute" || action === "lift") facets.add("pause");
  return facets;
}

/** Whether an event is a decision that said what stood before it. */
export function isReversible({ action, detail }: Pick<Reversible, "action" | "detail">): boolean {
  return isAction(action) && detail.was !== undefined;
}

/**
 * What stands in the way of taking an event back; null when nothing does. `since` are the event itself
 * and all that came after it about the same post, newest first.
 */
export function obstacleTo(
  event: Reversible,
  since: readonly Reversible[],
  post: { readonly status: Status; readonly editedAt: number | null },
): Obstacle | null {
  if (!isReversible(event)) return { because: "no_decision" };
  const undone = undoneIn(since);
  if (undone.has(event.id)) return { because: "already" };
  const facets = facetsOf(event);
  const later = since.find(
    (one) =>
      one.id > event.id &&
      isAction(one.action) &&
      !undone.has(one.id) &&
      [...facetsOf(one)].some((facet) => facets.has(facet)),
  );
  if (later) return { because: "later", by: later.id };
  const ofWords = facets.has("words");
  if (post.status === "erased" && (ofWords || facets.has("post") || facets.has("notes"))) {
    return { because: "erased" };
  }
  // What its author has written since must not be overwritten.
  if (ofWords && (post.editedAt ?? 0) > event.at) return { because: "edited" };
  return null;
}

/** The ids of the decisions among a post's events, newest first, that are not undone yet. */
export function standingDecisions(events: readonly Reversible[]): readonly string[] {
  const undone = undoneIn(events);
  return events.filter((one) => isReversible(one) && !undone.has(one.id)).map(({ id }) => id);
}
