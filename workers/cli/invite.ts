import { DatabaseSync } from "node:sqlite";
import { dataFolder, databaseFile, newToken } from "./data.ts";
import { Stop } from "./errors.ts";
import { readOptions } from "./options.ts";
import { program } from "./paths.ts";
import { run } from "./process.ts";
import { whoServes } from "./running.ts";
import { INSERT_INVITE, insertInviteText } from "./store.ts";

const ROLES = ["moderator", "lead", "admin"] as const;
type Role = (typeof ROLES)[number];
const WEEK = 7 * 24 * 60 * 60 * 1000;
const BUSY_WAIT = 10_000;

type Insert = (token: string, role: Role, expiresAt: number) => Promise<void>;

/** Makes a one-time invite and gives its link; only the hash of its token is stored. */
export async function inviteLink(role: Role, origin: string, insert: Insert): Promise<string> {
  const { token, hash } = newToken();
  await insert(hash, role, Date.now() + WEEK);
  return new URL(`/staff/invite/${token}`, origin).href;
}

/** `npm run invite -- --role moderator`: works beside a running server, or with `--remote` in production. */
export async function invite(args: string[]): Promise<void> {
  const { values, flags } = readOptions(args, ["role", "data", "origin"], ["remote"]);
  const role = ROLES.find((one) => one === values.role);
  if (!role) throw new Stop(`Say which role: --role ${ROLES.join(", --role ")}.`);
  const link = flags.has("remote")
    ? await inviteRemotely(role, values.origin)
    : await inviteLocally(role, values.data, values.origin);
  console.log(`Give this link to the new ${role}. It works once, for seven days:\n${link}`);
}

async function inviteLocally(role: Role, folder?: string, origin?: string): Promise<string> {
  const data = dataFolder(folder);
  const file = await databaseFile(data);
  if (!file) throw new Stop(`There is no database in ${data.path} yet: run npm start first.`);
  const base = readOrigin(origin ?? (await whoServes(data))?.origin ?? "http://localhost:8787");
  // A second workerd on the same files would fight the first; SQLite itself shares them safely.
  const db = new DatabaseSync(file, { timeout: BUSY_WAIT });
  try {
    return await inviteLink(role, base, async (...row) => {
      db.prepare(INSERT_INVITE).run(...row);
    });
  } finally {
    db.close();
  }
}

async function inviteRemotely(role: Role, origin?: string): Promise<string> {
  if (!origin)
    throw new Stop("Say where people reach the site: --origin https://talk.example.org.");
  const base = readOrigin(origin);
  return inviteLink(role, base, async (...row) => {
    const sql = insertInviteText(...row);
    const args = ["d1", "execute", "DB", "--remote", "--yes", "--command", sql];
    const { code, output } = await run(program("wrangler"), args, false);
    if (code !== 0) throw new Stop(`${output.trim()}\nThe invite could not be stored.`);
  });
}

export function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Stop(`--origin must be an address such as https://talk.example.org, not "${text}".`);
  }
  return url.origin;
}
