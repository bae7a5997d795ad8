import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readFile, readdir, rename, rm, statfs, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Stop } from "./errors.ts";
import { ROOT } from "./paths.ts";

/** Below this a local database cannot be counted on to take the next post. */
const LEAST_FREE_BYTES = 32 * 1024 * 1024;
const SECRET_NAME = "HEARTEN_SECRET";

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
  if (!existsSync(data.secretFile)) {
    // Written aside and renamed: a crash half-way must not leave half a secret.
    const fresh = `${data.secretFile}.new`;
    await rm(fresh, { force: true });
    const file = await open(fresh, "wx", 0o600);
    await file.writeFile(`${SECRET_NAME}=${randomBytes(32).toString("base64url")}\n`);
    await file.sync();
    await file.close();
    await rename(fresh, data.secretFile);
  }
  const text = await readFile(data.secretFile, "utf8");
  const secret = new RegExp(`^${SECRET_NAME}=([\\w-]{43,})$`, "m").exec(text)?.[1];
  if (!secret) throw new Stop(`${data.secretFile} holds no ${SECRET_NAME}: put the old one back.`);
  return secret;
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
