import { createCipheriv, createSecretKey, hkdfSync, randomFillSync } from "node:crypto";
import { fromBase64Url } from "../../workers/accounts/encoding.ts";
import { keysFor } from "../../workers/accounts/keys.ts";

const NONCE_BYTES = 12;
const VERSION = Buffer.from([1]);

/**
 * The seal of an author, as `workers/accounts/keys.ts` makes it, but at once rather than by a
 * promise, for which a million posts would wait too long. `proveSeal` sees that the application
 * opens what this makes.
 */
export function authorSealer(secret: string) {
  const material = fromBase64Url(secret) ?? new Uint8Array();
  const bytes = hkdfSync("sha256", material, "", "hearten seal author 1", 32);
  // A key made once: made anew from its bytes each time, it costs four times as much.
  const key = createSecretKey(new Uint8Array(bytes));
  const nonces = Buffer.alloc(NONCE_BYTES * 4096);
  let at = nonces.length;
  return (plain: string, associated: string): string => {
    if (at === nonces.length) {
      randomFillSync(nonces);
      at = 0;
    }
    const nonce = nonces.subarray(at, (at += NONCE_BYTES));
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(associated));
    const sealed = [cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()];
    return Buffer.concat([VERSION, nonce, ...sealed]).toString("base64url");
  };
}

export async function proveSeal(secret: string): Promise<void> {
  const sealed = authorSealer(secret)("somebody", "a/b");
  if ((await keysFor(secret).open("author", sealed, "a/b")) !== "somebody") {
    throw new Error("The bench seals authors otherwise than the application opens them.");
  }
}
