import type { ReviewClass } from "../moderation/types.ts";
import type { Theme } from "../threads/types.ts";

/** How a review stands for whoever has its page open; `by` is a colleague's name. */
export type Standing =
  | { readonly state: "mine" | "free" | "decided" }
  | { readonly state: "taken"; readonly by: string };

/** What of a member of staff decides which review they are served next. */
export interface Turn {
  readonly served: number;
  readonly lastClass: number;
  readonly optOuts: readonly Theme[];
  readonly dayBudget: number;
  readonly weekBudget: number;
  readonly spentDay: number;
}

/** Per class, when the review waiting longest there is due; null where nothing waits. */
export type Waiting = Readonly<Record<ReviewClass, number | null>>;

/** A review that a colleague has in hand just now. */
export interface InHand {
  readonly class: ReviewClass;
  readonly name: string;
}
