import { isRunning } from "../suspensions/rules.ts";
import type { Pause } from "../suspensions/types.ts";
import { mayOwnAccount } from "./account.ts";
import type { Actor, Member } from "./types.ts";

/**
 * May this actor ask for another look at this pause? Only its member, whose own pauses are all that
 * is ever looked through, and only while it stops something. `today` is in whole days since 1970.
 */
export function mayAppeal<P extends Pick<Pause, "board" | "untilDay" | "lifted">>(
  actor: Actor,
  pause: P | undefined,
  today: number,
):
  | { readonly allowed: true; readonly member: Member; readonly pause: P }
  | { readonly allowed: false; readonly because: "not_signed_in" | "not_found" } {
  const own = mayOwnAccount(actor);
  if (!own.allowed) return own;
  return pause && isRunning(pause, today)
    ? { allowed: true, member: own.member, pause }
    : { allowed: false, because: "not_found" };
}
