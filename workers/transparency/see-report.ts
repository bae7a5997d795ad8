import type { Ctx } from "../context.ts";
import { byYear, FIGURE, yearOf } from "../unsealing/rules.ts";
import { figuresNamed, figuresOf, firstYear } from "./queries.ts";
import { reportOf } from "./rules.ts";
import type { Report } from "./types.ts";

/** How many years the report of openings goes back. */
const YEARS = 10;

/** What the team did in a year, for everyone: the year that goes on when none is named. */
export async function seeReport(
  ctx: Ctx,
  asked: number | null,
): Promise<{ ok: true; report: Report } | { ok: false; error: "not_found" }> {
  const { db } = ctx;
  const now = yearOf(ctx.now);
  const year = asked ?? now;
  const span = Array.from({ length: YEARS }, (_, back) => now - back);
  const [counted, first, opened] = await ctx.load(() => [
    figuresOf(db, year),
    firstYear(db),
    figuresNamed(db, span, Object.values(FIGURE)),
  ]);
  const begin = Math.max(Math.min(first[0]?.year ?? now, now), now - 100);
  if (year < begin || year > now) return { ok: false, error: "not_found" };
  const rows = opened.map(({ ofYear, named, counted: count }) => ({
    year: ofYear,
    name: named,
    count,
  }));
  return {
    ok: true,
    report: reportOf(counted, {
      year,
      live: year === now,
      years: Array.from({ length: now - begin + 1 }, (_, back) => now - back),
      unsealings: byYear(rows, now),
    }),
  };
}
