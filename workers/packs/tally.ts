import { EXAMPLES_EACH, EXAMPLES_MOST } from "./limits.ts";
import type { Fate, Found, FoundKey, FoundPost } from "./types.ts";

const NO_FATES: Readonly<Record<Fate, number>> = { nothing: 0, review: 0, ask: 0, hold: 0 };

/** What a test has found before it began. */
export const FOUND_NOTHING: Found = {
  before: NO_FATES,
  after: NO_FATES,
  by: {},
  unsure: {},
  examples: { both: [], fresh: [], gone: [] },
};

/** What one pack says of a post. */
export interface Verdict {
  readonly fate: Fate;
  readonly by: readonly FoundKey[];
  /** Names of rules that hang on what is not known. */
  readonly unsure: readonly string[];
}

/** A post that was read, with what the pack in force and the draft say of it. */
export interface Judged {
  readonly threadId: string;
  readonly postId: string;
  readonly heavy: boolean;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** Counts one more post. */
export function tally(found: Found, judged: Judged): Found {
  const { before, after } = judged;
  const both = after.by.filter((key) => before.by.includes(key));
  const fresh = after.by.filter((key) => !before.by.includes(key));
  const gone = before.by.filter((key) => !after.by.includes(key));
  const by = { ...found.by };
  for (const [place, keys] of [both, fresh, gone].entries()) {
    for (const key of keys) {
      const counts: [number, number, number] = [...(by[key] ?? ([0, 0, 0] as const))];
      counts[place] = (counts[place] ?? 0) + 1;
      by[key] = counts;
    }
  }
  const unsure = { ...found.unsure };
  for (const name of after.unsure) {
    // A rule may be called as anything is that every object has.
    unsure[name] = (Object.hasOwn(unsure, name) ? (unsure[name] ?? 0) : 0) + 1;
  }
  return {
    before: { ...found.before, [before.fate]: found.before[before.fate] + 1 },
    after: { ...found.after, [after.fate]: found.after[after.fate] + 1 },
    by,
    unsure,
    examples: {
      both: withExample(found.examples.both, judged, both),
      fresh: withExample(found.examples.fresh, judged, fresh),
      gone: withExample(found.examples.gone, judged, gone),
    },
  };
}

/** One more example, unless there are enough, or enough of what noticed this one. */
function withExample(
  examples: readonly FoundPost[],
  { threadId, postId, heavy }: Judged,
  by: readonly FoundKey[],
): readonly FoundPost[] {
  if (by.length === 0 || examples.length >= EXAMPLES_MOST) return examples;
  const rare = by.some(
    (key) => examples.filter((one) => one.by.includes(key)).length < EXAMPLES_EACH,
  );
  return rare ? [...examples, { threadId, postId, by, heavy }] : examples;
}

/** Of how many one is affected, rounded to what a person would say; null when none is. */
export function oneIn(count: number, of: number): number | null {
  if (count === 0 || of === 0) return null;
  const exact = of / count;
  return exact < 10 ? Math.round(exact) : Number(exact.toPrecision(2));
}

/** What a test has found, from what was kept; nothing when that cannot be read. */
export function readFound(text: string): Found {
  try {
    return { ...FOUND_NOTHING, ...(JSON.parse(text) as Partial<Found>) };
  } catch {
    return FOUND_NOTHING;
  }
}
