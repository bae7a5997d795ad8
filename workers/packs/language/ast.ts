import type { ReviewClass } from "../../moderation/types.ts";
import type { SignalKind } from "../../screening/types.ts";
import type { Need, Theme } from "../../threads/types.ts";
import type { Bearer, Effect, Span } from "./types.ts";

/** Something of a rule, and where it stands in the text of the rules. */
export type Placed<T> = T & { readonly at: Span };

/** A piece of text that stood in quotes, without them. */
export type Quoted = Placed<{ readonly text: string }>;

export const PLACES = ["text", "title", "body"] as const;
/** Where words are looked for: `text` is title and body together. */
export type Place = (typeof PLACES)[number];

export const QUANTITIES = ["any", "all", "none"] as const;
export type Quantity = (typeof QUANTITIES)[number];

export const COMPARISONS = ["more", "fewer", "least", "most"] as const;
/** More than, fewer than, at least, at most. */
export type Comparison = (typeof COMPARISONS)[number];

export const COUNTED = ["words", "characters", "links"] as const;
export type Counted = (typeof COUNTED)[number];

/** One side of `near`: any of these phrases, or any number. */
export type Thing =
  | { readonly is: "phrases"; readonly phrases: readonly Quoted[] }
  | { readonly is: "number" };

/** A question about a post that is answered with yes, no or not known. */
export type Test =
  | {
      readonly is: "has";
      readonly place: Place;
      readonly quantity: Quantity;
      readonly phrases: readonly Quoted[];
    }
  | { readonly is: "number"; readonly place: Place }
  | {
      readonly is: "near";
      readonly place: Place;
      readonly left: Thing;
      readonly right: Thing;
      /** How many words may stand between the two. */
      readonly within: number;
    }
  | {
      readonly is: "edge";
      readonly place: Place;
      readonly edge: "starts" | "ends";
      readonly phrases: readonly Quoted[];
    }
  | {
      readonly is: "count";
      readonly place: Place;
      readonly counted: Counted;
      readonly comparison: Comparison;
      readonly number: number;
    }
  | { readonly is: "approved"; readonly comparison: Comparison; readonly number: number }
  | { readonly is: "reply" }
  | { readonly is: "opening" }
  | { readonly is: "need"; readonly need: Need }
  | { readonly is: "topic"; readonly topic: string }
  | { readonly is: "board"; readonly board: string }
  | { readonly is: "note"; readonly theme: Theme }
  | { readonly is: "signal"; readonly kind: SignalKind }
  | { readonly is: "class"; readonly least: ReviewClass }
  | { readonly is: "label"; readonly on: Bearer; readonly label: string };

/**
 * A condition in its normal form: no `all` stands right inside an `all`, no `any` inside an `any`,
 * and both hold two parts or more.
 */
export type Condition =
  | Placed<Test>
  | Placed<{ readonly is: "not"; readonly of: Condition }>
  | Placed<{ readonly is: "all"; readonly of: readonly Condition[] }>
  | Placed<{ readonly is: "any"; readonly of: readonly Condition[] }>;

export const GIVENS = [
  "reply",
  "opening",
  "title",
  "board",
  "need",
  "topic",
  "note",
  "signal",
  "class",
  "links",
  "approved",
  "label",
] as const;

/** What is said of the post of an example besides its words. What is not said is not known. */
export type Given = Placed<
  | { readonly is: "reply" }
  | { readonly is: "opening" }
  | { readonly is: "title"; readonly text: string }
  | { readonly is: "board"; readonly board: string }
  | { readonly is: "need"; readonly need: Need }
  | { readonly is: "topic"; readonly topic: string }
  | { readonly is: "note"; readonly theme: Theme }
  | { readonly is: "signal"; readonly kind: SignalKind }
  | { readonly is: "class"; readonly class: ReviewClass }
  | { readonly is: "links"; readonly number: number }
  | { readonly is: "approved"; readonly number: number }
  | { readonly is: "label"; readonly on: Bearer; readonly label: string }
>;

/** A post that the rule is to catch, or to let pass. */
export interface Example {
  readonly catches: boolean;
  readonly text: string;
  readonly given: readonly Given[];
  readonly at: Span;
}

export interface Rule {
  readonly name: Quoted;
  readonly when: Condition;
  /** At least one. */
  readonly effects: readonly Placed<Effect>[];
  /** For a person at the desk; `{matched}` stands for the words that matched. */
  readonly say: Quoted;
  readonly examples: readonly Example[];
  readonly at: Span;
}
