import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type DataFolder, dataFolder, databaseFile } from "../../workers/cli/data.ts";
import { MIGRATIONS, ROOT } from "../../workers/cli/paths.ts";

/** Where seeded communities are kept between runs; git ignores it and it may be deleted at any time. */
export const CACHE = join(ROOT, ".bench");

/** What a seeded community follows from, besides its size: another hash, another seeding. */
const SOURCES = ["community.ts", "words.ts", "rows.ts", "seal.ts", "seed.ts"];

/** The folder of a community of this size, as the schema and the generator now make it. */
export async function seededFolder(posts: number): Promise<DataFolder> {
  const hash = createHash("sha256");
  for (const name of (await readdir(MIGRATIONS)).toSorted()) {
    hash.update(await readFile(join(MIGRATIONS, name)));
  }
  for (const name of SOURCES) hash.update(await readFile(join(import.meta.dirname, name)));
  return dataFolder(join(CACHE, `${posts}-${hash.digest("hex").slice(0, 12)}`));
}

/** A copy to work in, so that what a run writes does not stay in the community it began with. */
export async function workingCopy(seeded: DataFolder): Promise<DataFolder> {
  const copy = dataFolder(join(CACHE, `run-${process.pid}`));
  const from = await databaseFile(seeded);
  if (!from) throw new Error(`There is no database in ${seeded.path}.`);
  const to = join(copy.storage, from.slice(seeded.storage.length));
  await mkdir(join(to, ".."), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await copyFile(seeded.secretFile, copy.secretFile);
  return copy;
}

/** Deletes what a run left, and communities seeded for a schema that is no more. */
export async function tidy(copy: DataFolder, seeded: DataFolder, posts: number): Promise<void> {
  await rm(copy.path, { recursive: true, force: true });
  for (const name of await readdir(CACHE)) {
    const old = name.startsWith(`${posts}-`) && join(CACHE, name) !== seeded.path;
    if (old) await rm(join(CACHE, name), { recursive: true, force: true });
  }
}
