import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayBeTold } from "../permissions/alarms.ts";
import { deleteBrowser } from "./store.ts";

/** Wakes a browser of one's own no more; of one that is not there nothing is left to do. */
export async function removeBrowser(
  ctx: Ctx,
  token: string,
): Promise<{ ok: true } | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = mayBeTold(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  await runBatch(ctx.db, [deleteBrowser(ctx.db, allowed.staff.id, token)]);
  return { ok: true };
}
