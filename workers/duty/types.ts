import type { ReviewClass } from "../moderation/types.ts";
import type { StaffRole } from "../permissions/types.ts";

/** A stretch of time, in UTC epoch milliseconds; `until` does not belong to it. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** One shift of somebody who may work at the desk. */
export interface DutyShift {
  readonly staffId: string;
  readonly role: StaffRole;
  /** What they look after, as `inScope` reads it; an empty list is everything. */
  readonly boards: readonly string[];
  readonly classes: readonly number[];
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

/** What may be done about a shift that is planned, in the order in which a page offers it. */
export const SHIFT_ACTS = ["take", "offer", "keep", "remove"] as const;
export type ShiftAct = (typeof SHIFT_ACTS)[number];

/** A shift as the team sees it on the rota. */
export interface RotaShift {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  /** UTC epoch milliseconds. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** When its holder asked for somebody else to take it; null while they keep it. */
  readonly offeredAt: number | null;
}

/** One of those who may be on duty. */
export interface DutyPerson {
  readonly id: string;
  readonly name: string;
}

/** One day of a week, in the zone of whoever looks. */
export interface RotaDay extends Stretch {
  /** "2026-11-24". */
  readonly day: string;
  readonly isToday: boolean;
  readonly shifts: readonly RotaShift[];
}

/** Who is here now: nobody, and when somebody is next (UTC epoch milliseconds), as far as is planned. */
export interface DutyNow {
  /** False while the community plans nothing: then nobody is missing either. */
  readonly planned: boolean;
  readonly isHere: boolean;
  readonly nextAt: number | null;
}

/** The kinds of what an author may be told of when their post is read. */
export const EXPECTATIONS = ["within", "next", "nobody_soon", "late"] as const;
/** What they are told; every span is in milliseconds. */
export type Expectation =
  | { readonly kind: "within"; readonly span: number }
  | { readonly kind: "next"; readonly next: number; readonly span: number }
  | { readonly kind: "nobody_soon" }
  | { readonly kind: "late" };

/** The fields of the form that plans a shift. */
export type ShiftField = "person" | "day" | "time" | "length" | "weeks";

/** Why a shift was not planned as it was typed. */
export type ShiftProblem =
  | "person_missing"
  | "day_missing"
  | "time_missing"
  | "length_wrong"
  | "weeks_wrong"
  | "past"
  | "far"
  | "overlap";
