import type { ReviewClass } from "../moderation/types.ts";
import type { StaffRole } from "../permissions/types.ts";

/** A stretch of time, in UTC epoch milliseconds; `until` does not belong to it. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** What somebody looks after; an empty list is everything. */
export interface DutyScope {
  readonly boards: readonly string[];
  readonly classes: readonly number[];
}

/** One shift of somebody who may work at the desk. */
export interface DutyShift extends DutyScope {
  readonly staffId: string;
  readonly role: StaffRole;
  /** UTC epoch milliseconds. */
  readonly startsAt: number;
  readonly endsAt: number;
}

/** How soon a review of each class should be decided, in milliseconds. */
export type Targets = Readonly<Record<ReviewClass, number>>;

/** What a due time is reckoned from: the targets and the shifts of the days to come. */
export interface Rota {
  readonly targets: Targets;
  readonly shifts: readonly DutyShift[];
}
