import type { Db, Statement } from "../../db/client.ts";
import type { Keys } from "../accounts/keys.ts";
import { insertSpent } from "./store.ts";

const DAY = 86_400_000;

/**
 * Uses up what works once, named by its kind and itself: the statements go into the batch of
 * whatever it was used for, so that a batch that fails uses up nothing. `until` (UTC epoch
 * milliseconds) is when it would not be accepted any more, and may be forgotten.
 */
export async function spend(
  ctx: { readonly keys: Keys; readonly db: Db },
  kind: string,
  thing: string,
  until: number,
): Promise<readonly [Statement]> {
  const token = await ctx.keys.token("spent", kind, thing);
  // In a list: an async function that returned the statement itself would carry it out.
  return [insertSpent(ctx.db, { expiresDay: Math.floor(until / DAY), token })];
}

/** True when a batch failed because something in it had been used up before. */
export function wasSpent(error: unknown): boolean {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if (e.message.includes("UNIQUE constraint failed: spent.expires_day")) return true;
  }
  return false;
}
