import { chunk, runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { newId } from "../ids.ts";
import { markSent, unsentEffects } from "./store.ts";

/** An effect older than this was lost on its way to the queue, or its consumer gave up. */
const OVERDUE_MS = 60_000;
const RESEND_MS = 10 * 60_000;
const AT_ONCE = 90;

/** Sends again what never arrived; called by cron. Returns how many were sent. */
export async function sweepOutbox(ctx: Ctx): Promise<number> {
  const before = newId(ctx.now - OVERDUE_MS);
  const [rows] = await runBatch(ctx.db, [
    unsentEffects(ctx.db, before, ctx.now - RESEND_MS, ctx.now, AT_ONCE),
  ]);
  if (rows.length === 0) return 0;
  for (const part of chunk(rows, AT_ONCE)) {
    await ctx.env.QUEUE.sendBatch(part.map((row) => ({ body: { outboxId: row.id } })));
    await runBatch(ctx.db, [
      markSent(
        ctx.db,
        part.map((row) => row.id),
        ctx.now,
      ),
    ]);
  }
  return rows.length;
}
