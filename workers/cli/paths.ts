import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the repository. */
export const ROOT = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Everything a build makes apart from the client: safe to delete at any time. */
export const BUILD = join(ROOT, ".build");

export const CLIENT = join(ROOT, "web", "dist");
export const CONFIG = join(ROOT, "wrangler.toml");
export const MIGRATIONS = join(ROOT, "db", "migrations");

/** The path of a program that a package in node_modules brings. */
export function program(name: string): string {
  return join(ROOT, "node_modules", ".bin", name);
}
