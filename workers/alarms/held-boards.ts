import type { Ctx } from "../context.ts";
import { HOLD_PREFIX, holdName } from "./rules.ts";

type Known = Pick<Ctx, "catalogue" | "now">;

/**
 * Until when every new post on this board waits because nobody came (UTC epoch milliseconds); null
 * when none does. Call `ctx.load` first.
 */
export function heldUntil(ctx: Known, board: string): number | null {
  const until = ctx.catalogue.settings.get(holdName(board))?.untilAt ?? null;
  return until !== null && until > ctx.now ? until : null;
}

/** The boards of which that is so just now. Call `ctx.load` first. */
export function heldBoards(ctx: Known): readonly string[] {
  return [...ctx.catalogue.settings.keys()]
    .filter((name) => name.startsWith(HOLD_PREFIX))
    .map((name) => name.slice(HOLD_PREFIX.length))
    .filter((board) => heldUntil(ctx, board) !== null);
}
