import type { EventRole } from "../moderation/types.ts";

/** What is counted about an author. A content note or a covered passage is no mark against anyone. */
export const STANDING_KINDS = ["held", "hidden", "removed", "warned", "paused"] as const;
export type StandingKind = (typeof STANDING_KINDS)[number];

/** One thing that was decided about one of an author's posts; never about which. */
export interface StandingEntry {
  /** Whole days since 1970, UTC. */
  readonly day: number;
  readonly kind: StandingKind;
}

/** How many of each, of the author's other posts; what is nought is left out. */
export type StandingCounts = readonly (readonly [kind: StandingKind, count: number])[];

/** A note of the team about a post, with a role and no name. */
export interface TeamNote {
  readonly id: string;
  readonly role: EventRole;
  readonly words: string;
  readonly at: number;
}

/** What the team alone knows about a post. */
export interface TeamSide {
  /** What else was decided about its author; null where there is nobody to count it for. */
  readonly standing: StandingCounts | null;
  readonly notes: readonly TeamNote[];
}
