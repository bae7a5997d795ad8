import type { Ctx } from "../context.ts";
import { seeBulk } from "./see-bulk.ts";
import { type ReversalRefusal, takeBack, undo } from "./take-back.ts";

export interface NotBack {
  readonly threadId: string;
  readonly postId: string;
  readonly because: ReversalRefusal;
}

/**
 * Takes back everything that was done under one bulk id, each by itself: as if it had never been while
 * nobody was told, as a reversal later. Sent again it goes on with what is left.
 */
export async function undoBulk(
  ctx: Ctx,
  bulk: string,
  reason: string,
): Promise<
  | { ok: true; count: number; missed: readonly NotBack[] }
  | { ok: false; error: "not_staff" | "not_found" | "not_your_decision" }
> {
  const found = await seeBulk(ctx, bulk);
  if (!found.ok) return found;
  const missed: NotBack[] = [];
  let count = 0;
  // The latest first: what two of them changed in one thread goes back in the order of a stack.
  for (const { threadId, postId, eventId, undone } of found.seen.done.toReversed()) {
    if (undone) continue;
    const ref = { threadId, postId, eventId };
    let back = await undo(ctx, ref, bulk);
    if (!back.ok && LATER.has(back.error)) {
      back = await takeBack(ctx, ref, { reason, version: null }, bulk);
    }
    if (back.ok) count++;
    else missed.push({ threadId, postId, because: back.error });
  }
  return { ok: true, count, missed };
}

/** What stands in the way of one key, and not of a reversal. */
const LATER: ReadonlySet<ReversalRefusal> = new Set(["too_late", "changed", "not_your_decision"]);
