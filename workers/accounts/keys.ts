import { fromBase64Url, toBase64Url } from "./encoding.ts";
import {
  FIRST_VERSION,
  readSealKeys,
  sealingVersionOf,
  type SealKeys,
  versionsOf,
} from "./seal-keys.ts";

/** Each purpose has its own key, so that a value made for one table never equals one in another. */
export type TokenPurpose =
  | "member"
  | "words"
  | "voice"
  | "team"
  | "own"
  | "item"
  | "follow"
  | "report"
  | "receipt"
  | "notice"
  | "api"
  | "address"
  | "passkey"
  | "spent"
  | "work"
  | "quota"
  | "sketch"
  | "suspension"
  | "oidc"
  | "standing"
  | "muted"
  | "push"
  | "ledger"
  | "slow";
export type SealPurpose =
  | "author"
  | "own"
  | "notice"
  | "api"
  | "cookie"
  | "passkey"
  | "suspension"
  | "kept"
  | "standing"
  | "push"
  | "reporter"
  | "view";

export interface Keys {
  /** A keyed hash of the parts (HMAC-SHA-256 cut to 128 bits), as 22 characters of base64url. */
  token(purpose: TokenPurpose, ...parts: string[]): Promise<string>;
  /** The 32 bytes of the keyed hash, for what needs more than a name. */
  bytes(purpose: TokenPurpose, ...parts: string[]): Promise<Uint8Array>;
  /**
   * Seals `plain` so that only this deployment opens it, and only beside the same `associated`
   * text (AES-256-GCM, NIST SP 800-38D, fresh 96-bit nonce). The first byte is the version of the
   * key: the newest, save for what leaves for good (see LASTING).
   */
  seal(purpose: SealPurpose, plain: string, associated: string): Promise<string>;
  /** What `seal` sealed, or null when it was forged, cut, moved or sealed under an unknown key. */
  open(purpose: SealPurpose, sealed: string, associated: string): Promise<string | null>;
  /** A secret for the session tokens of the sign-in library. */
  readonly sessionSecret: string;
  /** The version under which new seals are made just now. */
  readonly sealVersion: number;
}

/**
 * What is sealed into the hands of its owner for as long as they like. No walk over the rows could
 * seal it anew, so it stays under the first version, which depends on HEARTEN_SECRET as tokens do.
 */
const LASTING: ReadonlySet<SealPurpose> = new Set(["api"]);
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const made = new Map<string, Keys>();

/**
 * The keys of this deployment, kept per isolate: derived from its one secret (HKDF, RFC 5869), and
 * for seals from the keys that rotation added (see seal-keys.ts). Throws when the secret is missing
 * or shorter than 32 bytes, or the added keys cannot be read: without them nothing may start.
 */
export function keysFor(secret: string, sealKeys?: string): Keys {
  const name = `${secret} ${sealKeys ?? ""}`;
  let keys = made.get(name);
  if (!keys) made.set(name, (keys = derive(secret, sealKeys)));
  return keys;
}

/** The version of the key under which something was sealed, or null when it is no seal at all. */
export function sealVersionOf(sealed: string): number | null {
  return bytesOfSeal(sealed)?.[0] ?? null;
}

function bytesOfSeal(sealed: string): Uint8Array<ArrayBuffer> | null {
  const bytes = fromBase64Url(sealed);
  return bytes && bytes.length >= 1 + NONCE_BYTES + TAG_BYTES ? bytes : null;
}

function readSecret(secret: string): Uint8Array<ArrayBuffer> {
  const material = fromBase64Url(secret ?? "");
  if (!material || material.length < 32) {
    throw new Error("HEARTEN_SECRET must be at least 32 random bytes in base64url");
  }
  return material;
}

function readAdded(text: string | undefined): SealKeys {
  const read = readSealKeys(text);
  if (!read.ok) throw new Error(read.error);
  return read.keys;
}

function derive(secret: string, sealKeys: string | undefined): Keys {
  const material = readSecret(secret);
  const added = readAdded(sealKeys);
  const versions = versionsOf(added);
  const sealVersion = () => sealingVersionOf(added, Date.now());
  const rootOf = (from: Uint8Array<ArrayBuffer>) =>
    crypto.subtle.importKey("raw", from, "HKDF", false, ["deriveKey"]);
  const root = rootOf(material);
  const roots = new Map(
    [...added.added].map(([version, { bytes: from }]) => [version, rootOf(from)]),
  );
  roots.set(FIRST_VERSION, root);
  const hkdf = (info: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: new Uint8Array(),
    info: encoder.encode(info),
  });

  const hmacKeys = new Map<TokenPurpose, Promise<CryptoKey>>();
  const aesKeys = new Map<string, Promise<CryptoKey>>();

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
  const opens = (purpose: SealPurpose, version: number) =>
    LASTING.has(purpose) ? version === FIRST_VERSION : versions.includes(version);
  const sealKey = (purpose: SealPurpose, version: number) =>
    remember(aesKeys, `${purpose} ${version}`, async () =>
      crypto.subtle.deriveKey(
        hkdf(`hearten seal ${purpose} ${version}`),
        await (roots.get(version) ?? root),
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
      const version = LASTING.has(purpose) ? FIRST_VERSION : sealVersion();
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const sealed = await crypto.subtle.encrypt(
        { name: "AES-GCM", iv: nonce, additionalData: encoder.encode(associated) },
        await sealKey(purpose, version),
        encoder.encode(plain),
      );
      const out = new Uint8Array(1 + NONCE_BYTES + sealed.byteLength);
      out[0] = version;
      out.set(nonce, 1);
      out.set(new Uint8Array(sealed), 1 + NONCE_BYTES);
      return toBase64Url(out);
    },

    async open(purpose, sealed, associated) {
      const bytesIn = bytesOfSeal(sealed);
      const version = bytesIn?.[0];
      if (!bytesIn || version === undefined || !opens(purpose, version)) return null;
      try {
        const plain = await crypto.subtle.decrypt(
          {
            name: "AES-GCM",
            iv: bytesIn.slice(1, 1 + NONCE_BYTES),
            additionalData: encoder.encode(associated),
          },
          await sealKey(purpose, version),
          bytesIn.slice(1 + NONCE_BYTES),
        );
        return decoder.decode(plain);
      } catch {
        return null;
      }
    },

    sessionSecret: `hearten session ${secret}`,
    get sealVersion() {
      return sealVersion();
    },
  };
}

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (!value) map.set(key, (value = make()));
  return value;
}
