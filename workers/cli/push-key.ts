import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { dataFolder, readSecretFile, writeSecret } from "./data.ts";
import { Stop } from "./errors.ts";
import { program } from "./paths.ts";
import { run } from "./process.ts";

const NAME = "VAPID_PRIVATE_KEY";

export interface PushKeyOptions {
  /** The data folder of npm start; the usual one when absent. */
  readonly data?: string | undefined;
  /** The operator's copy of the secrets, for a deployment on Cloudflare. */
  readonly file?: string | undefined;
  readonly remote: boolean;
  /** In place of one that is there. */
  readonly anew: boolean;
}

/** `npm run keys -- push`: makes the key that web push is signed with (RFC 8292), and says how it is used. */
export async function makePushKey(options: PushKeyOptions): Promise<string> {
  const { remote, anew } = options;
  const file = fileOf(options);
  if (!existsSync(file)) throw new Stop(`There is no secret file ${file}.`);
  if ((await readSecretFile(file))[NAME] && !anew) {
    throw new Stop(
      `${file} holds a ${NAME} already. With another one every browser that is told would have to be turned on again; if that is what you want: --anew.`,
    );
  }
  const value = await newKey();
  await writeSecret(file, NAME, value);
  const made = `${NAME} was written to ${file}.`;
  if (!remote) return `${made} It is used from the next npm start on.`;
  const { code, output } = await run(program("wrangler"), ["secret", "put", NAME], false, value);
  if (code === 0) return `${made} Cloudflare has it.`;
  throw new Stop(
    `${output.trim()}\n${made} Cloudflare did not take it: put the value of that line there with npx wrangler secret put ${NAME}`,
  );
}

function fileOf({ remote, file, data }: PushKeyOptions): string {
  if (!remote) return dataFolder(data).secretFile;
  if (!file) throw new Stop("Say where your copy of the secrets is: --file ../hearten-secret.env.");
  return resolve(file);
}

/** A private key of P-256 as a JWK, with nothing in it that is not needed. */
async function newKey(): Promise<string> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const pair = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  return JSON.stringify({ kty, crv, x, y, d });
}
