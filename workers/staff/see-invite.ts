import type { Ctx } from "../context.ts";
import { openInvite } from "./queries.ts";
import type { Scope } from "./types.ts";

/** What a link is for: someone new, or someone who comes back after losing their passkey. */
export type SeenInvite = Scope & { readonly returning: string | null };

/** What a link is for. Looking uses nothing up: mail scanners follow links too. */
export async function seeInvite(
  ctx: Ctx,
  token: string,
): Promise<{ ok: true; invite: SeenInvite } | { ok: false; error: "gone" }> {
  const hash = await ctx.hash(token);
  const [found] = await ctx.load(() => [openInvite(ctx.db, hash, ctx.now)]);
  const invite = found[0];
  if (!invite) return { ok: false, error: "gone" };
  const { role, boards, classes, staffName } = invite;
  return { ok: true, invite: { role, boards, classes, returning: staffName } };
}
