import { staffMay } from "./acts.ts";
import type { Actor, Staff } from "./types.ts";

/** May this actor have every first post wait for a person, and end that again? */
export function mayHoldFirstPosts(
  actor: Actor,
):
  | { readonly allowed: true; readonly staff: Staff }
  | { readonly allowed: false; readonly because: "not_staff" } {
  return staffMay(actor, "raid");
}
