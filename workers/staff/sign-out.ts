import { runBatch } from "../../db/client.ts";
import { deleteStaffSession } from "../accounts/sessions.ts";
import type { Ctx } from "../context.ts";

/** Ends this device's session at the desk. Signing out twice is no mistake. */
export async function signOutOfDesk(ctx: Ctx): Promise<{ ok: true }> {
  await ctx.load(() => []);
  if (ctx.claim?.kind === "staff") {
    await runBatch(ctx.db, [deleteStaffSession(ctx.db, ctx.claim.rowToken)]);
  }
  return { ok: true };
}
