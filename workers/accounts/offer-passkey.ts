import type { Ctx } from "../context.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import { openPasskey, PASSKEYS_MAX } from "./member-passkey.ts";
import {
  type Ceremony,
  offerAuthentication,
  offerRegistration,
  type Site,
} from "./passkey-ceremony.ts";
import { memberPasskeysOf } from "./queries.ts";

/** The question is for one member in one browser's session, and for nothing else. */
export function addingCeremony(ctx: Ctx, memberId: string): Ceremony {
  return { purpose: "member add", who: `${memberId} ${ctx.claim?.rowToken ?? ""}` };
}

export const SIGN_IN_CEREMONY: Ceremony = { purpose: "member sign-in", who: "" };

/** What the browser needs to make a passkey for the member who asks. */
export async function offerPasskey(ctx: Ctx, site: Site) {
  const [rows] = await ctx.load(async (viewer) => [
    memberPasskeysOf(
      ctx.db,
      viewer.kind === "member" ? await ctx.keys.token("passkey", viewer.id) : "",
    ),
  ]);
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) return { ok: false, error: own.because } as const;
  if (rows.length >= PASSKEYS_MAX) return { ok: false, error: "full" } as const;
  const { id } = own.member;
  const opened = await Promise.all(rows.map((row) => openPasskey(ctx, row)));
  const offer = await offerRegistration(ctx, addingCeremony(ctx, id), {
    site,
    // The device's own list shows both names to whoever opens it: they say nothing of illness.
    community: ctx.t.layout.siteTitle,
    user: { id: await ctx.keys.token("passkey", id), name: ctx.t.keeping.passkeyName },
    known: opened.filter((passkey) => passkey !== null),
  });
  return { ok: true, ...offer } as const;
}

/** What the browser needs to answer with whichever passkey it has for this place. */
export function offerPasskeySignIn(ctx: Ctx, site: Site) {
  return offerAuthentication(ctx, SIGN_IN_CEREMONY, { site });
}
