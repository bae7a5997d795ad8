import type { Ctx } from "../context.ts";
import { currentPolicies } from "./queries.ts";
import type { Policy } from "./types.ts";

/** The rules in force, for everyone: a decision that cites one has to lead somewhere. */
export async function seeRules(ctx: Ctx): Promise<readonly Policy[]> {
  const [policies] = await ctx.load(() => [currentPolicies(ctx.db)]);
  return policies;
}
