import type { D1Database } from "@cloudflare/workers-types";
import type { Miniflare } from "miniflare";
import { buildApart } from "./build.ts";
import { dataFolder, openDataFolder, readSecret } from "./data.ts";
import { Stop } from "./errors.ts";
import { inviteLink, readOrigin } from "./invite.ts";
import type { Migration } from "./miniflare.ts";
import { readBuilt, serve } from "./miniflare.ts";
import { readOptions, readPort } from "./options.ts";
import { mustBeFree, noteServing, noteStopped, whoServes } from "./running.ts";
import { hasPasskey, INSERT_INVITE, isEmpty, migrate } from "./store.ts";
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
  const secret = await readSecret(data);
  await buildApart();

  const built = await readBuilt();
  const publicOrigin = values.origin === undefined ? null : readOrigin(values.origin);
  const bindings = { HEARTEN_SECRET: secret, ...(publicOrigin ? { ORIGIN: publicOrigin } : {}) };
  const mf = await serve(built, { host, port, storage: data.storage, bindings });
  const stopTimetable = followTimetable(mf, built.options.cronTriggers ?? []);
  const stop = once(async () => {
    stopTimetable();
    await noteStopped(data);
    await mf.dispose();
  });
  try {
    const db = await prepare(mf, built.migrations, secret);
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
  secret: string,
): Promise<D1Database> {
  const db = await mf.getD1Database("DB");
  await migrate(db, migrations);
  if (!(await isEmpty(db))) return db;
  console.log("Filling the empty database with a demonstration community…");
  const { seed } = await import("../../db/seed/seed.ts");
  await seed(db, secret, Date.now());
  return db;
}

/** Says where it is and, until somebody can sign in without one, gives an invite. */
export async function greet(db: D1Database, origin: string, folder: string): Promise<void> {
  console.log(`\nHearten is at ${origin}`);
  console.log(`Its data is in ${folder}`);
  if (await hasPasskey(db)) return;
  const link = await inviteLink("admin", origin, async (...row) => {
    await db
      .prepare(INSERT_INVITE)
      .bind(...row)
      .run();
  });
  console.log(
    `\nSign in as the first moderator with this link. It works once, for seven days:\n${link}`,
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
