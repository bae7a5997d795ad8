import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "../../workers/cli/build.ts";
import { type DataFolder, databaseFile, readSecret } from "../../workers/cli/data.ts";
import { Stop } from "../../workers/cli/errors.ts";
import { readOptions } from "../../workers/cli/options.ts";
import { BUILD } from "../../workers/cli/paths.ts";
import { type PageWeight, weigh, weighVisit } from "./bytes.ts";
import { cookiesOf } from "./cookies.ts";
import { type CountRow, countRows } from "./counts.ts";
import { measureDesk, showDesk } from "./desk.ts";
import { serveCounting } from "./counting-server.ts";
import { CACHE, tidy, workingCopy } from "./folders.ts";
import { measureHot, memoryNow, startServer } from "./hot.ts";
import { describeMachine, whyNotPinned } from "./machine.ts";
import { measuredPages, type Who } from "./pages.ts";
import { People } from "./people.ts";
import { findPlaces, type Places } from "./places.ts";
import { type Report, show, showSeals } from "./report.ts";
import { measureScreening, showScreening } from "./screening.ts";
import { measureSeals } from "./seal-page.ts";
import { seeded } from "./seed.ts";

const FEWEST = 1_000;
const MOST = 1_000_000;
const COLD_STARTS = 3;

/**
 * `npm run bench -- --posts 100000 --json FILE`: seeds, measures, prints, and writes the same as JSON.
 * With `--seals` it measures nothing but seals, in seconds; with `--desk` the desk on a bad day;
 * with `--screening` what screening one post costs, by its length.
 */
export async function bench(args: string[]): Promise<void> {
  const { values, flags } = readOptions(
    args,
    ["posts", "json", "seconds"],
    ["seals", "desk", "screening"],
  );
  await mkdir(CACHE, { recursive: true });
  if (flags.has("desk")) return console.log(`\n${showDesk(await measureDesk())}`);
  if (flags.has("screening")) return console.log(showScreening(await measureScreening()));
  if (flags.has("seals")) return console.log(showSeals(await measureSeals()));
  const posts = readNumber("posts", values.posts ?? String(FEWEST), FEWEST, MOST);
  const seconds = readNumber("seconds", values.seconds ?? "4", 1, 60);
  await build();
  const kept = await seeded(posts);
  const data = await workingCopy(kept);
  try {
    const report = await measure(data, posts, seconds);
    const file = resolve(values.json ?? join(CACHE, `bench-${posts}.json`));
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
    console.log(`\n${show(report)}\n\nWritten to ${file}`);
  } finally {
    await tidy(data, kept, posts);
  }
}

async function measure(data: DataFolder, posts: number, seconds: number): Promise<Report> {
  const secret = await readSecret(data);
  const databaseMegabytes = await megabytes(data);
  console.log("Counting rows…");
  const { rows, places, cookies } = await count(data, secret);
  console.log("Weighing pages and timing the server…");
  const coldStartMs: number[] = [];
  for (let n = 1; n < COLD_STARTS; n++) {
    const server = await startServer(data, secret);
    coldStartMs.push(server.coldStart);
    await server.stop();
  }
  const server = await startServer(data, secret);
  try {
    coldStartMs.push(server.coldStart);
    const memoryIdle = memoryNow(server);
    const pages = await weighPages(server.origin, places, cookies);
    const firstVisit = await weighVisit(server.origin, `/threads/${places.pageThread}`);
    const hot = await measureHot(server, places, cookies["member with 5 tags"], seconds);
    const memoryAfterLoad = memoryNow(server);
    return {
      posts,
      at: new Date().toISOString(),
      machine: describeMachine(),
      node: process.versions.node,
      notPinned: whyNotPinned(),
      databaseMegabytes,
      rows,
      pages,
      firstVisit,
      worker: await weighWorker(),
      coldStartMs,
      memoryIdle,
      memoryAfterLoad,
      hot,
      seals: await measureSeals(),
    };
  } finally {
    await server.stop();
  }
}

async function count(
  data: DataFolder,
  secret: string,
): Promise<{ rows: CountRow[]; places: Places; cookies: Record<Who, string> }> {
  const mf = await serveCounting(data, secret);
  try {
    const db = await mf.getD1Database("DB");
    const places = await findPlaces(db);
    const people = new People(db, secret, Date.now());
    const cookies = await cookiesOf(people, places);
    const origin = (await mf.ready).origin;
    return { rows: await countRows({ origin, places, people, cookies }), places, cookies };
  } finally {
    await mf.dispose();
  }
}

async function weighPages(
  origin: string,
  places: Places,
  cookies: Record<Who, string>,
): Promise<PageWeight[]> {
  const pages: PageWeight[] = [];
  for (const { name, who, path } of measuredPages(places)) {
    const { text: _, ...html } = await weigh(origin + path, cookies[who]);
    pages.push({ page: `${name} (${who})`, html });
  }
  return pages;
}

async function weighWorker() {
  const bytes = await readFile(join(BUILD, "worker", "index.js"));
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

async function megabytes(data: DataFolder): Promise<number> {
  const file = await databaseFile(data);
  return file ? Math.round((await stat(file)).size / 1024 / 1024) : 0;
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new Stop(`--${name} must be a whole number from ${least} to ${most}, not "${text}".`);
  }
  return number;
}
