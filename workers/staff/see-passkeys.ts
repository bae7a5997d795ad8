import type { Ctx } from "../context.ts";
import { mayAddPasskey } from "../permissions/staff.ts";
import { passkeysOf } from "./queries.ts";
import type { PasskeySummary } from "./types.ts";

/** The passkeys of whoever is signed in at the desk. */
export async function seePasskeys(
  ctx: Ctx,
): Promise<{ ok: true; passkeys: readonly PasskeySummary[] } | { ok: false; error: "not_staff" }> {
  const [rows] = await ctx.load((viewer) => [
    passkeysOf(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
  ]);
  const allowed = mayAddPasskey(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  return { ok: true, passkeys: rows.map(({ id, createdAt }) => ({ id, createdAt })) };
}
