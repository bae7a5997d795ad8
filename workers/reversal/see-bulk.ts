import type { Ctx } from "../context.ts";
import { isAction, undoneIn } from "../moderation/rules.ts";
import { mayReview } from "../permissions/review.ts";
import { mayTakeBack } from "../permissions/reversal.ts";
import { eventsOfBulk, undoingOfBulk } from "./queries.ts";
import { leftToUndo } from "./rules.ts";
import type { BulkDone } from "./types.ts";

export interface BulkSeen {
  readonly done: readonly BulkDone[];
  /** Milliseconds in which all of it can still be taken back before anybody is told. */
  readonly leftMs: number;
}

/** What was done under one bulk id: for whoever did it, and for leads. */
export async function seeBulk(
  ctx: Ctx,
  bulk: string,
): Promise<
  | { ok: true; seen: BulkSeen }
  | { ok: false; error: "not_staff" | "not_found" | "not_your_decision" }
> {
  const [events, undoing] = await ctx.load(() => [
    eventsOfBulk(ctx.db, bulk),
    undoingOfBulk(ctx.db, bulk),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const decided = events.filter(({ action }) => isAction(action));
  if (decided.length === 0) return { ok: false, error: "not_found" };
  for (const event of decided) {
    const may = mayTakeBack(allowed.staff, event);
    if (!may.allowed) return { ok: false, error: may.because };
  }
  const undone = undoneIn(undoing.toSorted((a, b) => (a.id < b.id ? 1 : -1)));
  const done = decided.flatMap(({ threadId, postId, id, action, title }) =>
    isAction(action)
      ? [{ threadId, postId, eventId: id, action, title, undone: undone.has(id) }]
      : [],
  );
  const first = Math.min(...decided.map(({ at }) => at));
  return { ok: true, seen: { done, leftMs: leftToUndo(first, ctx.now) } };
}
