import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { nextToLapse } from "./queries.ts";
import { putBackAllLapsed } from "./store.ts";

/**
 * Puts back every review whose claim ran out. Tells whether there was any, and when the next claim
 * runs out (UTC epoch milliseconds); null when nothing is in anybody's hands.
 */
export async function putBackLapsed(
  ctx: Pick<Ctx, "db" | "now">,
): Promise<{ putBack: boolean; next: number | null }> {
  const [lapsed, [next]] = await runBatch(ctx.db, [
    putBackAllLapsed(ctx.db, ctx.now),
    nextToLapse(ctx.db),
  ]);
  return { putBack: lapsed.meta.changes > 0, next: next?.claimedUntil ?? null };
}
