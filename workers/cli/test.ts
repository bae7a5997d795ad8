import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "./build.ts";
import { lint, types } from "./checks.ts";
import { Stop, explain } from "./errors.ts";
import { BUILD, program } from "./paths.ts";
import { run } from "./process.ts";

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
  readonly testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}

const PROJECTS = ["unit", "architecture", "worker", "forensic", "browser"];
const CHECKS: Record<string, () => Promise<void>> = { lint, types };

/** `npm test`: everything, or `-- --project worker [file…]` for a part. The last line counts it all. */
export async function test(args: string[]): Promise<void> {
  const { wanted, rest } = readWanted(args);
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  await check("build", build, tally, false);
  if (tally.failed === 0) {
    for (const [name, work] of Object.entries(CHECKS)) {
      if (wanted.includes(name)) await check(name, work, tally, true);
    }
    for (const project of PROJECTS) {
      if (wanted.includes(project)) await runProject(project, rest, tally);
    }
  }
  console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
}

function readWanted(args: readonly string[]): { wanted: string[]; rest: string[] } {
  const all = [...Object.keys(CHECKS), ...PROJECTS];
  const wanted: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    const name = arg === "--project" ? args[++at] : /^--project=(.*)$/.exec(arg)?.[1];
    if (name === undefined) rest.push(arg);
    else if (all.includes(name)) wanted.push(name);
    else throw new Stop(`There is no project "${name}". Choose from: ${all.join(", ")}.`);
  }
  return { wanted: wanted.length > 0 ? wanted : all, rest };
}

async function check(
  name: string,
  work: () => Promise<void>,
  tally: Tally,
  counts: boolean,
): Promise<void> {
  console.log(`\n— ${name}`);
  try {
    await work();
    if (counts) tally.passed++;
  } catch (error) {
    console.error(explain(error));
    tally.failed++;
  }
}

async function runProject(project: string, rest: readonly string[], tally: Tally): Promise<void> {
  console.log(`\n— ${project}`);
  await mkdir(BUILD, { recursive: true });
  const file = join(BUILD, `tests-${project}.json`);
  await rm(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const args = ["run", "--project", project, ...reporters, ...rest];
  const { code } = await run(program("vitest"), args, true);
  if (!existsSync(file)) {
    tally.failed++;
    return;
  }
  const report = JSON.parse(await readFile(file, "utf8")) as Report;
  tally.passed += report.numPassedTests;
  tally.skipped += report.numPendingTests + report.numTodoTests;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  // An error outside any test and file fails the run all the same.
  const unseen = failed === 0 && (code !== 0 || !report.success) ? 1 : 0;
  tally.failed += failed + unseen;
}
