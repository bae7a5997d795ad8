import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { runBatch } from "../../db/client.ts";
import { type SessionCookie, startStaffSession } from "../accounts/auth.ts";
import { fromBase64Url } from "../accounts/encoding.ts";
import type { Ctx } from "../context.ts";
import { openChallenge } from "./challenge.ts";
import { passkeyWithOwner } from "./queries.ts";
import type { UsedPasskey } from "./schemas.ts";
import { countUse } from "./store.ts";

/** Signs in whoever answers our challenge with a passkey we know. */
export async function signInWithPasskey(
  ctx: Ctx,
  input: {
    readonly response: UsedPasskey;
    readonly sealed: string | undefined;
    readonly origin: string;
    readonly host: string;
  },
): Promise<
  { ok: true; cookie: SessionCookie } | { ok: false; error: "expired" | "refused" | "unknown" }
> {
  const [found] = await ctx.load(() => [passkeyWithOwner(ctx.db, input.response.id)]);
  const challenge = await openChallenge(ctx.keys, "sign-in", "", input.sealed, ctx.now);
  if (!challenge) return { ok: false, error: "expired" };
  const passkey = found[0];
  const publicKey = passkey ? fromBase64Url(passkey.publicKey) : null;
  if (!passkey || !publicKey) return { ok: false, error: "unknown" };

  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  // The library throws on anything it does not like; every such answer is simply refused.
  const verified = await verifyAuthenticationResponse({
    response: input.response as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: input.origin,
    expectedRPID: input.host,
    credential: { id: passkey.id, publicKey, counter: passkey.counter },
  }).catch(() => null);
  if (!verified?.verified) return { ok: false, error: "refused" };

  const session = await startStaffSession(ctx, {
    id: passkey.staffId,
    sessionEpoch: passkey.sessionEpoch,
  });
  await runBatch(ctx.db, [
    countUse(ctx.db, passkey.id, verified.authenticationInfo.newCounter),
    session.statement,
  ]);
  return { ok: true, cookie: session.cookie };
}
