import type { Ctx } from "../context.ts";
import { mayOwnStaffAccount } from "../permissions/staff.ts";
import { sessionsOf } from "./queries.ts";
import type { SessionSummary } from "./types.ts";

/** Where somebody of the team is signed in. */
export async function seeSessions(
  ctx: Ctx,
): Promise<{ ok: true; sessions: readonly SessionSummary[] } | { ok: false; error: "not_staff" }> {
  const [rows] = await ctx.load((viewer) => [
    sessionsOf(ctx.db, viewer.kind === "staff" ? viewer.id : "", ctx.now),
  ]);
  const allowed = mayOwnStaffAccount(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const here = ctx.claim?.rowToken;
  return { ok: true, sessions: rows.map((row) => ({ ...row, here: row.id === here })) };
}
