import type { Ctx } from "../context.ts";
import { mayKeepPacks } from "../permissions/packs.ts";
import { packInForce } from "./in-force.ts";
import { backtestViews } from "./backtest-view.ts";
import { backtestsOf, currentPacks, packsInForce, versionOf, versionsOf } from "./queries.ts";
import type { BacktestView, BoardPack, PackContent, Version } from "./types.ts";
import { versionFrom } from "./versions.ts";

type Current = Awaited<ReturnType<typeof currentPacks>>;
type BoardRows = Awaited<ReturnType<typeof packsInForce>>;

/** How each board stands: what holds there, since when, and whether there is a draft. */
export async function seePacks(
  ctx: Ctx,
): Promise<{ ok: true; boards: readonly BoardPack[] } | { ok: false; error: "not_staff" }> {
  const [rows, current] = await ctx.load(() => [packsInForce(ctx.db), currentPacks(ctx.db)]);
  const allowed = mayKeepPacks(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const boards = ctx.catalogue.boards.map((board) => boardPack(board, rows, current));
  return { ok: true, boards };
}

interface BoardSeen {
  readonly ok: true;
  readonly board: BoardPack;
  /** The newest first. */
  readonly versions: readonly Version[];
  readonly backtests: readonly BacktestView[];
}

/** One board: what holds, every version there was, and its tests. */
export async function seeBoard(
  ctx: Ctx,
  slug: string,
): Promise<BoardSeen | { ok: false; error: "not_staff" | "not_found" }> {
  const [rows, current, versions, tests] = await ctx.load(() => [
    packsInForce(ctx.db),
    currentPacks(ctx.db),
    versionsOf(ctx.db, slug),
    backtestsOf(ctx.db, slug),
  ]);
  const allowed = mayKeepPacks(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const found = ctx.catalogue.board(slug);
  if (!found) return { ok: false, error: "not_found" };
  const board = boardPack(found, rows, current);
  const backtests = backtestViews(tests, board.draft);
  return { ok: true, board, versions: versions.map(versionFrom), backtests };
}

interface VersionSeen {
  readonly ok: true;
  readonly board: BoardPack;
  readonly version: Version;
  /** The version it is compared with, and what that one says; null beside the first. */
  readonly before: { readonly version: number; readonly content: PackContent } | null;
  /** All there are, to compare with. */
  readonly versions: readonly Version[];
}

/** One version beside another: the one that was asked for, else the one before it. */
export async function seeVersion(
  ctx: Ctx,
  { slug, version, beside }: { slug: string; version: number; beside: number | null },
): Promise<VersionSeen | { ok: false; error: "not_staff" | "not_found" }> {
  const other = beside ?? version - 1;
  const [rows, current, versions, one, two] = await ctx.load(() => [
    packsInForce(ctx.db),
    currentPacks(ctx.db),
    versionsOf(ctx.db, slug),
    versionOf(ctx.db, slug, version),
    versionOf(ctx.db, slug, other),
  ]);
  const allowed = mayKeepPacks(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const found = ctx.catalogue.board(slug);
  if (!found || version < 1 || !one[0]) return { ok: false, error: "not_found" };
  const board = boardPack(found, rows, current);
  const earlier = other > 0 && two[0] ? versionFrom(two[0]).content : null;
  return {
    ok: true,
    board,
    version: versionFrom(one[0]),
    before: earlier && { version: other, content: earlier },
    versions: versions.map(versionFrom),
  };
}

/** A board with its pack as it stands in the database now, whatever is kept of it in memory. */
export function boardPack(
  { slug, label }: { readonly slug: string; readonly label: string },
  rows: BoardRows,
  current: Current,
): BoardPack {
  const row = rows.find((one) => one.slug === slug) ?? NO_ROW;
  const inForce = packInForce(row);
  const own = current.filter((one) => one.board === slug);
  const published = own.find(({ state, version }) => {
    return state === "published" && version === inForce.version;
  });
  const draft = own.find(({ state }) => state === "draft");
  return {
    slug,
    label,
    inForce,
    damaged: row.pack !== "" && inForce.version === 0,
    published: published ? headOf(published) : null,
    draft: draft ? { ...headOf(draft), revision: draft.revision } : null,
    newest: Math.max(0, ...own.map(({ version }) => version)),
  };
}

const NO_ROW = { pack: "", heldFirstPosts: 0, defaultNotes: [] };

function headOf(row: Current[number]) {
  const { content: _content, ...head } = versionFrom(row);
  return head;
}
