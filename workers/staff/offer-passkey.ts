import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import type { Ctx } from "../context.ts";
import { mayAddPasskey } from "../permissions/staff.ts";
import { sealChallenge } from "./challenge.ts";
import { passkeysOf } from "./queries.ts";

/** What the browser needs to make a passkey for whoever is signed in. */
export async function offerPasskey(
  ctx: Ctx,
  site: { readonly host: string },
): Promise<
  | { ok: true; options: PublicKeyCredentialCreationOptionsJSON; sealed: string }
  | { ok: false; error: "not_staff" }
> {
  const [known] = await ctx.load((viewer) => [
    passkeysOf(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
  ]);
  const allowed = mayAddPasskey(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  // Loaded when it is needed: no reader's first page should wait for it.
  const { generateRegistrationOptions } = await import("@simplewebauthn/server");
  const options = await generateRegistrationOptions({
    rpName: ctx.env.COMMUNITY,
    rpID: site.host,
    userID: new TextEncoder().encode(staff.id),
    userName: staff.name,
    userDisplayName: staff.name,
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    // Discoverable, so that signing in asks for no name; verified, so that a lost phone is no key.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const sealed = await sealChallenge(ctx.keys, "register", staff.id, options.challenge, ctx.now);
  return { ok: true, options, sealed };
}
