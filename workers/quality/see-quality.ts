import type { Ctx } from "../context.ts";
import { currentPolicies } from "../moderation/queries.ts";
import { staffMay } from "../permissions/acts.ts";
import { agreementsSince } from "./queries.ts";
import { agreementsOf } from "./rules.ts";
import type { Agreement } from "./types.ts";

/** How often two readings came to the same, under each rule, this year and last: for leads. */
export async function seeQuality(
  ctx: Ctx,
): Promise<
  | { ok: true; agreements: readonly Agreement[]; titles: ReadonlyMap<number, string> }
  | { ok: false; error: "not_staff" }
> {
  const lastYear = new Date(ctx.now).getUTCFullYear() - 1;
  const [counted, policies] = await ctx.load(() => [
    agreementsSince(ctx.db, lastYear),
    currentPolicies(ctx.db),
  ]);
  const allowed = staffMay(ctx.actor, "see_quality");
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  return {
    ok: true,
    agreements: agreementsOf(counted),
    titles: new Map(policies.map(({ number, title }) => [number, title])),
  };
}
