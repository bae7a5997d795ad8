import type { ReviewClass } from "../moderation/types.ts";

/** How a review stands for whoever has its page open; `by` is a colleague's name. */
export type Standing =
  | { readonly state: "mine" | "free" | "decided" }
  | { readonly state: "taken"; readonly by: string };

/** A review that a colleague has in hand just now. */
export interface InHand {
  readonly class: ReviewClass;
  readonly name: string;
}
