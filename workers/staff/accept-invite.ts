import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import { type SessionCookie, startStaffSession } from "../accounts/auth.ts";
import type { Ctx } from "../context.ts";
import { addStaff, INVITE_GUARD, useInvite } from "./store.ts";

/**
 * Makes a member of staff of whoever holds an invitation, and signs them in. The invitation is used
 * in the same batch, so two presses or two people cannot both join with it.
 */
export async function acceptInvite(
  ctx: Ctx,
  input: { readonly token: string; readonly name: string },
): Promise<{ ok: true; cookie: SessionCookie } | { ok: false; error: "gone" }> {
  await ctx.load(() => []);
  const hash = await ctx.hash(input.token);
  const person = { id: ctx.newId(), name: input.name, createdAt: ctx.now };
  const session = await startStaffSession(ctx, { id: person.id, sessionEpoch: 0 });
  try {
    await runBatch(ctx.db, [
      addStaff(ctx.db, person, hash),
      useInvite(ctx.db, hash, ctx.now),
      session.statement,
    ]);
  } catch (error) {
    if (!refusedBy(error, INVITE_GUARD)) throw error;
    return { ok: false, error: "gone" };
  }
  return { ok: true, cookie: session.cookie };
}
