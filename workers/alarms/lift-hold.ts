import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { mayLiftHold } from "../permissions/alarms.ts";
import { forgetCatalogue } from "../threads/catalogue.ts";
import { heldUntil } from "./held-boards.ts";
import { deleteHold, endLadders, recordLift } from "./store.ts";

/**
 * Lets posts through again on a board to which nobody had come. What is late there stays late, and
 * its alarm is over: a lead has seen it. Of a board that is not held nothing is left to do.
 */
export async function liftHold(
  ctx: Ctx,
  board: string,
): Promise<{ ok: true } | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = mayLiftHold(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  if (heldUntil(ctx, board) === null) return { ok: true };
  await runBatch(ctx.db, [
    endLadders(ctx.db, board),
    deleteHold(ctx.db, board),
    recordLift(ctx.db, {
      id: ctx.newId(),
      actorId: allowed.staff.id,
      action: "hold_lifted",
      detail: { boards: [board] },
      at: ctx.now,
    }),
  ]);
  forgetCatalogue();
  ctx.after(tellDesk(ctx.env, { board }));
  return { ok: true };
}
