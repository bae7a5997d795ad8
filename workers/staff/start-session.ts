import type { Statement } from "../../db/client.ts";
import { type SessionCookie, startStaffSession } from "../accounts/auth.ts";
import { deleteStaffSession } from "../accounts/sessions.ts";
import type { Ctx } from "../context.ts";

/**
 * A session for somebody who has just shown who they are. It is always a new one, and whichever this
 * browser had before ends with it, so that nobody can hand another a session they know.
 */
export async function startSession(
  ctx: Ctx,
  person: { readonly id: string; readonly sessionEpoch: number },
  confirmedAt: number,
): Promise<{ readonly statements: readonly Statement[]; readonly cookie: SessionCookie }> {
  const { statement, cookie } = await startStaffSession(ctx, person, confirmedAt);
  const before =
    ctx.claim?.kind === "staff" ? [deleteStaffSession(ctx.db, ctx.claim.rowToken)] : [];
  return { statements: [...before, statement], cookie };
}

/** What a passkey's question is bound to, of someone who is signed in: their account and this session. */
export function whoHere(ctx: Ctx, staffId: string): string {
  return `${staffId} ${ctx.claim?.rowToken ?? ""}`;
}
