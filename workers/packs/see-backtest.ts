import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayKeepPacks } from "../permissions/packs.ts";
import { backtestViews } from "./backtest-view.ts";
import { backtestById, versionOf } from "./queries.ts";
import { stopBacktest as stopStatement } from "./store.ts";
import { oneIn } from "./tally.ts";
import type { BacktestView } from "./types.ts";

interface BacktestSeen {
  readonly ok: true;
  readonly board: { readonly slug: string; readonly label: string };
  readonly backtest: BacktestView;
  readonly shares: { readonly ask: number | null; readonly hold: number | null };
}

/** How a test goes and what it has found so far. */
export async function seeBacktest(
  ctx: Ctx,
  slug: string,
  id: string,
): Promise<BacktestSeen | { ok: false; error: "not_staff" | "not_found" }> {
  const [tests, drafts] = await ctx.load(() => [
    backtestById(ctx.db, slug, id),
    versionOf(ctx.db, slug, 0),
  ]);
  const allowed = mayKeepPacks(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const board = ctx.catalogue.board(slug);
  const [backtest] = backtestViews(tests, drafts[0] ?? null);
  if (!board || !backtest) return { ok: false, error: "not_found" };
  const { after } = backtest.found;
  const shares = {
    ask: oneIn(after.ask, backtest.seen),
    hold: oneIn(after.hold, backtest.seen),
  };
  return { ok: true, board, backtest, shares };
}

/** Stops a test that is under way; one that is over stays as it is. */
export async function stopBacktest(
  ctx: Ctx,
  slug: string,
  id: string,
): Promise<{ ok: true } | { ok: false; error: "not_staff" | "not_found" }> {
  const seen = await seeBacktest(ctx, slug, id);
  if (!seen.ok) return seen;
  await runBatch(ctx.db, [stopStatement(ctx.db, slug, id, ctx.now)]);
  return { ok: true };
}
