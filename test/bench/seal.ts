import { createCipheriv, hkdfSync, randomBytes } from "node:crypto";
import { fromBase64Url } from "../../workers/accounts/encoding.ts";
import { keysFor } from "../../workers/accounts/keys.ts";

/**
 * The seal of `workers/accounts/keys.ts` made at once rather than by a promise, which a million
 * posts would wait for too long. `proveSeal` sees that the application opens what this makes.
 */
export function sealer(secret: string, purpose: "author" | "own") {
  const material = fromBase64Url(secret) ?? new Uint8Array();
  const key = Buffer.from(hkdfSync("sha256", material, "", `hearten seal ${purpose} 1`, 32));
  return (plain: string, associated: string): string => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(associated));
    const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
    return Buffer.concat([Buffer.from([1]), nonce, sealed, cipher.getAuthTag()]).toString(
      "base64url",
    );
  };
}

export async function proveSeal(secret: string): Promise<void> {
  const sealed = sealer(secret, "author")("somebody", "a/b");
  if ((await keysFor(secret).open("author", sealed, "a/b")) !== "somebody") {
    throw new Error("The bench seals authors otherwise than the application opens them.");
  }
}
