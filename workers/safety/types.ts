import type { ReviewClass } from "../moderation/types.ts";
import type { Effect } from "../packs/language/types.ts";
import type { Signal } from "../screening/types.ts";
import type { Board, Need, Theme } from "../threads/types.ts";

/** What a puzzle was given out for; an answer made for one is no good for another. */
export const WORK_PURPOSES = ["post", "sign_in"] as const;
export type WorkPurpose = (typeof WORK_PURPOSES)[number];

/** How hard a puzzle is: it follows how many first posts arrive. */
export const WORK_LEVELS = [0, 1, 2] as const;
export type WorkLevel = (typeof WORK_LEVELS)[number];

/** Why the answer to a puzzle was not taken. */
export type WorkProblem = "missing" | "unreadable" | "forged" | "expired" | "wrong" | "too_easy";

/** What is known of the pressure once a post has been counted. */
export interface Flood {
  /** How often a text like it was seen in the hour, itself included; 0 when it has no sketch. */
  readonly seen: number;
  readonly level: WorkLevel;
}

/** For how many hours every first post may be made to wait with one press. */
export const RAID_HOURS = [1, 6, 24] as const;
export type RaidHours = (typeof RAID_HOURS)[number];

/** Whether every first post waits, and whether whoever looks may change it. */
export interface RaidState {
  /** UTC epoch milliseconds; null when none does. */
  readonly until: number | null;
  readonly may: boolean;
}

/**
 * Something that was noticed in words that are not posted yet, for whoever wrote them. `start` and
 * `end` are in UTF-16 code units of the text as it was screened: of an opening post the title, a line
 * end and the body, of a reply the body. So in an opening whatever begins at or behind
 * `title.length + 1` stands in the body, that many units further on.
 */
export interface Noticed extends Signal {
  /**
   * What a rule of the board says about it in its own words. The kind says nothing then; start and
   * end are both 0 when the rule is about no words in particular.
   */
  readonly sentence?: string;
}

/** What was noticed in a post, as far as its board does anything about it. */
export interface PostScreening {
  /** The more urgent of what screening and the rules of the board say; a board's floor comes later. */
  readonly class: ReviewClass;
  /** The same on a fine scale, 0 to 1. */
  readonly urgency: number;
  /** In the order of the text; a rule of the board is named "pack." and its own name. */
  readonly signals: readonly Signal[];
  /** What rules of the board would have its author look at. */
  readonly asks: readonly Noticed[];
  /** A rule of the board has it wait for a person. */
  readonly holds: boolean;
  /** A rule of the board would have a person look at it. */
  readonly raises: boolean;
  /** What rules of the board put on the post, its thread and the board itself. */
  readonly notes: readonly Theme[];
  readonly topics: readonly string[];
  readonly labels: readonly Extract<Effect, { do: "label" }>[];
}

/** Words as they are screened, with what is known of where they are to stand. */
export interface Words {
  /** Undefined when it is no longer there. */
  readonly board: Board | undefined;
  /** Null for a reply. */
  readonly title: string | null;
  readonly body: string;
  readonly need?: Need;
  /** The slugs of the thread's topic tags. */
  readonly topics?: readonly string[];
  /** The content notes that will stand over it. */
  readonly notes?: readonly Theme[];
  /** What rules put on the thread and on the board before; left out when nobody read it. */
  readonly labels?: readonly { readonly threadId: string; readonly label: string }[];
}

/** Goes over the queue: which post a second model is asked about, and at which revision. */
export interface OpinionMessage {
  readonly opinion: {
    readonly threadId: string;
    readonly postId: string;
    readonly revision: number;
  };
}
