import type { DeskPost, Policy } from "../moderation/types.ts";
import type { Reason } from "../reports/types.ts";

/**
 * What a reading can come to; "approve" is to leave the post as it is. The words are those of the
 * actions, so that what was decided and what would have been can be set side by side.
 */
export const OUTCOMES = ["approve", "note", "cover", "return", "hide", "remove"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What one of two readings came to under a rule that only the other cites. */
export const NONE = "none";
export type Reading = Outcome | typeof NONE;

/** A post to be read again, as it was, and nothing of what was decided. */
export interface SecondReading {
  readonly threadId: string;
  readonly postId: string;
  readonly eventId: string;
  readonly title: string;
  readonly board: string;
  readonly post: DeskPost;
  readonly reasons: readonly Reason[];
  readonly policies: readonly Policy[];
}

/** How often two readings came to the same under one rule; rule 0 is all of them, by what was done. */
export interface Agreement {
  readonly policy: number;
  /** Posts that at least one of the two put under this rule. */
  readonly n: number;
  /** In how many of a hundred posts both said the same; null when there are too few. */
  readonly same: number | null;
  /** Cohen's κ, to two places; null when there are too few, or nothing could have differed. */
  readonly kappa: number | null;
  readonly reading: AgreementWord;
}

export type AgreementWord =
  | "too_few"
  | "no_difference"
  | "by_chance"
  | "sometimes"
  | "often"
  | "mostly"
  | "almost_always";

/** The fields of the form of a second reading. */
export type ReadingField = "outcome" | "policy";
