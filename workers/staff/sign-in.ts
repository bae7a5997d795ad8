import { runBatch } from "../../db/client.ts";
import type { SessionCookie } from "../accounts/auth.ts";
import { checkAuthentication, openChallenge, type Site } from "../accounts/passkey-ceremony.ts";
import type { UsedPasskey } from "../accounts/passkey-schemas.ts";
import type { Ctx } from "../context.ts";
import { wasSpent } from "../safety/spend.ts";
import { passkeyWithOwner } from "./queries.ts";
import { homeOf } from "./rules.ts";
import { startSession } from "./start-session.ts";
import { countPasskeyUse } from "./store.ts";

/** Signs in whoever answers our challenge with a passkey we know, if they may work just now. */
export async function signInWithPasskey(
  ctx: Ctx,
  input: {
    readonly response: UsedPasskey;
    readonly sealed: string | undefined;
    readonly site: Site;
  },
): Promise<
  | { ok: true; cookie: SessionCookie; next: string }
  | { ok: false; error: "expired" | "refused" | "unknown" | "suspended" }
> {
  const [found] = await ctx.load(() => [passkeyWithOwner(ctx.db, input.response.id)]);
  const open = await openChallenge(ctx, { purpose: "staff sign-in", who: "" }, input.sealed);
  if (!open) return { ok: false, error: "expired" };
  const passkey = found[0];
  if (!passkey) return { ok: false, error: "unknown" };
  const checked = await checkAuthentication(input.response, open, input.site, passkey);
  if (!checked) return { ok: false, error: "refused" };
  // Told only to whoever has shown that the passkey is theirs.
  if (passkey.status !== "active") return { ok: false, error: "suspended" };

  const person = { id: passkey.staffId, sessionEpoch: passkey.sessionEpoch };
  const session = await startSession(ctx, person, ctx.now);
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
  return { ok: true, cookie: session.cookie, next: homeOf(passkey.role) };
}
