import { runBatch } from "../../db/client.ts";
import { checkAuthentication, openChallenge, type Site } from "../accounts/passkey-ceremony.ts";
import type { UsedPasskey } from "../accounts/passkey-schemas.ts";
import type { Ctx } from "../context.ts";
import { mayOwnStaffAccount } from "../permissions/staff.ts";
import { wasSpent } from "../safety/spend.ts";
import { passkeyWithOwner } from "./queries.ts";
import { whoHere } from "./start-session.ts";
import { confirmSession, countPasskeyUse } from "./store.ts";

/** Remembers in this session that its owner has just answered with a passkey of their own. */
export async function confirm(
  ctx: Ctx,
  input: {
    readonly response: UsedPasskey;
    readonly sealed: string | undefined;
    readonly site: Site;
  },
): Promise<{ ok: true } | { ok: false; error: "not_staff" | "expired" | "refused" | "unknown" }> {
  const [found] = await ctx.load(() => [passkeyWithOwner(ctx.db, input.response.id)]);
  const allowed = mayOwnStaffAccount(ctx.actor);
  if (!allowed.allowed || !ctx.claim) return { ok: false, error: "not_staff" };
  const { id } = allowed.staff;
  const ceremony = { purpose: "staff confirm", who: whoHere(ctx, id) };
  const open = await openChallenge(ctx, ceremony, input.sealed);
  if (!open) return { ok: false, error: "expired" };
  const passkey = found[0];
  if (!passkey || passkey.staffId !== id) return { ok: false, error: "unknown" };
  const checked = await checkAuthentication(input.response, open, input.site, passkey);
  if (!checked) return { ok: false, error: "refused" };
  try {
    await runBatch(ctx.db, [
      ...open.spent,
      countPasskeyUse(ctx.db, passkey.id, checked.counter),
      confirmSession(ctx.db, ctx.claim.rowToken, ctx.now),
    ]);
  } catch (error) {
    if (!wasSpent(error)) throw error;
    return { ok: false, error: "expired" };
  }
  return { ok: true };
}
