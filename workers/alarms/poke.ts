import type { Ctx, Env } from "../context.ts";
import type { Watch } from "./watch.ts";

/** The watch over one board. */
export function watchOf(env: Pick<Env, "WATCH">, board: string): DurableObjectStub<Watch> {
  return env.WATCH.get(env.WATCH.idFromName(board));
}

/**
 * Tells the watch over a board that something has changed there. A watch that cannot be reached is no
 * reason to fail: the schedule tells it again within five minutes.
 */
export async function pokeWatch(env: Pick<Env, "WATCH">, board: string): Promise<void> {
  try {
    await watchOf(env, board).poke(board);
  } catch {
    // See above.
  }
}

/** Tells every watch to look, should an alarm or a word to it have been lost. */
export async function pokeEveryWatch(ctx: Pick<Ctx, "env" | "load" | "catalogue">): Promise<void> {
  await ctx.load(() => []);
  await Promise.all(ctx.catalogue.boards.map(({ slug }) => pokeWatch(ctx.env, slug)));
}
