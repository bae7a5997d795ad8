import { roleMay } from "./acts.ts";
import type { Permission, Staff } from "./types.ts";

/** Whose decision it was; null when it was nobody's. */
interface Decision {
  readonly staffId: string | null;
}

/** May this member of staff take back a decision by one key, before anybody was told? Their own. */
export function mayUndo(staff: Staff, decision: Decision): Permission<"not_your_decision"> {
  return decision.staffId === staff.id
    ? { allowed: true }
    : { allowed: false, because: "not_your_decision" };
}

/** May they take it back later? Their own; a lead anybody's. Whose review it is comes first (mayHandle). */
export function mayTakeBack(staff: Staff, decision: Decision): Permission<"not_your_decision"> {
  return roleMay(staff, "take_back_any") ? { allowed: true } : mayUndo(staff, decision);
}
