import type { Context } from "hono";
import * as z from "zod";
import { deletePrivateCookie, getPrivateCookie, setPrivateCookie } from "../../accounts/auth.ts";
import type { Keys } from "../../accounts/keys.ts";
import { OIDC_PURPOSES } from "./types.ts";

const NAME = "hearten-oidc";
/** Long enough to find a password and a second factor. */
const SECONDS = 10 * 60;

const schema = z.strictObject({
  until: z.number(),
  purpose: z.enum(OIDC_PURPOSES),
  /** Whom it was begun by (see `whoHere`); empty for someone who is not signed in. */
  who: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
});

export type KeptVisit = z.infer<typeof schema>;

/** Lets what belongs to a visit wait in the browser, sealed; gives what to hand `keepVisit`. */
export function sealVisit(
  keys: Keys,
  visit: Omit<KeptVisit, "until">,
  now: number,
): Promise<string> {
  return keys.seal("cookie", JSON.stringify({ ...visit, until: now + SECONDS * 1000 }), NAME);
}

/** The visit that was sealed, or null when it is forged, cut, of something else or too old. */
export async function openVisit(
  keys: Keys,
  sealed: string | undefined,
  now: number,
): Promise<KeptVisit | null> {
  const plain = sealed ? await keys.open("cookie", sealed, NAME) : null;
  if (plain === null) return null;
  const visit = schema.safeParse(JSON.parse(plain));
  return visit.success && visit.data.until > now ? visit.data : null;
}

export function keepVisit(c: Context, sealed: string): void {
  setPrivateCookie(c, NAME, sealed, SECONDS);
}

/** The visit that waits, if any. It is good for one answer: it leaves the browser as it is read. */
export function takeVisit(c: Context): string | undefined {
  const sealed = getPrivateCookie(c, NAME);
  deletePrivateCookie(c, NAME);
  return sealed;
}
