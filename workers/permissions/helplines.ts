import { staffMay } from "./acts.ts";
import type { Actor, Staff } from "./types.ts";

/** May this actor keep the helplines? */
export function mayKeepHelplines(
  actor: Actor,
):
  | { readonly allowed: true; readonly staff: Staff }
  | { readonly allowed: false; readonly because: "not_staff" } {
  return staffMay(actor, "helplines");
}
