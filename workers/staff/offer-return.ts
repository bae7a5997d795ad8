import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import { type Offer, offerRegistration, type Site } from "../accounts/passkey-ceremony.ts";
import type { Ctx } from "../context.ts";
import { openInvite } from "./queries.ts";

/** What the browser needs to make a new passkey for whoever holds a link back in. Nothing is used up. */
export async function offerReturn(
  ctx: Ctx,
  input: { readonly token: string; readonly site: Site },
): Promise<
  ({ ok: true } & Offer<PublicKeyCredentialCreationOptionsJSON>) | { ok: false; error: "gone" }
> {
  const hash = await ctx.hash(input.token);
  const [found] = await ctx.load(() => [openInvite(ctx.db, hash, ctx.now)]);
  const { staffId: id, staffName: name } = found[0] ?? {};
  if (!id || !name) return { ok: false, error: "gone" };
  const ceremony = { purpose: "staff return", who: `${id} ${hash}` };
  // Their old passkeys go, so a device that holds one of them may make the new one.
  const about = {
    site: input.site,
    community: ctx.env.COMMUNITY,
    user: { id, name },
    known: [],
  };
  return { ok: true, ...(await offerRegistration(ctx, ceremony, about)) };
}
