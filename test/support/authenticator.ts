import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";

type Bytes = Uint8Array<ArrayBuffer>;

interface Kept {
  readonly id: string;
  readonly rpId: string;
  readonly userHandle: string;
  readonly key: CryptoKey;
  counter: number;
}

const encoder = new TextEncoder();
/** User present, user verified; and for a new passkey, that its key follows (WebAuthn level 3, 6.1). */
const PRESENT_VERIFIED = 0b0000_0101;
const WITH_KEY = 0b0100_0000;

/**
 * A device that makes and uses passkeys without asking anyone: ES256, attestation "none", always
 * verified. It writes the few shapes of CBOR that it needs by hand (RFC 8949).
 */
export class Authenticator {
  readonly #kept: Kept[] = [];
  /** Whether it counts its uses. Passkeys that are kept on several devices do not, and always say 0. */
  counts = false;

  /** Makes a passkey, as `navigator.credentials.create` would on a page of `origin`. */
  async create(
    options: PublicKeyCredentialCreationOptionsJSON,
    origin: string,
  ): Promise<RegistrationResponseJSON> {
    const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
      "sign",
      "verify",
    ]);
    const { privateKey, publicKey } = pair;
    const point = new Uint8Array(await crypto.subtle.exportKey("raw", publicKey));
    const rawId = crypto.getRandomValues(new Uint8Array(16));
    const id = base64url(rawId);
    const rpId = options.rp.id ?? new URL(origin).hostname;
    this.#kept.push({ id, rpId, userHandle: options.user.id, key: privateKey, counter: 0 });
    const authData = joined(
      await rpHash(rpId),
      Uint8Array.of(PRESENT_VERIFIED | WITH_KEY),
      uint32(0),
      new Uint8Array(16),
      Uint8Array.of(0, rawId.length),
      rawId,
      coseKey(point.slice(1, 33), point.slice(33, 65)),
    );
    return {
      id,
      rawId: id,
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData("webauthn.create", options.challenge, origin),
        attestationObject: base64url(attestation(authData)),
        transports: ["internal"],
      },
    };
  }

  /** Answers with a passkey of this device, as `navigator.credentials.get` would; the newest that fits. */
  async get(
    options: PublicKeyCredentialRequestOptionsJSON,
    origin: string,
  ): Promise<AuthenticationResponseJSON> {
    const rpId = options.rpId ?? new URL(origin).hostname;
    const allowed = options.allowCredentials?.map(({ id }) => id);
    const kept = this.#kept.findLast(
      (one) => one.rpId === rpId && (!allowed?.length || allowed.includes(one.id)),
    );
    if (!kept) throw new Error("no passkey on this device fits");
    const authData = joined(
      await rpHash(rpId),
      Uint8Array.of(PRESENT_VERIFIED),
      uint32(this.counts ? (kept.counter += 1) : 0),
    );
    const client = clientData("webauthn.get", options.challenge, origin);
    const hash = await crypto.subtle.digest("SHA-256", fromBase64url(client));
    const signature = await crypto.subtle.sign(
      { name: "ECDSA", hash: "SHA-256" },
      kept.key,
      joined(authData, new Uint8Array(hash)),
    );
    return {
      id: kept.id,
      rawId: kept.id,
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: client,
        authenticatorData: base64url(authData),
        signature: base64url(derSignature(new Uint8Array(signature))),
        userHandle: kept.userHandle,
      },
    };
  }

  /** Forgets every passkey, as a phone that fell into a lake. */
  lose(): void {
    this.#kept.length = 0;
  }
}

function clientData(type: string, challenge: string, origin: string): string {
  return base64url(encoder.encode(JSON.stringify({ type, challenge, origin, crossOrigin: false })));
}

async function rpHash(rpId: string): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(rpId)));
}

/** {"fmt": "none", "attStmt": {}, "authData": bytes} */
function attestation(authData: Bytes): Bytes {
  return joined(
    Uint8Array.of(0xa3),
    text("fmt"),
    text("none"),
    text("attStmt"),
    Uint8Array.of(0xa0),
    text("authData"),
    Uint8Array.of(0x58, authData.length),
    authData,
  );
}

/** {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} (RFC 9053) */
function coseKey(x: Bytes, y: Bytes): Bytes {
  const head = Uint8Array.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01);
  return joined(head, Uint8Array.of(0x21, 0x58, 32), x, Uint8Array.of(0x22, 0x58, 32), y);
}

function text(word: string): Bytes {
  const bytes = encoder.encode(word);
  return joined(Uint8Array.of(0x60 + bytes.length), bytes);
}

/** WebCrypto writes r and s one after the other; WebAuthn wants them as an ASN.1 sequence. */
function derSignature(raw: Bytes): Bytes {
  const integer = (bytes: Bytes) => {
    const from = bytes.findIndex((byte) => byte !== 0);
    const rest = bytes.slice(from < 0 ? bytes.length - 1 : from);
    const value = (rest[0] ?? 0) < 0x80 ? rest : joined(Uint8Array.of(0), rest);
    return joined(Uint8Array.of(0x02, value.length), value);
  };
  const body = joined(integer(raw.slice(0, 32)), integer(raw.slice(32)));
  return joined(Uint8Array.of(0x30, body.length), body);
}

function uint32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(...parts: readonly Bytes[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function base64url(bytes: Bytes): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64url(value: string): Bytes {
  const binary = atob(value.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
