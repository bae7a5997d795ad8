import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import { type Offer, offerRegistration, type Site } from "../accounts/passkey-ceremony.ts";
import type { Ctx } from "../context.ts";
import { mayAddPasskey } from "../permissions/staff.ts";
import { sessionStart } from "./oidc/queries.ts";
import { passkeysOf } from "./queries.ts";
import { whoHere } from "./start-session.ts";

/** What the browser needs to make a passkey for whoever is signed in. */
export async function offerPasskey(
  ctx: Ctx,
  site: Site,
): Promise<
  | ({ ok: true } & Offer<PublicKeyCredentialCreationOptionsJSON>)
  | { ok: false; error: "not_staff" | "confirm" }
> {
  const [known, started] = await ctx.load((viewer) => [
    passkeysOf(ctx.db, viewer.kind === "visitor" ? "" : viewer.id),
    sessionStart(ctx.db, ctx.claim?.rowToken ?? ""),
  ]);
  const allowed = mayAddPasskey(ctx.actor, known.length, ctx.now, started[0]?.startedAt);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { id, name } = allowed.person;
  const ceremony = { purpose: "staff register", who: whoHere(ctx, id) };
  const about = { site, community: ctx.env.COMMUNITY, user: { id, name }, known };
  return { ok: true, ...(await offerRegistration(ctx, ceremony, about)) };
}
