import { roleMay } from "./acts.ts";
import type { Actor, Member } from "./types.ts";

/** May this actor see to what belongs to an account? Only to their own, so the answer carries it. */
export function mayOwnAccount(
  actor: Actor,
):
  | { readonly allowed: true; readonly member: Member }
  | { readonly allowed: false; readonly because: "not_signed_in" } {
  return actor.kind === "member" && roleMay(actor, "own_account")
    ? { allowed: true, member: actor }
    : { allowed: false, because: "not_signed_in" };
}
