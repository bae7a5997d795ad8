import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { type Offer, offerAuthentication, type Site } from "../accounts/passkey-ceremony.ts";
import type { Ctx } from "../context.ts";

/** A challenge for whoever has a passkey here. It names nobody, so it tells nobody who is on the team. */
export function offerSignIn(
  ctx: Ctx,
  site: Site,
): Promise<Offer<PublicKeyCredentialRequestOptionsJSON>> {
  return offerAuthentication(ctx, { purpose: "staff sign-in", who: "" }, { site });
}
