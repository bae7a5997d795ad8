import { DatabaseSync } from "node:sqlite";
import { newId } from "../ids.ts";
import { CLASSES } from "../moderation/types.ts";
import type { StaffRole } from "../permissions/types.ts";
import { STAFF_ROLES } from "../staff/types.ts";
import { dataFolder, databaseFile, newToken } from "./data.ts";
import { Stop } from "./errors.ts";
import { readOptions } from "./options.ts";
import { program } from "./paths.ts";
import { run } from "./process.ts";
import { whoServes } from "./running.ts";
import { inviteStatements, isUnknownBoard } from "./store.ts";

const WEEK = 7 * 24 * 60 * 60 * 1000;
const BUSY_WAIT = 10_000;

/** Whom a link is for. An empty list is everything. */
export interface Invited {
  readonly role: StaffRole;
  readonly boards: readonly string[];
  readonly classes: readonly number[];
}

/** Carries out the two statements, both or neither. */
type Insert = (statements: readonly [string, string]) => Promise<void>;

/** Makes a one-time invite and gives its link; only the hash of its token is stored. */
export async function inviteLink(
  invited: Invited,
  origin: string,
  insert: Insert,
): Promise<string> {
  const { token, hash } = newToken();
  const now = Date.now();
  await insert(
    inviteStatements({ ...invited, hash, eventId: newId(now), now, expiresAt: now + WEEK }),
  );
  return new URL(`/staff/invite/${token}`, origin).href;
}

/** `npm run invite -- --role moderator`: works beside a running server, or with `--remote` in production. */
export async function invite(args: string[]): Promise<void> {
  const names = ["role", "board", "class", "data", "origin"] as const;
  const { values, flags } = readOptions(args, names, ["remote"]);
  const role = STAFF_ROLES.find((one) => one === values.role);
  if (!role) throw new Stop(`Say which role: --role ${STAFF_ROLES.join(", --role ")}.`);
  const invited = { role, boards: listed(values.board), classes: readClasses(values.class) };
  const link = flags.has("remote")
    ? await inviteRemotely(invited, values.origin)
    : await inviteLocally(invited, values.data, values.origin);
  console.log(`Give this link to the new ${role}. It works once, for seven days:\n${link}`);
}

/** "anxiety,addiction" as a list. */
function listed(text: string | undefined): string[] {
  const parts = (text ?? "").split(",").map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}

function readClasses(text: string | undefined): number[] {
  const known = Object.entries(CLASSES);
  return listed(text).map((name) => {
    const number = known.find(([one]) => one === name)?.[1];
    if (!number) throw new Stop(`--class takes ${Object.keys(CLASSES).join(", ")}, not "${name}".`);
    return number;
  });
}

const noSuchBoard = ({ boards }: Invited) =>
  new Stop(`One of these boards is not there: ${boards.join(", ")}. No link was made.`);

async function inviteLocally(invited: Invited, folder?: string, origin?: string): Promise<string> {
  const data = dataFolder(folder);
  const file = await databaseFile(data);
  if (!file) throw new Stop(`There is no database in ${data.path} yet: run npm start first.`);
  const base = readOrigin(origin ?? (await whoServes(data))?.origin ?? "http://localhost:8787");
  // A second workerd on the same files would fight the first; SQLite itself shares them safely.
  const db = new DatabaseSync(file, { timeout: BUSY_WAIT });
  try {
    return await inviteLink(invited, base, async (statements) => {
      db.exec(`BEGIN IMMEDIATE; ${statements.join("; ")}; COMMIT`);
    });
  } catch (error) {
    if (error instanceof Error && isUnknownBoard(error.message)) throw noSuchBoard(invited);
    throw error;
  } finally {
    db.close();
  }
}

async function inviteRemotely(invited: Invited, origin?: string): Promise<string> {
  if (!origin)
    throw new Stop("Say where people reach the site: --origin https://talk.example.org.");
  const base = readOrigin(origin);
  return inviteLink(invited, base, async (statements) => {
    const sql = statements.join("; ");
    const args = ["d1", "execute", "DB", "--remote", "--yes", "--command", sql];
    const { code, output } = await run(program("wrangler"), args, false);
    if (isUnknownBoard(output)) throw noSuchBoard(invited);
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
