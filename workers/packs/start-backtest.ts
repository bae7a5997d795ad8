import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { isId } from "../ids.ts";
import { mayKeepPacks } from "../permissions/packs.ts";
import { BACKTEST_DAYS, type BACKTEST_SIZES } from "./limits.ts";
import { backtestsOf, currentPacks, packsInForce, versionOf } from "./queries.ts";
import { boardPack } from "./see-packs.ts";
import { insertBacktest } from "./store.ts";

type Started =
  | { ok: true; id: string }
  | { ok: false; error: "not_staff" | "not_found" | "no_draft" };

/**
 * Begins to test the draft of a board on its posts, as it stands now: what is saved later does not
 * change what is tested. Where a test of the board is under way, that one is given.
 */
export async function startBacktest(
  ctx: Ctx,
  slug: string,
  { key, size }: { readonly key: string; readonly size: (typeof BACKTEST_SIZES)[number] },
): Promise<Started> {
  const [rows, current, drafts, tests] = await ctx.load(() => [
    packsInForce(ctx.db),
    currentPacks(ctx.db),
    versionOf(ctx.db, slug, 0),
    backtestsOf(ctx.db, slug),
  ]);
  const allowed = mayKeepPacks(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const found = ctx.catalogue.board(slug);
  if (!found) return { ok: false, error: "not_found" };
  const running = tests.find(({ state }) => state === "running");
  if (running) return { ok: true, id: running.id };
  const draft = drafts[0];
  if (!draft) return { ok: false, error: "no_draft" };
  const id = isId(key) ? key : ctx.newId();
  await runBatch(ctx.db, [
    insertBacktest(ctx.db, {
      board: slug,
      id,
      version: boardPack(found, rows, current).inForce.version,
      revision: draft.revision,
      content: draft.content,
      state: "running",
      wanted: size,
      staffId: allowed.staff.id,
      askedAt: ctx.now,
      eraseDay: ctx.today + BACKTEST_DAYS,
    }),
  ]);
  await ctx.env.QUEUE.send({ backtest: { board: slug, id, seen: 0 } });
  return { ok: true, id };
}
