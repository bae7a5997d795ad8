import type { SealPurpose } from "../accounts/keys.ts";

/** One column of one table that holds seals, and what each is sealed beside. */
export interface SealedColumn {
  /** The table, and the name of this walk in the table `resealing` and in the log. */
  readonly table: string;
  /** The columns of the primary key, in its order; all of them texts. */
  readonly key: readonly string[];
  readonly column: string;
  readonly purpose: SealPurpose;
  /** The associated text of a row's seal, from the values of its key. */
  readonly beside: (key: readonly string[]) => string;
}

/** Goes over the queue: seal the next rows of this table anew, if the walk still stands at this step. */
export interface ResealMessage {
  readonly reseal: { readonly name: string; readonly version: number; readonly step: number };
}

/** How far the walk over one table has come. */
export interface Place {
  /** Counts every step of every pass, so that a message delivered twice finds the walk gone on. */
  readonly step: number;
  /** The key of the last row seen; null at the beginning of a pass. */
  readonly after: readonly string[] | null;
  /** Rows sealed anew in this pass. */
  readonly changed: number;
  /** Rows of this pass that no key opens; they are left as they are. */
  readonly unreadable: number;
}

/** One row under its key as a JSON list, and its seal. */
export interface SealedRow {
  readonly key: string;
  readonly sealed: string;
}

/** A row to seal anew: `fresh` is written only where `old` still stands. */
export interface Resealed {
  readonly key: readonly string[];
  readonly old: string;
  readonly fresh: string;
}
