import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { newId } from "../ids.ts";
import { LAPSES_MS } from "../permissions/unsealing.ts";
import { dueToTell } from "./queries.ts";
import { lapseUnsealings, tellOnce } from "./store.ts";

/** How many are told in one run of the schedule. */
const AT_ONCE = 40;
/** How far back requests are closed that nobody answered: the schedule may have stood still a while. */
const LOOK_BACK_MS = 30 * 86_400_000;

/**
 * The schedule's part of unsealing: requests that nobody answered are closed, and members whose other
 * posts were opened two weeks ago are told, through the outbox. Returns how many are being told.
 */
export async function tellMembers(ctx: Ctx): Promise<number> {
  const lapsed = ctx.now - LAPSES_MS;
  const [due] = await runBatch(ctx.db, [
    dueToTell(ctx.db, ctx.today, AT_ONCE),
    lapseUnsealings(ctx.db, newId(lapsed - LOOK_BACK_MS), newId(lapsed)),
  ]);
  if (due.length === 0) return 0;
  await runBatch(
    ctx.db,
    due.flatMap(({ id }) => tellOnce(ctx.db, id)),
  );
  await ctx.env.QUEUE.sendBatch(due.map(({ id }) => ({ body: { outboxId: id } })));
  return due.length;
}
