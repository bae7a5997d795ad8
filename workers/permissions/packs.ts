import { staffMay } from "./acts.ts";
import type { Actor, Staff } from "./types.ts";

/** May this actor keep what holds on each board? */
export function mayKeepPacks(
  actor: Actor,
):
  | { readonly allowed: true; readonly staff: Staff }
  | { readonly allowed: false; readonly because: "not_staff" } {
  return staffMay(actor, "packs");
}
