import { staffMay } from "./acts.ts";
import type { Actor, Permission, Staff } from "./types.ts";

/** May this actor see the desk: the queue, a review, the log? */
export function mayReview(
  actor: Actor,
):
  | ({ readonly allowed: true } & { readonly staff: Staff })
  | { allowed: false; because: "not_staff" } {
  return staffMay(actor, "review");
}

/** May this member of staff decide this review now? A live claim keeps it for whoever holds it. */
export function mayDecide(
  staff: Staff,
  review: { readonly claimedBy: string | null; readonly claimedUntil: number },
  now: number,
): Permission<"claimed_by_another"> {
  const held = review.claimedBy !== null && review.claimedUntil > now;
  if (held && review.claimedBy !== staff.id) {
    return { allowed: false, because: "claimed_by_another" };
  }
  return { allowed: true };
}
