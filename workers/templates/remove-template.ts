import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayKeepTemplates } from "../permissions/templates.ts";
import { templateById } from "./queries.ts";
import { deleteTemplate } from "./store.ts";

/** Takes words off the list that decisions can begin from. */
export async function removeTemplate(
  ctx: Ctx,
  id: string,
): Promise<{ ok: true } | { ok: false; error: "not_staff" | "not_found" }> {
  const [found] = await ctx.load(() => [templateById(ctx.db, id)]);
  const allowed = mayKeepTemplates(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  if (!found[0]) return { ok: false, error: "not_found" };
  await runBatch(ctx.db, [deleteTemplate(ctx.db, id)]);
  return { ok: true };
}
