import type { Ctx } from "../context.ts";
import { mayKeepPacks } from "../permissions/packs.ts";
import { backtestViews } from "./backtest-view.ts";
import { SAMPLE_CHARACTERS, SAMPLE_POSTS } from "./limits.ts";
import { lookAtRules } from "./look-at-rules.ts";
import { backtestsOf, currentPacks, newestOpenings, packsInForce, versionOf } from "./queries.ts";
import { boardPack } from "./see-packs.ts";
import type { BacktestView, BoardPack, PackContent, RulesSeen } from "./types.ts";
import { readContent } from "./versions.ts";
import { bounded } from "./walk.ts";

export interface DraftSeen {
  readonly ok: true;
  readonly board: BoardPack;
  /** What the draft says, or what is in force where none was begun; null when it cannot be read. */
  readonly content: PackContent | null;
  readonly rules: RulesSeen;
  /** The newest test of this draft; null when there is none. */
  readonly tested: BacktestView | null;
}

/**
 * The draft of a board with everything there is to say about its rules. `typed` is looked at in its
 * place: what stands in a form that was not kept.
 */
export async function seeDraft(
  ctx: Ctx,
  slug: string,
  typed: PackContent | null = null,
): Promise<DraftSeen | { ok: false; error: "not_staff" | "not_found" }> {
  const [rows, current, draft, tests, sample] = await ctx.load(() => [
    packsInForce(ctx.db),
    currentPacks(ctx.db),
    versionOf(ctx.db, slug, 0),
    backtestsOf(ctx.db, slug),
    newestOpenings(ctx.db, slug, SAMPLE_POSTS),
  ]);
  const allowed = mayKeepPacks(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const found = ctx.catalogue.board(slug);
  if (!found) return { ok: false, error: "not_found" };
  const board = boardPack(found, rows, current);
  const content = draft[0] ? readContent(draft[0].content) : board.inForce;
  const looked = (typed ?? content)?.rules ?? "";
  return {
    ok: true,
    board,
    content: content && contentOnly(content),
    rules: lookAtRules(ctx, {
      source: looked,
      board: slug,
      sample: bounded(sample, SAMPLE_CHARACTERS),
    }),
    tested: backtestViews(tests, board.draft).find((one) => one.current) ?? null,
  };
}

/** A pack without the number it has in force. */
function contentOnly(pack: PackContent & { readonly version?: number }): PackContent {
  const { version: _version, ...content } = pack;
  return content;
}
