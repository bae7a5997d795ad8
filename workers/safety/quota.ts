import type { Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { QUOTAS, type QuotaAct } from "./rules.ts";
import { countUse, QUOTA_GUARD } from "./store.ts";

/**
 * Counts one act of a member's day. The statements go into the batch of the act itself, so that what
 * fails is not counted and two at once cannot both be the last. The token is another for each act
 * and day: the rows tell nobody what one person did, nor that it was one.
 */
export async function countAct(
  ctx: Pick<Ctx, "db" | "keys" | "today">,
  memberId: string,
  act: QuotaAct,
): Promise<readonly [Statement]> {
  const token = await ctx.keys.token("quota", memberId, act, String(ctx.today));
  return [countUse(ctx.db, { day: ctx.today, token }, QUOTAS[act])];
}

/** True when a batch failed because its member has done enough of this for one day. */
export function wasTooMuch(error: unknown): boolean {
  return refusedBy(error, QUOTA_GUARD);
}
