import * as z from "zod";
import { fromBase64Url, toBase64Url } from "../accounts/encoding.ts";
import type { Env } from "../context.ts";

/** A coordinate or secret of P-256: 32 bytes in base64url. */
const part = z.string().regex(/^[\w-]{43}$/);
const privateKey = z.object({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: part,
  y: part,
  d: part,
});

export type VapidKey = z.output<typeof privateKey>;

export type PushSetup =
  | { readonly ok: true; readonly key: VapidKey; readonly contact: string; readonly public: string }
  | { readonly ok: false; readonly because: "no_key" | "bad_key" | "no_contact" };

type Settings = Pick<Env, "VAPID_PRIVATE_KEY" | "SECURITY_CONTACT" | "ORIGIN">;

/**
 * What web push is sent with (RFC 8292), or why there is none. Push services ask whom to turn to when
 * something is wrong with what they are sent: the contact for security, else the site's own address.
 */
export function pushSetup(settings: Settings): PushSetup {
  const text = settings.VAPID_PRIVATE_KEY ?? "";
  if (text === "") return { ok: false, because: "no_key" };
  const key = readKey(text);
  if (!key) return { ok: false, because: "bad_key" };
  const asked = [settings.SECURITY_CONTACT ?? "", settings.ORIGIN];
  const contact = asked.find((one) => /^(mailto:|https:\/\/)/.test(one));
  if (contact === undefined) return { ok: false, because: "no_contact" };
  return { ok: true, key, contact, public: publicKeyOf(key) };
}

function readKey(text: string): VapidKey | null {
  try {
    return privateKey.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The point as browsers take it: uncompressed, in base64url. */
function publicKeyOf({ x, y }: VapidKey): string {
  const bytes = [0x04, ...(fromBase64Url(x) ?? []), ...(fromBase64Url(y) ?? [])];
  return toBase64Url(new Uint8Array(bytes));
}
