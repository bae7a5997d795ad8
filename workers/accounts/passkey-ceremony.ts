import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import type { Db, Statement } from "../../db/client.ts";
import { spend } from "../safety/spend.ts";
import { fromBase64Url, toBase64Url } from "./encoding.ts";
import type { Keys } from "./keys.ts";
import type { NewPasskey, UsedPasskey } from "./passkey-schemas.ts";

/** How long a person may take before their phone or key has answered. */
export const CHALLENGE_SECONDS = 300;

/** The public address that passkeys are bound to. */
export interface Site {
  readonly origin: string;
  readonly host: string;
}

/**
 * What a challenge is bound to: an answer given for one purpose, one account or one session opens
 * nothing for another. `who` names account and session where there are any, and is "" at sign-in.
 */
export interface Ceremony {
  readonly purpose: string;
  readonly who: string;
}

interface Maker {
  readonly keys: Keys;
  readonly db: Db;
  /** UTC epoch milliseconds. */
  readonly now: number;
}

/** A challenge that was opened, with the statements that use it up: put them in the ceremony's batch. */
export interface OpenChallenge {
  readonly challenge: string;
  readonly spent: readonly [Statement];
}

/** What goes to the browser, and the sealed challenge for the cookie that waits for its answer. */
export interface Offer<Options> {
  readonly options: Options;
  readonly sealed: string;
}

/** The public half of a passkey, as text. */
export interface PasskeyHalf {
  readonly id: string;
  /** The COSE key in base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: string[];
}

/**
 * The question by which a new passkey is made. `user.id` is what the device gives back at sign-in.
 * `known` are passkeys the account has: a device that holds one of them makes no second.
 */
export async function offerRegistration(
  ctx: Maker,
  ceremony: Ceremony,
  about: {
    readonly site: Site;
    readonly community: string;
    readonly user: { readonly id: string; readonly name: string };
    readonly known: readonly { readonly id: string; readonly transports: string[] }[];
  },
): Promise<Offer<PublicKeyCredentialCreationOptionsJSON>> {
  // Loaded when it is needed: no reader's first page should wait for it.
  const { generateRegistrationOptions } = await import("@simplewebauthn/server");
  const options = await generateRegistrationOptions({
    rpName: about.community,
    rpID: about.site.host,
    userID: new TextEncoder().encode(about.user.id),
    userName: about.user.name,
    userDisplayName: about.user.name,
    excludeCredentials: about.known.map(({ id, transports }) => ({ id, transports })),
    // Discoverable, so that signing in asks for no name; verified, so that a lost phone is no key.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { options, sealed: await sealChallenge(ctx, ceremony, options.challenge) };
}

/** The question for a passkey. Without `known` any passkey of this place may answer, and nobody is named. */
export async function offerAuthentication(
  ctx: Maker,
  ceremony: Ceremony,
  about: {
    readonly site: Site;
    readonly known?: readonly { readonly id: string; readonly transports: string[] }[];
  },
): Promise<Offer<PublicKeyCredentialRequestOptionsJSON>> {
  const { generateAuthenticationOptions } = await import("@simplewebauthn/server");
  const options = await generateAuthenticationOptions({
    rpID: about.site.host,
    userVerification: "required",
    ...(about.known && {
      allowCredentials: about.known.map(({ id, transports }) => ({ id, transports })),
    }),
  });
  return { options, sealed: await sealChallenge(ctx, ceremony, options.challenge) };
}

/** The new passkey in an answer to this challenge at this site, or null when it is not a good one. */
export async function checkRegistration(
  response: NewPasskey,
  { challenge }: OpenChallenge,
  site: Site,
): Promise<PasskeyHalf | null> {
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  // The library throws on anything it does not like; every such answer is simply refused.
  const verified = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
  }).catch(() => null);
  if (!verified?.verified) return null;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  const transports = response.response.transports ?? [];
  return { id, publicKey: toBase64Url(publicKey), counter, transports };
}

/** The counter after this passkey answered this challenge at this site, or null when it did not. */
export async function checkAuthentication(
  response: UsedPasskey,
  { challenge }: OpenChallenge,
  site: Site,
  passkey: Pick<PasskeyHalf, "id" | "publicKey" | "counter">,
): Promise<{ readonly counter: number } | null> {
  const publicKey = fromBase64Url(passkey.publicKey);
  if (!publicKey || response.id !== passkey.id) return null;
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  const verified = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    credential: { id: passkey.id, publicKey, counter: passkey.counter },
  }).catch(() => null);
  return verified?.verified ? { counter: verified.authenticationInfo.newCounter } : null;
}

/** Waits in a sealed cookie rather than in a row, so that asking for a challenge writes nothing. */
function sealChallenge(ctx: Maker, ceremony: Ceremony, challenge: string): Promise<string> {
  const until = ctx.now + CHALLENGE_SECONDS * 1000;
  return ctx.keys.seal("cookie", `${until}.${challenge}`, beside(ceremony));
}

/**
 * The challenge of a cookie, or null when it is forged, for something or someone else, or too old.
 * The same one twice fails in the batch that uses it up (see `wasSpent` in safety/spend.ts).
 */
export async function openChallenge(
  ctx: Maker,
  ceremony: Ceremony,
  sealed: string | undefined,
): Promise<OpenChallenge | null> {
  const plain = sealed ? await ctx.keys.open("cookie", sealed, beside(ceremony)) : null;
  const [until, challenge] = plain?.split(".") ?? [];
  if (!until || !challenge || Number(until) <= ctx.now) return null;
  const spent = await spend(ctx, "passkey", challenge, Number(until));
  return { challenge, spent };
}

function beside({ purpose, who }: Ceremony): string {
  return `passkey ${purpose} ${who}`;
}
