import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { wasSpent } from "../safety/spend.ts";
import { checkWork, isWorkAsked } from "../safety/work.ts";

/**
 * Whether a try at signing in was paid for with work, which is used up by it whatever comes of the
 * try. Where this deployment asks for none, every try counts as paid. A try without it is not
 * refused: fewer of them are let through (LIMIT_SIGN_IN_PLAIN).
 */
export async function payForTry(ctx: Ctx, answer: string | null): Promise<boolean> {
  if (!isWorkAsked(ctx.env)) return true;
  const work = await checkWork(ctx, "sign_in", answer);
  if (!work.ok) return false;
  try {
    await runBatch(ctx.db, work.spend);
    return true;
  } catch (error) {
    if (wasSpent(error)) return false;
    throw error;
  }
}
