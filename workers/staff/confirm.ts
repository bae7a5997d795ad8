import { runBatch } from "../../db/client.ts";
import type { SessionCookie } from "../accounts/auth.ts";
import { checkAuthentication, openChallenge, type Site } from "../accounts/passkey-ceremony.ts";
import type { UsedPasskey } from "../accounts/passkey-schemas.ts";
import type { Ctx } from "../context.ts";
import { mayOwnStaffAccount } from "../permissions/staff.ts";
import { wasSpent } from "../safety/spend.ts";
import { passkeyWithOwner } from "./queries.ts";
import { startSession, whoHere } from "./start-session.ts";
import { countPasskeyUse } from "./store.ts";

/**
 * Lets a session go on as one whose owner has just answered with a passkey of their own. It is a new
 * one: somebody who had got hold of the old cookie must not be vouched for with it.
 */
export async function confirm(
  ctx: Ctx,
  input: {
    readonly response: UsedPasskey;
    readonly sealed: string | undefined;
    readonly site: Site;
  },
): Promise<
  | { ok: true; cookie: SessionCookie }
  | { ok: false; error: "not_staff" | "expired" | "refused" | "unknown" }
> {
  const [found] = await ctx.load(() => [passkeyWithOwner(ctx.db, input.response.id)]);
  const allowed = mayOwnStaffAccount(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { id } = allowed.staff;
  const ceremony = { purpose: "staff confirm", who: whoHere(ctx, id) };
  const open = await openChallenge(ctx, ceremony, input.sealed);
  if (!open) return { ok: false, error: "expired" };
  const passkey = found[0];
  if (!passkey || passkey.staffId !== id) return { ok: false, error: "unknown" };
  const checked = await checkAuthentication(input.response, open, input.site, passkey);
  if (!checked) return { ok: false, error: "refused" };
  const { sessionEpoch } = passkey;
  const session = await startSession(ctx, { id, sessionEpoch }, ctx.now);
  try {
    await runBatch(ctx.db, [
      ...open.spent,
      countPasskeyUse(ctx.db, passkey.id, checked.counter),
      ...session.statements,
    ]);
  } catch (error) {
    if (!wasSpent(error)) throw error;
    return { ok: false, error: "expired" };
  }
  return { ok: true, cookie: session.cookie };
}
