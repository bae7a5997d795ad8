import type { Theme } from "../threads/types.ts";

/** How much somebody took in on one day. */
export interface DoseDay {
  /** Whole days since 1970, UTC. */
  readonly day: number;
  readonly points: number;
  readonly reviews: number;
  /** Of these, crisis and red. */
  readonly heavy: number;
  readonly seconds: number;
}

/** How many points are enough, in a day and in seven. */
export interface Budgets {
  readonly day: number;
  readonly week: number;
}

/** What one person sees of their own care, and nobody else does. */
export interface OwnCare {
  readonly days: readonly DoseDay[];
  readonly today: DoseDay;
  readonly weekPoints: number;
  readonly budgets: Budgets;
  /** What the community allows at most. */
  readonly most: Budgets;
  readonly optOuts: readonly Theme[];
}

/** The fields of the form for one's own measure. */
export type MeasureField = "day" | "week";
