import type { Ctx } from "../context.ts";
import { mayReview, scopeOf } from "../permissions/review.ts";
import { SCOPE_HEADER } from "./scope.ts";
import { deskOf } from "./tell-desk.ts";

/** Puts a signed-in member of staff on the desk's live line. */
export async function joinDesk(
  ctx: Ctx,
): Promise<{ ok: true; response: Response } | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { boards, classes } = scopeOf(allowed.staff);
  // A request of its own: the browser's cookies are nothing the desk needs to see.
  const response = await deskOf(ctx.env).fetch("https://desk/join", {
    headers: { upgrade: "websocket", [SCOPE_HEADER]: JSON.stringify({ boards, classes }) },
  });
  return { ok: true, response };
}
