import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { endedLocks } from "../threads/act-queries.ts";
import { threadStatements } from "../threads/store.ts";
import { DECISION_GUARD, recordEndedLock } from "./store.ts";

/**
 * Opens the threads whose lock has ended by itself, each with a line in the record that names the
 * decision it undoes. Run twice at once, one of the two finds nothing left to end. Returns how many.
 */
export async function endLocks(ctx: Pick<Ctx, "db" | "now" | "newId">): Promise<number> {
  const { db, now } = ctx;
  const [ended] = await runBatch(db, [endedLocks(db, now)]);
  for (const { thread, postId, eventId } of ended) {
    const { locked, lockedUntil } = thread;
    try {
      await runBatch(db, [
        recordEndedLock(db, {
          threadId: thread.id,
          postId: postId ?? thread.id,
          id: ctx.newId(),
          detail: { was: { locked, lockedUntil } },
          reverses: eventId,
          at: now,
        }),
        ...threadStatements(db, thread, { locked: false, lockedUntil: null }),
      ]);
    } catch (error) {
      // Somebody opened it, or set another end, between the reading and this.
      if (!refusedBy(error, DECISION_GUARD)) throw error;
    }
  }
  return ended.length;
}
