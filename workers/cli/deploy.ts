import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { catalogueSql } from "../../db/seed/catalogue.ts";
import { build } from "./build.ts";
import { Stop } from "./errors.ts";
import { readOptions } from "./options.ts";
import { BUILD, program } from "./paths.ts";
import { run } from "./process.ts";

const BUDGET = 700 * 1024;

/** `npm run deploy`: migrations and the first boards and rules, then the Worker; with `--dry-run` only what would be sent. */
export async function deploy(args: string[]): Promise<void> {
  const { flags } = readOptions(args, [], ["dry-run"]);
  await build({ force: true });
  const size = await compressedSize();
  console.log(
    `The Worker is ${kilobytes(size)} KB compressed; the budget is ${kilobytes(BUDGET)} KB.`,
  );
  if (size > BUDGET) throw new Stop("The Worker is over its budget.");
  if (flags.has("dry-run")) return;
  await mustRun(["d1", "migrations", "apply", "DB", "--remote"], "The migrations failed");
  await loadCatalogue();
  await mustRun(["deploy"], "The deployment failed");
}

/** Boards, topics and rules to begin with; those that are there already stay as they are. */
async function loadCatalogue(): Promise<void> {
  const file = join(BUILD, "catalogue.sql");
  await writeFile(file, catalogueSql());
  const args = ["d1", "execute", "DB", "--remote", "--yes", "--file", file];
  await mustRun(args, "The boards, topics and rules could not be loaded");
}

/** Every module that is sent, compressed; the source map and the notes stay here. */
async function compressedSize(): Promise<number> {
  const folder = join(BUILD, "worker");
  const names = (await readdir(folder)).filter((name) => !/\.(map|md|json)$/.test(name));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return gzipSync(Buffer.concat(files)).length;
}

async function mustRun(args: readonly string[], failure: string): Promise<void> {
  const { code } = await run(program("wrangler"), args, true);
  if (code !== 0) throw new Stop(`${failure}; wrangler says why above.`);
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
