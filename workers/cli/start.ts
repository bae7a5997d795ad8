import type { D1Database } from "@cloudflare/workers-types";
import type { Miniflare } from "miniflare";
import { NO_SEAL_KEYS, newestVersionOf, readSealKeys } from "../accounts/seal-keys.ts";
import { buildApart } from "./build.ts";
import { dataFolder, openDataFolder, readSecrets, type Secrets } from "./data.ts";
import { Stop } from "./errors.ts";
import { inviteLink, readOrigin } from "./invite.ts";
import type { Migration } from "./miniflare.ts";
import { readBuilt, serve } from "./miniflare.ts";
import { readOptions, readPort } from "./options.ts";
import { mustBeFree, noteServing, noteStopped, whoServes } from "./running.ts";
import { hasPasskey, isEmpty, migrate, newestVersion } from "./store.ts";
import { followTimetable } from "./timetable.ts";

const DEFAULT_PORT = 8787;

/** `npm start`: builds, migrates, seeds an empty database, and serves until it is told to stop. */
export async function start(args: string[]): Promise<void> {
  const { values } = readOptions(args, ["port", "host", "data", "origin"]);
  const port = readPort(values.port, DEFAULT_PORT);
  const host = values.host ?? "127.0.0.1";
  const data = dataFolder(values.data);
  await mustBeFree(host, port);
  await openDataFolder(data);
  const other = await whoServes(data);
  if (other) throw new Stop(`${data.path} is being served already, at ${other.origin}.`);
  const secrets = await readSecrets(data);
  await buildApart();

  const built = await readBuilt();
  const publicOrigin = values.origin === undefined ? null : readOrigin(values.origin);
  const bindings = { ...secrets, ...(publicOrigin ? { ORIGIN: publicOrigin } : {}) };
  const mf = await serve(built, { host, port, storage: data.storage, bindings });
  const stopTimetable = followTimetable(mf, built.options.cronTriggers ?? []);
  const stop = once(async () => {
    stopTimetable();
    await noteStopped(data);
    await mf.dispose();
  });
  try {
    const db = await prepare(mf, built.migrations, secrets);
    const origin = originOf(host, port);
    await noteServing(data, origin);
    await greet(db, publicOrigin ?? origin, data.path);
  } catch (error) {
    await stop();
    throw error;
  }
  await untilTold(mf, stop);
}

/** Applies what migrations are missing and fills an empty database. */
export async function prepare(
  mf: Miniflare,
  migrations: readonly Migration[],
  secrets: Secrets & { readonly HEARTEN_SECRET: string },
): Promise<D1Database> {
  const db = await mf.getD1Database("DB");
  await migrate(db, migrations);
  await mustHoldKeys(db, secrets.HEARTEN_SEAL_KEYS);
  if (!(await isEmpty(db))) return db;
  console.log("Filling the empty database with a demonstration community…");
  const { seed } = await import("../../db/seed/seed.ts");
  await seed(db, secrets.HEARTEN_SECRET, Date.now(), secrets.HEARTEN_SEAL_KEYS);
  return db;
}

/** Sees that a key which was put to use before is here still: without it, new rows would go back to an old one. */
async function mustHoldKeys(db: D1Database, sealKeys: string | undefined): Promise<void> {
  const used = await newestVersion(db);
  const read = readSealKeys(sealKeys);
  const newest = newestVersionOf(read.ok ? read.keys : NO_SEAL_KEYS);
  if (used <= newest) return;
  throw new Stop(
    `This database is sealed under key ${used}, and secret.env goes no further than ${newest}: put back the copy that was kept after the last "npm run keys -- rotate".`,
  );
}

/** Says where it is and, until somebody can sign in without one, gives an invite. */
export async function greet(db: D1Database, origin: string, folder: string): Promise<void> {
  console.log(`\nHearten is at ${origin}`);
  console.log(`Its data is in ${folder}`);
  if (await hasPasskey(db)) return;
  const invited = { role: "admin", boards: [], classes: [] } as const;
  const link = await inviteLink(invited, origin, async (statements) => {
    await db.batch(statements.map((one) => db.prepare(one)));
  });
  console.log(
    `\nCome in as the first administrator with this link. It works once, for seven days:\n${link}`,
  );
}

/** Passkeys need a name, not a number: `localhost` is the only address without a certificate they accept. */
function originOf(host: string, port: number): string {
  const local = ["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host);
  const name = local ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function untilTold(mf: Miniflare, stop: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      console.log("\nStopping…");
      stop().then(() => resolve(process.exit(0)), reject);
    };
    for (const signal of ["SIGINT", "SIGTERM"]) {
      // Miniflare's own listener would end the process at once, before the database is closed.
      process.removeAllListeners(signal);
      process.on(signal, end);
    }
    void mf.ready.catch(reject);
  });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
