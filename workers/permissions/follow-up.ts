import type { Status } from "../threads/types.ts";
import type { Permission } from "./types.ts";

/**
 * Going on from an earlier thread: for whoever opened it, on the same board, while everyone can read
 * and answer it. Across boards nothing may say that two threads are by the same person.
 */
export function mayFollowUp(earlier: {
  readonly mine: boolean;
  readonly status: Status;
  readonly locked: boolean;
  readonly sameBoard: boolean;
}): Permission<"not_yours" | "gone" | "other_board"> {
  if (!earlier.mine) return { allowed: false, because: "not_yours" };
  if (earlier.status !== "published" || earlier.locked) return { allowed: false, because: "gone" };
  return earlier.sameBoard ? { allowed: true } : { allowed: false, because: "other_board" };
}
