import type { Action } from "../moderation/types.ts";
import { CLASSES } from "../moderation/types.ts";
import {
  type Agreement,
  type AgreementWord,
  NONE,
  type Outcome,
  OUTCOMES,
  type Reading,
} from "./types.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Of a hundred decisions, how many are read again. */
export const SHARE = 0.03;
/** How long after a decision the second reading may come: nobody reads what they have just talked about. */
export const RESTS_MS = HOUR;
/** For how long a second reading waits for somebody; then it is let go. */
export const WAITS_MS = 90 * DAY;
/** For how long the two readings are kept. */
export const KEPT_MS = 365 * DAY;
/** Fewer than this say nothing: a κ of so few jumps with each. */
export const LEAST = 20;

const SAME_AS: Readonly<Partial<Record<Action, Outcome>>> = {
  approve: "approve",
  dismiss: "approve",
  dismiss_mute: "approve",
  restore: "approve",
  note: "note",
  cover: "cover",
  return: "return",
  hide: "hide",
  remove: "remove",
};

/** What a decision came to, as far as it was about the words of the post; else null. */
export function outcomeOf(action: Action): Outcome | null {
  return SAME_AS[action] ?? null;
}

/** Whether this outcome takes something away, so that it cites a rule. */
export function cites(outcome: Outcome): boolean {
  return outcome !== "approve";
}

/**
 * Whether a decision may be read again at all: nothing about a crisis, at which a second pair of eyes
 * looks anyway, nor by that second pair; nothing left to the leads, and nothing of the team's own.
 */
export function mayBeReadAgain(review: {
  readonly class: number;
  readonly tier: number;
  /** It was a second look already. */
  readonly twice: boolean;
  readonly byTeam: boolean;
}): boolean {
  return review.class !== CLASSES.crisis && review.tier === 0 && !review.twice && !review.byTeam;
}

/** Whether the keyed hash of an event draws it: always the same, and nobody can tell beforehand. */
export function isDrawn(hash: Uint8Array): boolean {
  const [high = 255, low = 255] = hash;
  return high * 256 + low < SHARE * 65_536;
}

/**
 * Cohen's κ of two raters (Cohen 1960, Educational and Psychological Measurement 20, 37–46): how much
 * more they agree than chance would have them. `counts[i][j]` is how often the first said i and the
 * second j. Null when both could only have said the same.
 */
export function kappaOf(counts: readonly (readonly number[])[]): {
  readonly n: number;
  readonly same: number;
  readonly kappa: number | null;
} {
  const n = sum(counts.map(sum));
  if (n === 0) return { n, same: 0, kappa: null };
  const columns = counts.map((_, at) => sum(counts.map((row) => row[at] ?? 0)));
  const same = sum(counts.map((row, at) => row[at] ?? 0)) / n;
  const chance = sum(counts.map((row, at) => (sum(row) * (columns[at] ?? 0)) / (n * n)));
  return { n, same, kappa: chance === 1 ? null : (same - chance) / (1 - chance) };
}

/** κ in words: the bands of Landis and Koch (1977, Biometrics 33, 159–174), said plainly. */
export function wordOf(kappa: number): AgreementWord {
  if (kappa > 0.8) return "almost_always";
  if (kappa > 0.6) return "mostly";
  if (kappa > 0.4) return "often";
  return kappa > 0.2 ? "sometimes" : "by_chance";
}

/** Two readings of one post, each with the rule it cites, as the counts that go up by one. */
export function countsOf(
  first: { readonly outcome: Outcome; readonly policy: number | null },
  second: { readonly outcome: Outcome; readonly policy: number | null },
): Omit<Counted, "count">[] {
  const policies = new Set([first.policy, second.policy].filter((policy) => policy !== null));
  const under = (reading: typeof first, policy: number): Reading =>
    reading.policy === policy ? reading.outcome : NONE;
  return [
    { policy: 0, first: first.outcome, second: second.outcome },
    ...[...policies].map((policy) => ({
      policy,
      first: under(first, policy),
      second: under(second, policy),
    })),
  ];
}

interface Counted {
  readonly policy: number;
  readonly first: Reading;
  readonly second: Reading;
  readonly count: number;
}

/**
 * The agreement on all posts by what would be done (rule 0), and under each rule on whether it
 * applies: cited by both, by one, or by neither.
 */
export function agreementsOf(counted: readonly Counted[]): Agreement[] {
  const all = counted.filter(({ policy }) => policy === 0);
  const overall = OUTCOMES.map((first) =>
    OUTCOMES.map((second) => total(all, (row) => row.first === first && row.second === second)),
  );
  const policies = [...new Set(counted.map(({ policy }) => policy))].filter((one) => one !== 0);
  return [
    agreement(0, overall),
    ...policies
      .toSorted((a, b) => a - b)
      .map((policy) => {
        const rows = counted.filter((row) => row.policy === policy);
        const both = total(rows, (row) => row.first !== NONE && row.second !== NONE);
        const one = total(rows, (row) => row.second === NONE);
        const other = total(rows, (row) => row.first === NONE);
        const neither = Math.max(0, sum(overall.map(sum)) - both - one - other);
        return agreement(
          policy,
          [
            [both, one],
            [other, neither],
          ],
          both + one + other,
        );
      }),
  ];
}

function agreement(
  policy: number,
  counts: readonly (readonly number[])[],
  cases?: number,
): Agreement {
  const { n: all, same, kappa } = kappaOf(counts);
  const n = cases ?? all;
  if (n < LEAST) return { policy, n, same: null, kappa: null, reading: "too_few" };
  const rounded = kappa === null ? null : Math.round(kappa * 100) / 100;
  return {
    policy,
    n,
    same: Math.round(same * 100),
    kappa: rounded,
    reading: kappa === null ? "no_difference" : wordOf(kappa),
  };
}

function total(rows: readonly Counted[], fits: (row: Counted) => boolean): number {
  return sum(rows.filter(fits).map(({ count }) => count));
}

function sum(list: readonly number[]): number {
  return list.reduce((all, one) => all + one, 0);
}
