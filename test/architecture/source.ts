import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");

/** Folders that hold what a tool made, not what a person wrote. */
const MADE = new Set(["node_modules", "dist", "artefacts"]);

/** The files below some top folders whose names end in one of these, as paths from the top. */
export function filesIn(tops: readonly string[], endings: readonly string[]): string[] {
  const all = tops.flatMap((top) => walk(join(ROOT, top)));
  const paths = all.map((path) => relative(ROOT, path).split(sep).join("/"));
  return sorted(paths.filter((path) => endings.some((ending) => path.endsWith(ending))));
}

/** Words in the order of their letters, to compare two lists. */
export function sorted(words: Iterable<string>): string[] {
  return [...words].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return MADE.has(entry.name) ? [] : walk(path);
    return [path];
  });
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

export interface Import {
  readonly from: string;
  /** A path from the top for a file of ours, else the name of the package. */
  readonly to: string;
  readonly typesOnly: boolean;
}

const STATEMENT =
  /^(?:import|export)\s+(type\s)?([^"';]*?)\s*from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;

/** What a file imports or re-exports. The formatter keeps every statement in the shape this reads. */
export function importsOf(from: string): Import[] {
  return [...read(from).matchAll(STATEMENT)].map((match) => {
    const [, type, names = "", named, bare, dynamic] = match;
    const target = named ?? bare ?? dynamic ?? "";
    return { from, to: resolve(from, target), typesOnly: type !== undefined || onlyTypes(names) };
  });
}

function resolve(from: string, target: string): string {
  if (!target.startsWith(".")) return target;
  const path = normalize(join(dirname(from), target))
    .split(sep)
    .join("/");
  return /\.\w+$/.test(path) ? path : `${path}.ts`;
}

/** `{ type A, type B }` brings nothing at run time, though the word stands inside. */
function onlyTypes(names: string): boolean {
  const list = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  if (list === undefined) return false;
  const parts = list.split(",").map((part) => part.trim());
  return parts.filter((part) => part !== "").every((part) => part.startsWith("type "));
}

/** The module of a file under workers/ ("threads"), or null for the files at its top. */
export function moduleOf(path: string): string | null {
  return /^workers\/([^/]+)\//.exec(path)?.[1] ?? null;
}
