import type { Actor, Staff } from "./types.ts";

/** May this actor add a passkey? Only to their own account, so the answer carries it. */
export function mayAddPasskey(
  actor: Actor,
): { readonly allowed: true; readonly staff: Staff } | { allowed: false; because: "not_staff" } {
  return actor.kind === "staff"
    ? { allowed: true, staff: actor }
    : { allowed: false, because: "not_staff" };
}
