import type { Ctx } from "../context.ts";
import { unsealingFigures } from "./queries.ts";
import { byYear, yearOf } from "./rules.ts";
import type { YearOfUnsealings } from "./types.ts";

/** How many years the page goes back. */
const YEARS = 10;

/** How often two of the team asked to open an author's other posts, by year, for everyone to read. */
export async function seeTransparency(ctx: Ctx): Promise<readonly YearOfUnsealings[]> {
  const thisYear = yearOf(ctx.now);
  const [rows] = await ctx.load(() => [unsealingFigures(ctx.db, thisYear - YEARS)]);
  return byYear(rows, thisYear);
}
