import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { suspensionOf } from "../suspensions/suspension-of.ts";
import type { KeptPause } from "../suspensions/types.ts";
import { endedForm } from "./first-form.ts";
import { deleteMemberSession, endMemberSessions } from "./sessions.ts";
import { closeFirstForm, deleteApiTokensOf } from "./store.ts";

export interface SigningOut {
  readonly everywhere: boolean;
  /** Takes back every key for programs as well. */
  readonly keys?: boolean;
}

/**
 * Ends this session, or every session of the member. Without a session there is nothing to end. The
 * form that made the account gives it back to nobody any more: it may still lie in this browser.
 * Returns the pauses of whoever leaves, for the mark that their browser keeps.
 */
export async function signOut(ctx: Ctx, input: SigningOut): Promise<readonly KeptPause[]> {
  const claim = ctx.claim;
  const pauses = await suspensionOf(ctx);
  if (!claim || ctx.actor.kind !== "member") return [];
  const { id } = ctx.actor;
  const [closed, owner] = await Promise.all([
    endedForm(ctx, "closed", id),
    ctx.keys.token("api", id),
  ]);
  await runBatch(ctx.db, [
    deleteMemberSession(ctx.db, claim.rowToken),
    closeFirstForm(ctx.db, id, closed, ctx.today),
    ...(input.everywhere ? [endMemberSessions(ctx.db, id)] : []),
    ...(input.keys ? [deleteApiTokensOf(ctx.db, owner)] : []),
  ]);
  return pauses;
}
