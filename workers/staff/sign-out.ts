import { runBatch } from "../../db/client.ts";
import { deleteStaffSession } from "../accounts/sessions.ts";
import type { Ctx } from "../context.ts";
import { closeLines } from "../live/tell-desk.ts";

/** Ends this device's session at the desk. Signing out twice is no mistake. */
export async function signOutOfDesk(ctx: Ctx): Promise<{ ok: true }> {
  await ctx.load(() => []);
  if (ctx.claim?.kind === "staff") {
    const { accountId: staffId, rowToken: session } = ctx.claim;
    await runBatch(ctx.db, [deleteStaffSession(ctx.db, session)]);
    ctx.after(closeLines(ctx.env, { staffId, session }));
  }
  return { ok: true };
}
