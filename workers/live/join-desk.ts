import type { Ctx } from "../context.ts";
import { mayHandle, mayReview, scopeOf } from "../permissions/review.ts";
import { claimOf } from "../serving/queries.ts";
import { type Line, LINE_HEADER, nameOf } from "./scope.ts";
import { deskOf } from "./tell-desk.ts";

/**
 * Puts a signed-in member of staff on the desk's live line; with a review, on what becomes of that
 * one, if they may see it.
 */
export async function joinDesk(
  ctx: Ctx,
  review: { readonly threadId: string; readonly postId: string } | null,
): Promise<{ ok: true; response: Response } | { ok: false; error: "not_staff" | "not_yours" }> {
  const [found] = await ctx.load(() =>
    review ? [claimOf(ctx.db, review.threadId, review.postId)] : [],
  );
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const [shown] = found ?? [];
  const may = shown ? mayHandle(staff, shown, ctx.now) : null;
  if (review && may?.allowed !== true) return { ok: false, error: "not_yours" };
  const { boards, classes } = scopeOf(staff);
  const line: Line = {
    staffId: staff.id,
    session: ctx.claim?.rowToken ?? "",
    boards,
    classes,
    review: review && nameOf(review),
    since: ctx.now,
  };
  // A request of its own: the browser's cookies are nothing the desk needs to see.
  const response = await deskOf(ctx.env).fetch("https://desk/join", {
    headers: { upgrade: "websocket", [LINE_HEADER]: JSON.stringify(line) },
  });
  return { ok: true, response };
}
