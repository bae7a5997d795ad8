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
