import { staffMay } from "./acts.ts";
import type { Actor, Staff } from "./types.ts";

/** May this actor keep the words that decisions can begin from? */
export function mayKeepTemplates(
  actor: Actor,
):
  | { readonly allowed: true; readonly staff: Staff }
  | { readonly allowed: false; readonly because: "not_staff" } {
  return staffMay(actor, "templates");
}
