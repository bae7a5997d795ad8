import type { Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { QUOTAS, type QuotaAct } from "./rules.ts";
import { countUse, deleteUses, QUOTA_GUARD } from "./store.ts";

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
  const token = await tokenOf(ctx, memberId, act);
  return [countUse(ctx.db, { day: ctx.today, token }, QUOTAS[act])];
}

/** Forgets what a member who leaves did today. In a list: see `spend`. */
export async function forgetActs(
  ctx: Pick<Ctx, "db" | "keys" | "today">,
  memberId: string,
): Promise<readonly [Statement]> {
  const acts = Object.keys(QUOTAS) as QuotaAct[];
  const tokens = await Promise.all(acts.map((act) => tokenOf(ctx, memberId, act)));
  return [deleteUses(ctx.db, ctx.today, tokens)];
}

function tokenOf(ctx: Pick<Ctx, "keys" | "today">, memberId: string, act: QuotaAct) {
  return ctx.keys.token("quota", memberId, act, String(ctx.today));
}

/** True when a batch failed because its member has done enough of this for one day. */
export function wasTooMuch(error: unknown): boolean {
  return refusedBy(error, QUOTA_GUARD);
}
