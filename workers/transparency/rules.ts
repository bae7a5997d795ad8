import { EVENT_ACTIONS, type ReviewClass } from "../moderation/types.ts";
import { type Reason, REASONS } from "../reports/types.ts";
import type { YearOfUnsealings } from "../unsealing/types.ts";
import {
  type Report,
  type Row,
  RULE_CAUSES,
  type Shown,
  type Table,
  type Waited,
} from "./types.ts";

/** A count below this is not shown: few enough to be somebody. */
export const LEAST = 10;
/** While a year goes on, counts go up by so many: nobody can watch one thing happen. */
export const STEP = 5;

/** Upper ends of the buckets in which times are counted, in minutes; what took longer comes after. */
export const BUCKETS = [5, 10, 20, 30, 60, 120, 240, 480, 960, 1440, 2880, 10080] as const;
const MINUTE = 60_000;

const CLASS_NAMES = ["crisis", "red", "amber", "green"] as const satisfies readonly ReviewClass[];

/** The names under which things are counted. Each is a kind and what distinguishes it, never an id. */
export const FIGURES = {
  notice: (reason: Reason): string => `notice ${reason}`,
  opened: (cause: string): string => `opened ${cause}`,
  act: (action: string, policy: number | null): string => `act ${action} ${policy ?? 0}`,
  waited: (of: ReviewClass, ms: number): string => `waited ${of} ${bucketOf(ms)}`,
  answer: (granted: boolean): string => `answer ${granted ? "granted" : "refused"}`,
} as const;

/** The place of a time among the buckets. */
export function bucketOf(ms: number): number {
  const found = BUCKETS.findIndex((minutes) => ms <= minutes * MINUTE);
  return found < 0 ? BUCKETS.length : found;
}

/**
 * Which counts may be shown, and whether their sum may. What is too small is left out; and so that
 * the sum gives none of it away, the next smallest with it, until at least two are left out and they
 * are `LEAST` together. Nought is shown as nought.
 */
export function suppress(counts: readonly number[]): { shown: Shown[]; total: Shown } {
  const total = sum(counts);
  const bySize = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count);
  const small = bySize.filter(({ count }) => count < LEAST).length;
  const sumOf = (first: number) => sum(bySize.slice(0, first).map(({ count }) => count));
  const tells = (first: number) => first < 2 || sumOf(first) < LEAST;
  let hidden = small;
  if (small > 0) while (tells(hidden) && hidden < bySize.length) hidden++;
  const out = new Set(bySize.slice(0, hidden).map(({ at }) => at));
  return {
    shown: counts.map((count, at) => (out.has(at) ? null : count)),
    total: small > 0 && tells(hidden) ? null : total,
  };
}

/** A single count, for the public. */
export function alone(count: number): Shown {
  return count > 0 && count < LEAST ? null : count;
}

type Counts = ReadonlyMap<string, number>;

/** The report of a year from what was counted in it. */
export function reportOf(
  counted: readonly { readonly name: string; readonly count: number }[],
  about: {
    readonly year: number;
    readonly live: boolean;
    readonly years: readonly number[];
    readonly unsealings: readonly YearOfUnsealings[];
  },
): Report {
  const counts: Counts = new Map(counted.map(({ name, count }) => [name, Math.max(0, count)]));
  const round = (count: Shown): Shown =>
    count === null || !about.live ? count : count - (count % STEP);
  const table = <Key>(keys: readonly Key[], countOf: (key: Key) => number): Table<Key> => {
    const { shown, total } = suppress(keys.map(countOf));
    const rows: Row<Key>[] = keys.map((key, at) => ({ key, count: round(shown[at] ?? null) }));
    return { rows, total: round(total) };
  };
  const of = (name: string) => counts.get(name) ?? 0;
  const acts = actsOf(counts);
  const sumOf = (fits: (act: Act) => boolean) => sum(acts.filter(fits).map(({ count }) => count));
  const kinds = (cites: boolean) =>
    EVENT_ACTIONS.filter((action) => sumOf((act) => act.action === action && act.cites === cites));
  const policies = [...new Set(acts.filter(({ cites }) => cites).map(({ policy }) => policy))];

  const notices = table(REASONS, (reason) => of(FIGURES.notice(reason)));
  const heldByRules = table(RULE_CAUSES, (cause) => of(FIGURES.opened(cause)));
  const answers = table(["granted", "refused"] as const, (way) =>
    of(FIGURES.answer(way === "granted")),
  );
  const [granted] = answers.rows;
  return {
    ...about,
    notices,
    heldByRules,
    acts: table(kinds(true), (kind) => sumOf((act) => act.cites && act.action === kind)),
    byRule: table(
      policies.toSorted((a, b) => a - b),
      (policy) => sumOf((act) => act.cites && act.policy === policy),
    ),
    otherActs: table(kinds(false), (kind) => sumOf((act) => !act.cites && act.action === kind)),
    waited: CLASS_NAMES.map((name) => waitedOf(counts, name, round)),
    ruleShare: percent(heldByRules.total, sumShown(heldByRules.total, notices.total)),
    appeals: round(alone(of(FIGURES.opened("appeal")))),
    answers,
    overturned: percent(granted?.count ?? null, answers.total),
  };
}

interface Act {
  readonly action: string;
  readonly policy: number;
  readonly cites: boolean;
  readonly count: number;
}

function actsOf(counts: Counts): Act[] {
  return [...counts].flatMap(([name, count]) => {
    const [kind, action = "", policy = "0"] = name.split(" ");
    return kind === "act" ? [{ action, policy: Number(policy), cites: policy !== "0", count }] : [];
  });
}

function waitedOf(counts: Counts, name: ReviewClass, round: (n: Shown) => Shown): Waited {
  const sizes = Array.from(
    { length: BUCKETS.length + 1 },
    (_, bucket) => counts.get(`waited ${name} ${bucket}`) ?? 0,
  );
  const all = sum(sizes);
  const decided = round(alone(all));
  if (all < LEAST) return { class: name, decided, median: null, longer: false };
  let seen = 0;
  const half = sizes.findIndex((size) => (seen += size) * 2 >= all);
  const median = BUCKETS[half] ?? null;
  return { class: name, decided, median, longer: median === null };
}

const sumShown = (a: Shown, b: Shown): Shown => (a === null || b === null ? null : a + b);

function percent(part: Shown, whole: Shown): Shown {
  return part === null || whole === null || whole === 0 ? null : Math.round((100 * part) / whole);
}

function sum(list: readonly number[]): number {
  return list.reduce((all, one) => all + one, 0);
}
