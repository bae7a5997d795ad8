import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { SessionCookie } from "../accounts/auth.ts";
import type { Ctx } from "../context.ts";
import { startSession } from "./start-session.ts";
import { addStaff, INVITE_GUARD, useInvite } from "./store.ts";

/**
 * Takes in whoever holds an invitation, with the role and the scope it was made for. They can do
 * nothing but add a passkey until they have one. The invitation is used in the same batch, so two
 * presses or two people cannot both join with it.
 */
export async function acceptInvite(
  ctx: Ctx,
  input: { readonly token: string; readonly name: string },
): Promise<{ ok: true; cookie: SessionCookie } | { ok: false; error: "gone" }> {
  await ctx.load(() => []);
  const hash = await ctx.hash(input.token);
  const person = { id: ctx.newId(), name: input.name, createdAt: ctx.now };
  const session = await startSession(ctx, { id: person.id, sessionEpoch: 0 }, 0);
  try {
    await runBatch(ctx.db, [
      addStaff(ctx.db, person, hash),
      useInvite(ctx.db, hash, ctx.now),
      ...session.statements,
    ]);
  } catch (error) {
    if (!refusedBy(error, INVITE_GUARD)) throw error;
    return { ok: false, error: "gone" };
  }
  return { ok: true, cookie: session.cookie };
}
