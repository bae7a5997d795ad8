import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { dosesOf } from "./queries.ts";
import { budgetsOf, isSpent, mostOf, WEEK_DAYS } from "./rules.ts";

/** What the row of one of the team says about their measure. */
interface Measure {
  readonly dayBudget: number;
  readonly weekBudget: number;
  readonly spentDay: number;
}

/**
 * Whether somebody has taken in enough, so that they are served nothing more. Reads nothing for who
 * has not come to a limit within the last seven days: `markSpent` notes it with each dose.
 */
export async function hadEnough(ctx: Ctx, staffId: string, own: Measure): Promise<boolean> {
  if (own.spentDay === ctx.today) return true;
  if (own.spentDay <= ctx.today - WEEK_DAYS) return false;
  const [days] = await runBatch(ctx.db, [dosesOf(ctx.db, staffId, ctx.today, WEEK_DAYS)]);
  return isSpent(days, budgetsOf(own, mostOf(ctx.catalogue.settings)), ctx.today);
}
