import type { Ctx } from "../context.ts";
import { byDay } from "./log-rules.ts";
import { dayStart } from "./public-time.ts";
import { actsBefore, LOG_ACTS } from "./queries.ts";
import type { LogDay } from "./types.ts";

/**
 * A page of what the team did, for everyone: up to the end of yesterday, newest day first. `from` is
 * the number in the chain from which an older page goes on. Pages with few lines hold the same
 * number of acts: what is not shown one by one is passed over.
 */
export async function readPublicLog(
  ctx: Ctx,
  from: number | null,
): Promise<{ days: readonly LogDay[]; older: number | null }> {
  const [acts] = await ctx.load(() => [actsBefore(ctx.db, dayStart(ctx.today), from)]);
  const { boards } = ctx.catalogue;
  const label = (slug: string) => boards.find((board) => board.slug === slug)?.label ?? slug;
  return { days: byDay(acts.slice(0, LOG_ACTS), label), older: acts[LOG_ACTS]?.seq ?? null };
}
