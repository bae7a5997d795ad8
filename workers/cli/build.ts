import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Stop } from "./errors.ts";
import type { BuiltWorker } from "./miniflare.ts";
import { BUILD, CLIENT, CONFIG, MIGRATIONS, ROOT, program } from "./paths.ts";
import { run } from "./process.ts";

const INPUTS = [
  "workers/**",
  "web/**",
  "db/**",
  "wrangler.toml",
  "vite.config.ts",
  "package-lock.json",
];
const STAMP = join(BUILD, "stamp");
const LOCK = join(BUILD, "lock");
const STALE_LOCK = 120_000;

/** Builds the client and the Worker as they are deployed; does nothing when no input has changed. */
export async function build({ force = false } = {}): Promise<void> {
  await mkdir(BUILD, { recursive: true });
  await withLock(async () => {
    const stamp = await hashOfInputs();
    if (!force && (await isBuilt(stamp))) return;
    await rm(STAMP, { force: true });
    console.log("Building…");
    await buildClient();
    await buildWorker();
    await writeFile(STAMP, stamp);
  });
}

/** The same in a process of its own, so that the memory wrangler takes is not kept while serving. */
export async function buildApart(): Promise<void> {
  const main = join(ROOT, "workers", "cli", "main.ts");
  const { code } = await run(process.execPath, [main, "build", "--if-changed"], true);
  if (code !== 0) throw new Stop("Hearten cannot start until it builds.");
}

/** The client alone, for checks that need its manifest and nothing more. */
export async function buildClient(): Promise<void> {
  await mustRun(program("vite"), ["build", "--logLevel", "warn"], "The client could not be built");
}

async function buildWorker(): Promise<void> {
  const fresh = join(BUILD, "worker.new");
  await rm(fresh, { recursive: true, force: true });
  const args = ["deploy", "--dry-run", "--outdir", fresh];
  await mustRun(program("wrangler"), args, "The Worker could not be bundled");
  const worker: BuiltWorker = {
    options: await workerOptions(),
    migrations: await readMigrations(),
  };
  await writeFile(join(fresh, "hearten.json"), JSON.stringify(worker));
  await rm(join(BUILD, "worker"), { recursive: true, force: true });
  await rename(fresh, join(BUILD, "worker"));
}

/** What wrangler.toml asks for, in the words of Miniflare, so that serving need not load wrangler. */
async function workerOptions(): Promise<BuiltWorker["options"]> {
  const { unstable_getMiniflareWorkerOptions, unstable_readConfig } = await import("wrangler");
  const { workerOptions: options } = unstable_getMiniflareWorkerOptions(CONFIG);
  // The name is part of where a Durable Object's storage lies: `wrangler dev` uses the same.
  const { name } = unstable_readConfig({ config: CONFIG });
  return JSON.parse(JSON.stringify({ ...options, name })) as BuiltWorker["options"];
}

async function readMigrations(): Promise<BuiltWorker["migrations"]> {
  const { unstable_splitSqlQuery } = await import("wrangler");
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith(".sql")).toSorted();
  return Promise.all(
    names.map(async (name) => ({
      name,
      statements: unstable_splitSqlQuery(await readFile(join(MIGRATIONS, name), "utf8")),
    })),
  );
}

async function mustRun(command: string, args: readonly string[], failure: string): Promise<void> {
  const { code, output } = await run(command, args, false);
  if (code !== 0) throw new Stop(`${output.trim()}\n${failure}.`);
}

async function isBuilt(stamp: string): Promise<boolean> {
  if (!existsSync(STAMP) || !existsSync(join(BUILD, "worker", "hearten.json"))) return false;
  if (!existsSync(join(CLIENT, ".vite", "manifest.json"))) return false;
  return (await readFile(STAMP, "utf8")) === stamp;
}

async function hashOfInputs(): Promise<string> {
  const hash = createHash("sha256");
  const files = await Array.fromAsync(
    glob(INPUTS, { cwd: ROOT, exclude: ["web/dist", "web/dist/**"] }),
  );
  for (const file of files.toSorted()) {
    const path = join(ROOT, file);
    if ((await stat(path)).isFile())
      hash
        .update(file)
        .update("\0")
        .update(await readFile(path));
  }
  return hash.digest("hex");
}

/** One build at a time: two at once would each delete the other's files. */
async function withLock(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await mkdir(LOCK);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const age = await stat(LOCK).then(
        (lock) => Date.now() - lock.mtimeMs,
        () => 0,
      );
      if (age > STALE_LOCK) await rm(LOCK, { recursive: true, force: true });
      else await sleep(200);
    }
  }
  try {
    await work();
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
}
