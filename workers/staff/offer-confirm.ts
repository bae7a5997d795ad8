import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { type Offer, offerAuthentication, type Site } from "../accounts/passkey-ceremony.ts";
import type { Ctx } from "../context.ts";
import { mayOwnStaffAccount } from "../permissions/staff.ts";
import { passkeysOf } from "./queries.ts";
import { whoHere } from "./start-session.ts";

/** A question for one of the passkeys of whoever is signed in. */
export async function offerConfirm(
  ctx: Ctx,
  site: Site,
): Promise<
  ({ ok: true } & Offer<PublicKeyCredentialRequestOptionsJSON>) | { ok: false; error: "not_staff" }
> {
  const [known] = await ctx.load((viewer) => [
    passkeysOf(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
  ]);
  const allowed = mayOwnStaffAccount(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const ceremony = { purpose: "staff confirm", who: whoHere(ctx, allowed.staff.id) };
  return { ok: true, ...(await offerAuthentication(ctx, ceremony, { site, known })) };
}
