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

/** What waits for whoever stops: what they did today, and who goes on. */
export interface Stopping {
  readonly today: DoseDay;
  readonly weekPoints: number;
  readonly budgets: Budgets;
  /** Which of the two is used up; null when neither is. */
  readonly spent: "day" | "week" | null;
  readonly onDuty: OnDuty;
  /** Whether somebody has handed over a while ago and it still stands on the desk. */
  readonly handedOver: boolean;
}

/** Who else is here, or comes next: a time and no name, for a rota is made of people. */
export type OnDuty =
  | { readonly who: "a_colleague" }
  | { readonly who: "next"; readonly startsAt: number }
  | { readonly who: "nobody" };

/** What the desk says about whoever looks at it. */
export interface CareLine {
  /** They have had enough for today, or for this week. */
  readonly spent: boolean;
  /** Somebody had to stop and handed over. */
  readonly handedOver: boolean;
  /** Their own shift ends soon: UTC epoch milliseconds; null when it does not, or they have none. */
  readonly shiftEnds: number | null;
  /** They have not been served anything yet. */
  readonly isNew: boolean;
}
