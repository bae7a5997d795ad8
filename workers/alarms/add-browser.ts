import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayBeTold } from "../permissions/alarms.ts";
import { ownBrowsers } from "./queries.ts";
import { BROWSERS_MAX } from "./rules.ts";
import { insertBrowser } from "./store.ts";
import type { Subscription } from "./types.ts";

/** Has this browser woken from now on when something waits for its owner. Its address is sealed. */
export async function addBrowser(
  ctx: Ctx,
  { endpoint, keys }: Subscription,
): Promise<{ ok: true } | { ok: false; error: "not_staff" | "too_many" }> {
  const token = await ctx.keys.token("push", endpoint);
  const [known] = await ctx.load((viewer) => [
    ownBrowsers(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
  ]);
  const allowed = mayBeTold(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const staffId = allowed.staff.id;
  const isNew = !known.some((one) => one.token === token);
  if (isNew && known.length >= BROWSERS_MAX) return { ok: false, error: "too_many" };
  const plain = JSON.stringify({ endpoint, keys });
  const sealed = await ctx.keys.seal("push", plain, `${staffId}/${token}`);
  await runBatch(ctx.db, [insertBrowser(ctx.db, { staffId, token, sealed, createdAt: ctx.now })]);
  return { ok: true };
}
