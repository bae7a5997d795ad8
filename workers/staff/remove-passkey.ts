import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { isConfirmed } from "../permissions/acts.ts";
import { mayOwnStaffAccount } from "../permissions/staff.ts";
import { deletePasskey, keepOneWayIn, WAY_IN_GUARD } from "./store.ts";

/** Takes away a passkey of one's own that is lost or old; never the only one. */
export async function removePasskey(
  ctx: Ctx,
  credentialId: string,
): Promise<{ ok: true } | { ok: false; error: "not_staff" | "confirm" | "only_one" }> {
  await ctx.load(() => []);
  const allowed = mayOwnStaffAccount(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const confirmed = isConfirmed(allowed.staff, ctx.now);
  if (!confirmed.allowed) return { ok: false, error: confirmed.because };
  const { id } = allowed.staff;
  try {
    await runBatch(ctx.db, [
      keepOneWayIn(ctx.db, id, credentialId),
      deletePasskey(ctx.db, id, credentialId),
    ]);
  } catch (error) {
    if (!refusedBy(error, WAY_IN_GUARD)) throw error;
    return { ok: false, error: "only_one" };
  }
  return { ok: true };
}
