import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readFile, readdir, rename, rm, statfs, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { readSealKeys } from "../accounts/seal-keys.ts";
import { Stop } from "./errors.ts";
import { ROOT } from "./paths.ts";

/** Below this a local database cannot be counted on to take the next post. */
const LEAST_FREE_BYTES = 32 * 1024 * 1024;
const SECRET_NAME = "HEARTEN_SECRET";
/** What a secret file may hold: one `NAME=value` a line. */
const SECRET_NAMES = [
  SECRET_NAME,
  "HEARTEN_SEAL_KEYS",
  "OIDC_CLIENT_SECRET",
  "VAPID_PRIVATE_KEY",
  "ALERT_WEBHOOKS",
] as const;
export type SecretName = (typeof SECRET_NAMES)[number];
export type Secrets = Readonly<Partial<Record<SecretName, string>>>;

export interface DataFolder {
  readonly path: string;
  /** What Miniflare and `wrangler dev` both call their storage: the same files serve either. */
  readonly storage: string;
  readonly secretFile: string;
}

/** Names the parts of a data folder; touches nothing. */
export function dataFolder(path: string | undefined): DataFolder {
  const full = path === undefined ? join(ROOT, ".data") : resolve(path);
  return { path: full, storage: join(full, "v3"), secretFile: join(full, "secret.env") };
}

/** Makes the folder if need be, and sees that it can be written and that the disk is not full. */
export async function openDataFolder(data: DataFolder): Promise<void> {
  const probe = join(data.path, `.probe-${process.pid}`);
  try {
    await mkdir(data.storage, { recursive: true, mode: 0o700 });
    await writeFile(probe, randomBytes(4096));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC" || code === "EDQUOT") throw error;
    throw new Stop(`The data folder ${data.path} cannot be written (${code ?? message}).`);
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
  const { bavail, bsize } = await statfs(data.path);
  if (bavail * bsize < LEAST_FREE_BYTES) {
    throw new Stop(`The disk that holds ${data.path} is full: free some space and start again.`);
  }
}

/** The secret of this data folder, made the first time. Losing it loses every account in the folder. */
export async function readSecret(data: DataFolder): Promise<string> {
  return (await readSecrets(data)).HEARTEN_SECRET;
}

/** All secrets of this data folder, as the Worker's bindings; the one that must be is made the first time. */
export async function readSecrets(
  data: DataFolder,
): Promise<Secrets & { readonly HEARTEN_SECRET: string }> {
  if (!existsSync(data.secretFile)) {
    const secret = randomBytes(32).toString("base64url");
    await writeAside(data.secretFile, ".new", `${SECRET_NAME}=${secret}\n`);
  }
  const secrets = await readSecretFile(data.secretFile);
  const { HEARTEN_SECRET } = secrets;
  if (!HEARTEN_SECRET || !/^[\w-]{43,}$/.test(HEARTEN_SECRET)) {
    throw new Stop(`${data.secretFile} holds no ${SECRET_NAME}: put the old one back.`);
  }
  const read = readSealKeys(secrets.HEARTEN_SEAL_KEYS);
  if (!read.ok) throw new Stop(`${data.secretFile}: ${read.error}`);
  return { ...secrets, HEARTEN_SECRET };
}

/** The secrets that stand in a file; other lines are let be. */
export async function readSecretFile(path: string): Promise<Secrets> {
  const lines = (await readFile(path, "utf8")).split(/\r?\n/);
  return Object.fromEntries(
    SECRET_NAMES.flatMap((name) => {
      const line = lines.findLast((one) => one.startsWith(`${name}=`));
      return line === undefined ? [] : [[name, line.slice(name.length + 1).trim()]];
    }),
  );
}

/** Puts one secret into a file, beside whatever else stands there. */
export async function writeSecret(path: string, name: SecretName, value: string): Promise<void> {
  const lines = (await readFile(path, "utf8")).split(/\r?\n/).filter((line) => line !== "");
  const others = lines.filter((line) => !line.startsWith(`${name}=`));
  await writeAside(path, ".changing", [...others, `${name}=${value}`, ""].join("\n"));
}

/** Written aside, brought to the disk and renamed: a crash half-way must not leave half a secret. */
async function writeAside(path: string, ending: string, text: string): Promise<void> {
  const aside = path + ending;
  await rm(aside, { force: true });
  const file = await open(aside, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
  const folder = await open(dirname(path), "r");
  // The new name is on the disk only once the folder is; a system that cannot do this says so.
  await folder.sync().catch(() => undefined);
  await folder.close();
}

/** The SQLite file in which Miniflare keeps the database, or null before the first start. */
export async function databaseFile(data: DataFolder): Promise<string | null> {
  const folder = join(data.storage, "d1", "miniflare-D1DatabaseObject");
  const names = await readdir(folder).catch(() => [] as string[]);
  const name = names.find((one) => one.endsWith(".sqlite") && one !== "metadata.sqlite");
  return name ? join(folder, name) : null;
}

/** A one-time token and the hash under which the database knows it. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: createHash("sha256").update(token).digest("hex") };
}
