/**
 * The door every npm script goes through. Plain JavaScript that an old Node can read: it sees that
 * the packages in the lockfile are installed, then runs the command under the Node the project pins.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const bin = join(root, "node_modules", ".bin");
const pinnedNode = join(bin, "node");

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/** True when node_modules holds what the lockfile says (npm keeps a list of its own in there). */
function isInstalled() {
  const installedList = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedList) || !existsSync(pinnedNode)) return false;
  const wanted = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(installedList);
  const stray = Object.keys(installed).some(
    (path) => wanted[path]?.integrity !== installed[path].integrity,
  );
  const missing = Object.keys(wanted).some(
    (path) =>
      path !== "" && !installed[path] && !wanted[path].optional && !wanted[path].devOptional,
  );
  return !stray && !missing;
}

/** Installs with the machine's own Node: the pinned one is deleted and made again on the way. */
function install() {
  console.log("Installing the packages named in package-lock.json…");
  const path = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== bin)
    .join(delimiter);
  const options = ["ci", "--loglevel=error", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith("js") ? ["node", [npm, ...options]] : ["npm", options];
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  if (result.error) fail(`npm could not be started: ${result.error.message}.`);
  if (result.status !== 0) fail("The packages could not be installed; npm says why above.");
  if (!existsSync(pinnedNode)) {
    fail("The pinned Node was not installed: npm must be allowed to run its install script.");
  }
}

async function run() {
  process.env.PATH = [bin, process.env.PATH].join(delimiter);
  const pinned = packagesOf(join(root, "package-lock.json"))["node_modules/node"].version;
  const main = join(root, "workers", "cli", "main.ts");
  if (process.versions.node === pinned) {
    await import(main);
    return;
  }
  const child = spawn(pinnedNode, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(`The pinned Node could not be started: ${error.message}.`));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
  fail(`Hearten needs Node ${OLDEST_NODE} or newer; this machine has ${process.versions.node}.`);
}
if (!isInstalled()) install();
await run();
