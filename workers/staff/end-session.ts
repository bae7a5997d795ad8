import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { closeLines } from "../live/tell-desk.ts";
import { mayOwnStaffAccount } from "../permissions/staff.ts";
import { endOtherSessions, endSession } from "./store.ts";

/**
 * Ends one of one's own sessions, or every one but this. One that is somebody else's, or over
 * already, ends nothing. `here` says that it was the session which asked.
 */
export async function endOwnSession(
  ctx: Ctx,
  which: { readonly id: string } | "others",
): Promise<{ ok: true; here: boolean } | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = mayOwnStaffAccount(ctx.actor);
  if (!allowed.allowed || !ctx.claim) return { ok: false, error: "not_staff" };
  const { id } = allowed.staff;
  const { rowToken } = ctx.claim;
  await runBatch(ctx.db, [
    which === "others" ? endOtherSessions(ctx.db, id, rowToken) : endSession(ctx.db, id, which.id),
  ]);
  const lines = which === "others" ? { except: rowToken } : { session: which.id };
  ctx.after(closeLines(ctx.env, { staffId: id, ...lines }));
  return { ok: true, here: which !== "others" && which.id === rowToken };
}
