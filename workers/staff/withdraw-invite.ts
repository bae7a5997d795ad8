import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayChangeTeam } from "../permissions/staff.ts";
import { deleteInvite, recordWithdrawnInvite } from "./team-store.ts";

/** Takes back a link that nobody has used. Doing it twice changes, and records, nothing more. */
export async function withdrawInvite(
  ctx: Ctx,
  id: string,
): Promise<{ ok: true } | { ok: false; error: "not_staff" | "confirm" }> {
  await ctx.load(() => []);
  const allowed = mayChangeTeam(ctx.actor, ctx.now);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const event = { id: ctx.newId(), actorId: allowed.staff.id, at: ctx.now };
  await runBatch(ctx.db, [recordWithdrawnInvite(ctx.db, event, id), deleteInvite(ctx.db, id)]);
  return { ok: true };
}
