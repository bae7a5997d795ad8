import { fromBase64Url, toBase64Url } from "./encoding.ts";

/** Each purpose has its own key, so that a value made for one table never equals one in another. */
export type TokenPurpose =
  | "member"
  | "words"
  | "voice"
  | "own"
  | "item"
  | "follow"
  | "report"
  | "receipt"
  | "notice"
  | "api"
  | "address"
  | "passkey"
  | "spent";
export type SealPurpose = "author" | "own" | "notice" | "api" | "cookie" | "passkey";

export interface Keys {
  /** A keyed hash of the parts (HMAC-SHA-256 cut to 128 bits), as 22 characters of base64url. */
  token(purpose: TokenPurpose, ...parts: string[]): Promise<string>;
  /** The 32 bytes of the keyed hash, for what needs more than a name. */
  bytes(purpose: TokenPurpose, ...parts: string[]): Promise<Uint8Array>;
  /**
   * Seals `plain` so that only this deployment opens it, and only beside the same `associated`
   * text (AES-256-GCM, NIST SP 800-38D, fresh 96-bit nonce). The first byte is the key's version.
   */
  seal(purpose: SealPurpose, plain: string, associated: string): Promise<string>;
  /** What `seal` sealed, or null when it was forged, cut, moved or sealed under an unknown key. */
  open(purpose: SealPurpose, sealed: string, associated: string): Promise<string | null>;
  /** A secret for the session tokens of the sign-in library. */
  readonly sessionSecret: string;
}

const KEY_VERSION = 1;
const NONCE_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const made = new Map<string, Keys>();

/**
 * The keys derived from the deployment's one secret (HKDF, RFC 5869), kept per isolate.
 * Throws when the secret is missing or shorter than 32 bytes: without it nothing may start.
 */
export function keysFor(secret: string): Keys {
  let keys = made.get(secret);
  if (!keys) made.set(secret, (keys = derive(secret)));
  return keys;
}

function derive(secret: string): Keys {
  const material = fromBase64Url(secret ?? "");
  if (!material || material.length < 32) {
    throw new Error("HEARTEN_SECRET must be at least 32 random bytes in base64url");
  }
  const root = crypto.subtle.importKey("raw", material, "HKDF", false, ["deriveKey"]);
  const hkdf = (info: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: new Uint8Array(),
    info: encoder.encode(info),
  });

  const hmacKeys = new Map<TokenPurpose, Promise<CryptoKey>>();
  const sealKeys = new Map<SealPurpose, Promise<CryptoKey>>();

  const hmacKey = (purpose: TokenPurpose) =>
    remember(hmacKeys, purpose, async () =>
      crypto.subtle.deriveKey(
        hkdf(`hearten token ${purpose}`),
        await root,
        { name: "HMAC", hash: "SHA-256", length: 256 },
        false,
        ["sign"],
      ),
    );
  const sealKey = (purpose: SealPurpose) =>
    remember(sealKeys, purpose, async () =>
      crypto.subtle.deriveKey(
        hkdf(`hearten seal ${purpose} ${KEY_VERSION}`),
        await root,
        { name: "AES-GCM", length: 256 },
        false,
        ["encrypt", "decrypt"],
      ),
    );

  async function bytes(purpose: TokenPurpose, ...parts: string[]): Promise<Uint8Array> {
    // Lengths go in with the parts, so that ("ab", "c") and ("a", "bc") differ.
    const message = parts.map((part) => `${part.length}:${part}`).join("");
    const key = await hmacKey(purpose);
    return new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(message)));
  }

  return {
    bytes,
    token: async (purpose, ...parts) => toBase64Url((await bytes(purpose, ...parts)).slice(0, 16)),

    async seal(purpose, plain, associated) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const sealed = await crypto.subtle.encrypt(
        { name: "AES-GCM", iv: nonce, additionalData: encoder.encode(associated) },
        await sealKey(purpose),
        encoder.encode(plain),
      );
      const out = new Uint8Array(1 + NONCE_BYTES + sealed.byteLength);
      out[0] = KEY_VERSION;
      out.set(nonce, 1);
      out.set(new Uint8Array(sealed), 1 + NONCE_BYTES);
      return toBase64Url(out);
    },

    async open(purpose, sealed, associated) {
      const bytesIn = fromBase64Url(sealed);
      if (!bytesIn || bytesIn.length < 1 + NONCE_BYTES + 16 || bytesIn[0] !== KEY_VERSION) {
        return null;
      }
      try {
        const plain = await crypto.subtle.decrypt(
          {
            name: "AES-GCM",
            iv: bytesIn.slice(1, 1 + NONCE_BYTES),
            additionalData: encoder.encode(associated),
          },
          await sealKey(purpose),
          bytesIn.slice(1 + NONCE_BYTES),
        );
        return decoder.decode(plain);
      } catch {
        return null;
      }
    },

    sessionSecret: `hearten session ${secret}`,
  };
}

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (!value) map.set(key, (value = make()));
  return value;
}
