import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { mayReview } from "../permissions/review.ts";
import { forgetCatalogue } from "../threads/catalogue.ts";
import { HANDED_OVER, HANDED_OVER_MS } from "./rules.ts";
import { setHandedOver } from "./store.ts";

/**
 * Tells whoever is on duty next, by a line on the desk, that somebody has stopped. It says neither who
 * nor why, and goes by itself after some hours.
 */
export async function handOver(
  ctx: Ctx,
): Promise<{ ok: true } | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  await runBatch(ctx.db, [setHandedOver(ctx.db, HANDED_OVER, ctx.now + HANDED_OVER_MS)]);
  forgetCatalogue();
  ctx.after(tellDesk(ctx.env));
  return { ok: true };
}
