import { EVENT_ACTIONS, type ReviewClass } from "../moderation/types.ts";
import { SHOWN_ACTS } from "../ledger/types.ts";
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
 * are `LEAST` together. Nought is shown as nought. `told` is how much of each anybody can count on
 * another page: what is left when they take that away must not be small either, and hides nothing.
 */
export function suppress(
  counts: readonly number[],
  told: readonly number[] = [],
): { shown: Shown[]; total: Shown } {
  const all = counts.map((count, at) => {
    const rest = count - Math.min(count, told[at] ?? 0);
    return { at, count, rest, small: isSmall(count) || isSmall(rest) };
  });
  const small = all.filter((one) => one.small);
  const larger = all.filter((one) => !one.small && one.rest > 0);
  const left = [...small];
  const tells = () => {
    const untold = left.map(({ rest }) => rest).filter((rest) => rest > 0);
    return untold.length > 0 && (untold.length < 2 || sum(untold) < LEAST);
  };
  for (const next of larger.toSorted((a, b) => a.rest - b.rest)) if (tells()) left.push(next);
  const out = new Set(left.map(({ at }) => at));
  return {
    shown: counts.map((count, at) => (out.has(at) ? null : count)),
    total: tells() ? null : sum(counts),
  };
}

function isSmall(count: number): boolean {
  return count > 0 && count < LEAST;
}

/** A single count, for the public. */
export function alone(count: number): Shown {
  return isSmall(count) ? null : count;
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
  const table = <Key>(
    keys: readonly Key[],
    countOf: (key: Key) => number,
    toldOf: (key: Key) => number = () => 0,
  ): Table<Key> => {
    const { shown, total } = suppress(keys.map(countOf), keys.map(toldOf));
    const rows: Row<Key>[] = keys.map((key, at) => ({ key, count: round(shown[at] ?? null) }));
    return { rows, total: round(total) };
  };
  const of = (name: string) => counts.get(name) ?? 0;
  const acts = actsOf(counts);
  const sumOf = (fits: (act: Act) => boolean) => sum(acts.filter(fits).map(({ count }) => count));
  const kinds = (cites: boolean) =>
    EVENT_ACTIONS.filter((action) => sumOf((act) => act.action === action && act.cites === cites));
  // The public log tells of these one by one.
  const isTold = (act: Act) => (SHOWN_ACTS as readonly string[]).includes(act.action);
  const byKind = (cites: boolean) => {
    const ofKind = (kind: string) => (act: Act) => act.cites === cites && act.action === kind;
    return table(
      kinds(cites),
      (kind) => sumOf(ofKind(kind)),
      (kind) => sumOf((act) => ofKind(kind)(act) && isTold(act)),
    );
  };
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
    acts: byKind(true),
    byRule: table(
      policies.toSorted((a, b) => a - b),
      (policy) => sumOf((act) => act.cites && act.policy === policy),
      (policy) => sumOf((act) => act.cites && act.policy === policy && isTold(act)),
    ),
    otherActs: byKind(false),
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
