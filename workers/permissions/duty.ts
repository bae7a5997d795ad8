import { SHIFT_ACTS, type ShiftAct } from "../duty/types.ts";
import { roleMay, staffMay } from "./acts.ts";
import type { Actor, Staff } from "./types.ts";

/** What has to be known of a shift; times in UTC epoch milliseconds. */
export interface ShiftFacts {
  readonly staffId: string;
  readonly endsAt: number;
  readonly offeredAt: number | null;
}

type StaffAnswer =
  | { readonly allowed: true; readonly staff: Staff }
  | { readonly allowed: false; readonly because: "not_staff" };

/** May this actor see who is on duty, and plan shifts of their own? */
export function maySeeRota(actor: Actor): StaffAnswer {
  return staffMay(actor, "rota");
}

/** May this actor plan shifts for others, and take out theirs? */
export function mayLeadRota(actor: Actor): boolean {
  return actor.kind === "staff" && roleMay(actor, "lead_rota");
}

/** May this actor say how soon a review of each class should be decided? */
export function maySetTargets(actor: Actor): StaffAnswer {
  return staffMay(actor, "targets");
}

/** May this actor plan a shift for this person of the team? */
export function mayPlanFor(
  actor: Actor,
  staffId: string,
):
  | { readonly allowed: true; readonly staff: Staff }
  | { readonly allowed: false; readonly because: "not_staff" | "not_your_shift" } {
  const seen = maySeeRota(actor);
  if (!seen.allowed) return seen;
  return staffId === seen.staff.id || mayLeadRota(actor)
    ? seen
    : { allowed: false, because: "not_your_shift" };
}

/** What somebody may do about a shift as it stands. What is over can only be looked at. */
export function shiftActs(staff: Staff, shift: ShiftFacts, now: number): readonly ShiftAct[] {
  if (shift.endsAt <= now) return [];
  const own = shift.staffId === staff.id;
  const offered = shift.offeredAt !== null;
  const may: Readonly<Record<ShiftAct, boolean>> = {
    take: !own && offered,
    offer: own && !offered,
    keep: own && offered,
    remove: own || mayLeadRota(staff),
  };
  return SHIFT_ACTS.filter((act) => may[act]);
}

/** May this actor do this about a shift? `shift` is undefined when there is none. */
export function mayChangeShift(
  actor: Actor,
  shift: ShiftFacts | undefined,
  act: ShiftAct,
  now: number,
):
  | { readonly allowed: true; readonly staff: Staff }
  | {
      readonly allowed: false;
      readonly because: "not_staff" | "not_found" | "not_your_shift" | "changed";
    } {
  const seen = maySeeRota(actor);
  if (!seen.allowed) return seen;
  if (!shift) return { allowed: false, because: "not_found" };
  if (shiftActs(seen.staff, shift, now).includes(act)) return seen;
  const own = shift.staffId === seen.staff.id;
  const elses = !own && act !== "take" && !(act === "remove" && mayLeadRota(actor));
  return { allowed: false, because: elses ? "not_your_shift" : "changed" };
}
