declare module "http_ece" {
  import type { ECDH } from "node:crypto";

  /** As far as the tests use it: opens a message sealed for a browser. */
  export function decrypt(
    sealed: Buffer,
    options: {
      version: "aesgcm" | "aes128gcm";
      privateKey: ECDH;
      dh: string;
      salt: string;
      authSecret: string;
    },
  ): Buffer;
}
