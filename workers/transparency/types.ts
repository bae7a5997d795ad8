import type { EventAction, ReviewClass } from "../moderation/types.ts";
import type { Reason } from "../reports/types.ts";
import type { YearOfUnsealings } from "../unsealing/types.ts";

/** What makes a review that nobody asked for: a rule of the program. */
export const RULE_CAUSES = [
  "first_posts",
  "every_post",
  "plain_form",
  "raid",
  "flood",
  "hold_first",
  "signal",
  "sent_anyway",
  "pack",
] as const;
export type RuleCause = (typeof RULE_CAUSES)[number];

/** A count as the public sees it; null when it is not shown, because it or another is too small. */
export type Shown = number | null;

export interface Row<Key> {
  readonly key: Key;
  readonly count: Shown;
}

/** Rows that add up to a total. */
export interface Table<Key> {
  readonly rows: readonly Row<Key>[];
  readonly total: Shown;
}

/** How long one class waited until it was decided. */
export interface Waited {
  readonly class: ReviewClass;
  readonly decided: Shown;
  /** Half of them were decided within so many minutes; null when too few, or longer than the last bucket. */
  readonly median: number | null;
  /** True when half of them took longer than the last bucket. */
  readonly longer: boolean;
}

/** What the public is told of one year. */
export interface Report {
  readonly year: number;
  /** True while the year goes on: then counts are rounded down to fives. */
  readonly live: boolean;
  /** Years that have one, newest first. */
  readonly years: readonly number[];
  readonly notices: Table<Reason>;
  readonly heldByRules: Table<RuleCause>;
  /** Acts that cite a rule, by kind and by rule. */
  readonly acts: Table<EventAction>;
  readonly byRule: Table<number>;
  /** Acts that cite none. */
  readonly otherActs: Table<EventAction>;
  readonly waited: readonly Waited[];
  /** Of what came before the team, how much a rule had held: in percent. */
  readonly ruleShare: Shown;
  /** Requests for another look. */
  readonly appeals: Shown;
  readonly answers: Table<"granted" | "refused">;
  /** Of those answered, how many changed the decision: in percent. */
  readonly overturned: Shown;
  readonly unsealings: readonly YearOfUnsealings[];
}
