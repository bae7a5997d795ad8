import { CLASSES } from "../moderation/types.ts";
import { type Theme, THEMES } from "../threads/types.ts";

const MINUTE = 60_000;

/** How long a claim lasts: long enough to read a thread, short enough that a closed laptop blocks nobody. */
export const CLAIM_MS = 10 * MINUTE;

/** At least every third review served is amber: in production at ReachOut, amber was what starved. */
const AMBER_EVERY = 3;

/** Whether the next review for someone who has been served so many is the oldest amber. */
export function isAmberTurn(served: number): boolean {
  return served % AMBER_EVERY === AMBER_EVERY - 1;
}

/** Classes side by side, from the first to the last, both included. */
export type Stretch = readonly [first: number, last: number];

const { crisis, red, amber, green } = CLASSES;

/**
 * Where to look for the next review, one stretch of classes after another; within a stretch it is
 * class, then due. On an amber turn the oldest amber comes before everything, so that no flood of
 * anything else can keep it waiting; a crisis waits behind one amber at most, since the two turns
 * after it are not amber's. Of heavy and light that take turns, a crisis takes no notice.
 * `classes` are those one is served; none is every one.
 */
export function stretches(turn: {
  readonly amberTurn: boolean;
  readonly lightFirst: boolean;
  readonly classes: readonly number[];
}): readonly Stretch[] {
  const order: Stretch[] = turn.lightFirst
    ? [
        [crisis, crisis],
        [amber, green],
        [red, red],
      ]
    : [[crisis, green]];
  if (turn.amberTurn) order.unshift([amber, amber]);
  return order.flatMap((stretch) => within(stretch, turn.classes));
}

/** What is left of a stretch for someone who is served some classes alone. */
function within([first, last]: Stretch, classes: readonly number[]): Stretch[] {
  if (classes.length === 0) return [[first, last]];
  const runs: [number, number][] = [];
  for (let one = first; one <= last; one++) {
    if (!classes.includes(one)) continue;
    const run = runs.at(-1);
    if (run?.[1] === one - 1) run[1] = one;
    else runs.push([one, one]);
  }
  return runs;
}

/** A review as it waits to be served. */
export interface Queued {
  readonly threadId: string;
  readonly postId: string;
  readonly class: number;
  readonly dueAt: number;
  readonly theme: string;
}

/** By class, then by due time; ids settle the rest, so that the order is the same for everyone. */
export function inOrder<Q extends Queued>(waiting: readonly Q[]): Q[] {
  return waiting.toSorted(
    (a, b) => a.class - b.class || a.dueAt - b.dueAt || (a.postId < b.postId ? -1 : 1),
  );
}

/** The themes that remain for someone who leaves some out; "" is what bears none. */
export function remainingThemes(optOuts: readonly Theme[]): readonly string[] {
  return ["", ...THEMES].filter((theme) => !(optOuts as readonly string[]).includes(theme));
}

/** How a member of staff stands among those who are not served a review: each id ends with a space. */
export function leftOut(staffId: string): string {
  return `${staffId} `;
}
