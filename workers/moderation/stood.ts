import type { ReviewRow, ThreadRow } from "../../db/schema/index.ts";
import type { Stood } from "./types.ts";

/** What a decision finds besides what it changes, for its event (see EventDetail.stood). */
export function stoodOf(staffId: string, review: ReviewRow, thread: ThreadRow): Stood {
  const { version, claimedBy, claimedUntil } = review;
  const held = claimedBy === staffId ? claimedUntil : 0;
  return { version, claimedUntil: held, lastActivityAt: thread.lastActivityAt };
}
