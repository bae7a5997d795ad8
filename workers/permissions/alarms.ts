import { staffMay } from "./acts.ts";
import type { Actor, Staff } from "./types.ts";

type Answer =
  | { readonly allowed: true; readonly staff: Staff }
  | { readonly allowed: false; readonly because: "not_staff" };

/** May this actor be told, in a browser of theirs, that something waits? */
export function mayBeTold(actor: Actor): Answer {
  return staffMay(actor, "review");
}

/** May this actor let posts through again on a board to which nobody had come? */
export function mayLiftHold(actor: Actor): Answer {
  return staffMay(actor, "lift_hold");
}

/** May this actor see how many channels of the team are told, and send them a test? */
export function mayTryChannels(actor: Actor): Answer {
  return staffMay(actor, "try_channels");
}
