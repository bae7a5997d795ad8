import type { Env } from "../context.ts";
import type { Changed } from "./scope.ts";

/** One desk for the whole community: its moderators fit into one Durable Object many times over. */
const NAME = "desk";

export function deskOf(env: Pick<Env, "DESK">): DurableObjectStub {
  return env.DESK.get(env.DESK.idFromName(NAME));
}

/**
 * Tells the moderators who are looking that something changed: neither what nor where, though where
 * decides who is told, when it is known. It is only a hint, so a desk that cannot be reached is no
 * reason to fail.
 */
export async function tellDesk(env: Pick<Env, "DESK">, changed?: Changed): Promise<void> {
  const about = changed && { board: changed.board, class: changed.class };
  try {
    await deskOf(env).fetch("https://desk/changed", {
      method: "POST",
      body: about ? JSON.stringify(about) : "",
    });
  } catch {
    // The page also asks by itself from time to time.
  }
}
