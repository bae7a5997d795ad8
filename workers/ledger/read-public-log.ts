import type { Ctx } from "../context.ts";
import { byDay, wholeDays } from "./log-rules.ts";
import { dayStart } from "./public-time.ts";
import { actsBefore, LOG_ACTS } from "./queries.ts";
import type { LogDay } from "./types.ts";

/**
 * A page of what the team did, for everyone: newest day first, up to the end of yesterday or of the
 * day `until` (whole days since 1970, UTC). Pages begin and end with days: one that began at any act
 * would tell, asked for act by act, in which order things were done.
 */
export async function readPublicLog(
  ctx: Ctx,
  until: number | null,
): Promise<{ days: readonly LogDay[]; older: number | null }> {
  const last = Math.min(until ?? ctx.today, ctx.today - 1);
  const [read] = await ctx.load(() => [actsBefore(ctx.db, dayStart(last + 1))]);
  const { acts, older } = wholeDays(read, LOG_ACTS);
  const { boards } = ctx.catalogue;
  const label = (slug: string) => boards.find((board) => board.slug === slug)?.label ?? slug;
  return { days: byDay(acts, label), older };
}
