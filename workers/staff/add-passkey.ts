import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import { isConflict, runBatch } from "../../db/client.ts";
import { toBase64Url } from "../accounts/encoding.ts";
import type { Ctx } from "../context.ts";
import { mayAddPasskey } from "../permissions/staff.ts";
import { openChallenge } from "./challenge.ts";
import type { NewPasskey } from "./schemas.ts";
import { addPasskeyRow } from "./store.ts";

/** Checks what the browser made of our challenge and keeps the passkey's public half. */
export async function addPasskey(
  ctx: Ctx,
  input: {
    readonly response: NewPasskey;
    readonly sealed: string | undefined;
    readonly origin: string;
    readonly host: string;
  },
): Promise<{ ok: true } | { ok: false; error: "not_staff" | "expired" | "refused" }> {
  await ctx.load(() => []);
  const allowed = mayAddPasskey(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { id } = allowed.staff;
  const challenge = await openChallenge(ctx.keys, "register", id, input.sealed, ctx.now);
  if (!challenge) return { ok: false, error: "expired" };

  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  // The library throws on anything it does not like; every such answer is simply refused.
  const verified = await verifyRegistrationResponse({
    response: input.response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: input.origin,
    expectedRPID: input.host,
  }).catch(() => null);
  if (!verified?.verified) return { ok: false, error: "refused" };

  const { credential } = verified.registrationInfo;
  try {
    await runBatch(ctx.db, [
      addPasskeyRow(ctx.db, {
        credentialId: credential.id,
        staffId: id,
        publicKey: toBase64Url(credential.publicKey),
        counter: credential.counter,
        transports: input.response.response.transports ?? [],
        createdAt: ctx.now,
      }),
    ]);
  } catch (error) {
    if (!isConflict(error)) throw error;
    return { ok: false, error: "refused" };
  }
  return { ok: true };
}
