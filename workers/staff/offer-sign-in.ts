import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import type { Ctx } from "../context.ts";
import { sealChallenge } from "./challenge.ts";

/** A challenge for whoever has a passkey here. It names nobody, so it tells nobody who is on the team. */
export async function offerSignIn(
  ctx: Ctx,
  site: { readonly host: string },
): Promise<{ options: PublicKeyCredentialRequestOptionsJSON; sealed: string }> {
  const { generateAuthenticationOptions } = await import("@simplewebauthn/server");
  const options = await generateAuthenticationOptions({
    rpID: site.host,
    userVerification: "required",
  });
  const sealed = await sealChallenge(ctx.keys, "sign-in", "", options.challenge, ctx.now);
  return { options, sealed };
}
