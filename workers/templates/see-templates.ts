import type { Ctx } from "../context.ts";
import { currentPolicies } from "../moderation/queries.ts";
import type { Policy } from "../moderation/types.ts";
import { mayKeepTemplates } from "../permissions/templates.ts";
import { allTemplates, templateById } from "./queries.ts";
import type { Template } from "./types.ts";

/** The words that decisions can begin from, for whoever keeps them. */
export async function seeTemplates(
  ctx: Ctx,
): Promise<{ ok: true; templates: readonly Template[] } | { ok: false; error: "not_staff" }> {
  const [templates] = await ctx.load(() => [allTemplates(ctx.db)]);
  const allowed = mayKeepTemplates(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  return { ok: true, templates };
}

/** What the form for one of them shows: an empty `id` is a new one. */
export async function seeTemplate(
  ctx: Ctx,
  id: string,
): Promise<
  | { ok: true; template: Template | null; policies: readonly Policy[] }
  | { ok: false; error: "not_staff" | "not_found" }
> {
  const [found, policies] = await ctx.load(() => [
    templateById(ctx.db, id),
    currentPolicies(ctx.db),
  ]);
  const allowed = mayKeepTemplates(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const template = found[0] ?? null;
  if (id !== "" && !template) return { ok: false, error: "not_found" };
  return { ok: true, template, policies };
}
