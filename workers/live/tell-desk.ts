import { pokeWatch } from "../alarms/poke.ts";
import type { Env } from "../context.ts";
import type { Changed } from "./scope.ts";

/** One desk for the whole community: its moderators fit into one Durable Object many times over. */
const NAME = "desk";

export function deskOf(env: Pick<Env, "DESK">): DurableObjectStub {
  return env.DESK.get(env.DESK.idFromName(NAME));
}

/**
 * Tells the moderators who are looking that something changed. To the desk it says neither what nor
 * where, though where decides who is told, when it is known; to the page of the very review it says
 * what has become of it. It is only a hint, so a desk that cannot be reached is no reason to fail. The
 * watch over that board hears of it as well.
 */
export async function tellDesk(
  env: Pick<Env, "DESK" | "WATCH">,
  changed: Changed = {},
): Promise<void> {
  const { board, class: urgency, threadId, postId, state, by } = changed;
  await Promise.all([
    board === undefined ? undefined : pokeWatch(env, board),
    send(env, "changed", {
      board,
      class: urgency,
      threadId,
      postId,
      state,
      by: by && { id: by.id, name: by.name },
    }),
  ]);
}

/** Which lines are closed: somebody's, or of those the ones of one session, or of all but one. */
export interface Closing {
  readonly staffId: string;
  readonly session?: string;
  readonly except?: string;
  /** Whether the page may ask for a new one, because the session goes on. */
  readonly again?: boolean;
}

/** Closes the lines of somebody whose session is over or whose scope has changed, at once. */
export function closeLines(env: Pick<Env, "DESK">, closing: Closing): Promise<void> {
  return send(env, "close", closing);
}

/** Notes that somebody left the page of a review they may hold. */
export function leftPage(
  env: Pick<Env, "DESK">,
  left: { readonly staffId: string; readonly threadId: string; readonly postId: string },
): Promise<void> {
  return send(env, "left", left);
}

async function send(env: Pick<Env, "DESK">, what: string, body: object): Promise<void> {
  try {
    await deskOf(env).fetch(`https://desk/${what}`, { method: "POST", body: JSON.stringify(body) });
  } catch {
    // The page also asks by itself from time to time, and a lease ends by itself.
  }
}
