import type { Action, EventRole } from "../moderation/types.ts";

/** The records that the chain covers. */
export const LEDGER_SOURCES = ["events", "team_events"] as const;
export type LedgerSource = (typeof LEDGER_SOURCES)[number];

/** A row of one of the records as SQLite keeps it: text, whole numbers and nothing, by column name. */
export type RecordRow = Readonly<Record<string, string | number | null>>;

/** One link as everyone may see it; `digest` and `hash` are 64 hexadecimal characters. */
export interface PublicLink {
  readonly seq: number;
  readonly digest: string;
  readonly hash: string;
}

/** One link with the event it stands for; `row` is null when that event is not there any more. */
export interface CheckedLink extends PublicLink {
  readonly source: LedgerSource;
  readonly eventId: string;
  readonly row: RecordRow | null;
}

/** The last link that is shown, for whoever wants to keep it: with it a shortened chain is found. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
}

/** What the public is shown of the chain: links up to the end of yesterday. */
export interface LedgerPage {
  readonly head: LedgerHead | null;
  readonly links: readonly PublicLink[];
  /** The last number on this page, when more follow. */
  readonly next: number | null;
}

/** Where a chain is broken. `seq` is the first link that does not hold. */
export type Break =
  | { readonly kind: "gap"; readonly seq: number; readonly found: number }
  | { readonly kind: "link"; readonly seq: number }
  | { readonly kind: "gone"; readonly seq: number; readonly eventId: string }
  | { readonly kind: "changed"; readonly seq: number; readonly eventId: string }
  | { readonly kind: "cut"; readonly seq: number; readonly found: number }
  | { readonly kind: "other_head"; readonly seq: number }
  | { readonly kind: "slipped_in"; readonly source: LedgerSource; readonly eventId: string };

/** Acts of which the public log tells one by one: what everyone can see happen. */
export const SHOWN_ACTS = [
  "remove",
  "hide",
  "cover",
  "note",
  "restore",
  "lock",
  "unlock",
  "slow",
  "unslow",
  "move",
  "merge",
] as const satisfies readonly Action[];
export type ShownAct = (typeof SHOWN_ACTS)[number];

/** Acts of one day that are alike. */
export interface LogLine {
  readonly action: ShownAct;
  readonly role: EventRole;
  /** The board's name. */
  readonly board: string;
  readonly policy: number | null;
  readonly count: number;
}

export interface LogDay {
  /** Whole days since 1970, UTC. */
  readonly day: number;
  readonly lines: readonly LogLine[];
}
