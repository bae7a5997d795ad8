import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { currentPolicies } from "../moderation/queries.ts";
import { mayKeepTemplates } from "../permissions/templates.ts";
import { allTemplates } from "./queries.ts";
import { TEMPLATES_MAX } from "./rules.ts";
import type { NewTemplate } from "./schemas.ts";
import { addTemplate, changeTemplate } from "./store.ts";

type Kept =
  | { ok: true }
  | {
      ok: false;
      error: "not_staff" | "not_found" | "board_unknown" | "policy_unknown" | "full";
    };

/**
 * Keeps words that decisions can begin from: new ones under the id their form brought, which makes the
 * same form sent twice one template, or others in the place of those that are there.
 */
export async function keepTemplate(
  ctx: Ctx,
  about: { readonly id: string; readonly isNew: boolean },
  { policy, ...input }: NewTemplate,
): Promise<Kept> {
  const [templates, policies] = await ctx.load(() => [
    allTemplates(ctx.db),
    currentPolicies(ctx.db),
  ]);
  const allowed = mayKeepTemplates(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const there = templates.some(({ id }) => id === about.id);
  if (!about.isNew && !there) return { ok: false, error: "not_found" };
  if (about.isNew && !there && templates.length >= TEMPLATES_MAX) {
    return { ok: false, error: "full" };
  }
  if (input.board !== "" && !ctx.catalogue.board(input.board)) {
    return { ok: false, error: "board_unknown" };
  }
  if (policy !== null && !policies.some(({ number }) => number === policy)) {
    return { ok: false, error: "policy_unknown" };
  }
  const template = { ...input, id: about.id, policyNumber: policy };
  const write = about.isNew ? addTemplate : changeTemplate;
  await runBatch(ctx.db, [write(ctx.db, template)]);
  return { ok: true };
}
