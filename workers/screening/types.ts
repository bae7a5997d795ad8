import type { ReviewClass } from "../moderation/types.ts";

/** What a detector may notice in a text. It is evidence for a person, never a verdict. */
export const SIGNAL_KINDS = [
  "crisis",
  "method_detail",
  "pii",
  "ed_numbers",
  "sourcing",
  "dosing",
  "abuse",
  "spam",
  "third_person_identifiable",
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** Something that was noticed, and where. */
export interface Signal {
  readonly kind: SignalKind;
  /** From where to where, in UTF-16 code units of the text as it was given. */
  readonly start: number;
  readonly end: number;
  /** The stable name of what noticed it, such as "pii.phone". */
  readonly rule: string;
}

/** A text to be screened, with what is known of where it stands. */
export interface Screening {
  /** The title and the body of an opening post with a line end between them; of a reply the body. */
  readonly text: string;
  /** The slug of the board; empty when none is known. */
  readonly board: string;
  readonly reply: boolean;
  /** BCP 47; absent when nobody said it, and then it is guessed. */
  readonly lang?: string;
}

/** What screening says of a text. */
export interface Screened {
  /** How soon a person should read it. */
  readonly class: ReviewClass;
  /** The same on a fine scale, 0 to 1: what sorts first is read first. */
  readonly urgency: number;
  /** In the order of the text. */
  readonly signals: readonly Signal[];
}
