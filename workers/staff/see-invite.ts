import type { Ctx } from "../context.ts";
import type { StaffRole } from "../permissions/types.ts";
import { openInvite } from "./queries.ts";

/** What an invitation is for. Looking uses nothing up: mail scanners follow links too. */
export async function seeInvite(
  ctx: Ctx,
  token: string,
): Promise<{ ok: true; role: StaffRole } | { ok: false; error: "gone" }> {
  const hash = await ctx.hash(token);
  const [found] = await ctx.load(() => [openInvite(ctx.db, hash, ctx.now)]);
  const invite = found[0];
  return invite ? { ok: true, role: invite.role } : { ok: false, error: "gone" };
}
