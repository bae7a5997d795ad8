import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { deleteMemberSession, endMemberSessions } from "./sessions.ts";

/** Ends this session, or every session of the member. Without a session there is nothing to end. */
export async function signOut(ctx: Ctx, input: { readonly everywhere: boolean }): Promise<void> {
  const claim = ctx.claim;
  await ctx.load(() => []);
  if (!claim || ctx.actor.kind !== "member") return;
  await runBatch(ctx.db, [
    deleteMemberSession(ctx.db, claim.rowToken),
    ...(input.everywhere ? [endMemberSessions(ctx.db, ctx.actor.id)] : []),
  ]);
}
