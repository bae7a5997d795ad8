import type { Theme } from "../threads/types.ts";

/** What somebody wishes for a theme: its texts shown at once, covered as is usual, or left out. */
export const WISHES = ["show", "cover", "hide"] as const;
export type Wish = (typeof WISHES)[number];

/** What somebody would rather not see. */
export interface Choices {
  readonly show: readonly Theme[];
  readonly hide: readonly Theme[];
  /** Until when everything with a content note is left out (UTC epoch milliseconds); 0 for never. */
  readonly lockedUntil: number;
}

/** For how long somebody may lock the safe view. */
export const PERIODS = ["hour", "morning", "day", "week", "month"] as const;
export type Period = (typeof PERIODS)[number];
