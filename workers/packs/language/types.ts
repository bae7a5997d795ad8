import type { ReviewClass } from "../../moderation/types.ts";
import type { SignalKind } from "../../screening/types.ts";
import type { Need, Theme } from "../../threads/types.ts";

/** From where to where, in UTF-16 code units of whatever text is spoken of. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What is known of a post when rules are run over it. A fact that is left out is not known, as who
 * wrote a post is not when rules are tried on old ones: a rule that hangs on it is then unsure.
 */
export interface Facts {
  /** How many code units of the text are its title; a line end follows them. 0 for a reply. */
  readonly titleLength: number;
  readonly reply?: boolean;
  /** The slug of the board. */
  readonly board?: string;
  /** What the opener of the thread asked for. */
  readonly need?: Need;
  /** The slugs of the thread's topic tags. */
  readonly topics?: readonly string[];
  /** The content notes that stand over the post already. */
  readonly notes?: readonly Theme[];
  /** How many posts of its author have been approved or published before. */
  readonly approvedPosts?: number;
  /** How many links stand in the text. */
  readonly links?: number;
  /** What the detectors noticed. What a rule notices is not seen by another rule. */
  readonly signals?: readonly SignalKind[];
  /** The class that screening gave before any rule was run. */
  readonly class?: ReviewClass;
  /** The labels that stand on the thread and on its board, and have not run out. */
  readonly threadLabels?: readonly string[];
  readonly boardLabels?: readonly string[];
}

export const UNITS = ["hours", "days", "weeks"] as const;
export type Unit = (typeof UNITS)[number];
/** For how long a label stands. Each one runs out. */
export interface Duration {
  readonly count: number;
  readonly unit: Unit;
}

/** On what a label is put. */
export const BEARERS = ["thread", "board"] as const;
export type Bearer = (typeof BEARERS)[number];

/**
 * What a rule asks for. Each of them adds: nothing takes a post down, lowers a class or touches an
 * author. `raise` never lowers a class that is more urgent already.
 */
export type Effect =
  | { readonly do: "signal"; readonly kind: SignalKind; readonly as: ReviewClass }
  | { readonly do: "raise"; readonly to: ReviewClass }
  /** The post goes back to its author with this sentence; they can send it anyway. */
  | { readonly do: "ask"; readonly sentence: string }
  /** The post waits for a person. `everything`: whoever wrote the rule knows that it is very wide. */
  | { readonly do: "hold"; readonly everything: boolean }
  | { readonly do: "note"; readonly theme: Theme }
  | { readonly do: "topic"; readonly topic: string }
  | {
      readonly do: "label";
      readonly on: Bearer;
      readonly label: string;
      readonly for: Duration;
    };

/** What one rule has to say of a post. */
export interface Outcome {
  /** The name of the rule. */
  readonly rule: string;
  readonly effects: readonly Effect[];
  /** What matched, in the text as it was given: in order, apart from each other, 100 at the most. */
  readonly spans: readonly Span[];
  /** For a person at the desk: what the rule saw, with the words that matched. */
  readonly sentence: string;
}

/** What all rules have to say of a post. */
export interface Ran {
  readonly caught: readonly Outcome[];
  /** The names of rules that would hold or not by facts that were not given. Never acted upon. */
  readonly unsure: readonly string[];
}

/** What may be named on this community, to find a name that stands for nothing. */
export interface Catalogue {
  /** Slugs. */
  readonly boards: readonly string[];
  readonly topics: readonly string[];
}
