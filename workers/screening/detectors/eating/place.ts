import type { Quantity } from "./quantities.ts";
import type { Token } from "./tokens.ts";

/** A number with a few words on either side, each between blanks. */
export interface Place {
  readonly quantity: Quantity;
  readonly tokens: readonly Token[];
  /** Up to five words before it, and up to eight after its number and after its unit. */
  readonly near: string;
  readonly next: string;
  readonly rest: string;
  /** Up to fourteen words before and after it. */
  readonly around: string;
}

/** The tokens from which to which it should be marked, and as what; null when it is no such number. */
export interface Noticed {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
}

export type Asks = (place: Place) => Noticed | null;
