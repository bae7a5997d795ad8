import { parseArgs } from "node:util";
import { Stop } from "./errors.ts";

/** Reads the options a command knows, and says in one sentence which one it does not. */
export function readOptions<const Names extends readonly string[]>(
  args: string[],
  names: Names,
  flags: readonly string[] = [],
): { values: Partial<Record<Names[number], string>>; flags: ReadonlySet<string> } {
  try {
    const options = Object.fromEntries([
      ...names.map((name) => [name, { type: "string" as const }]),
      ...flags.map((name) => [name, { type: "boolean" as const }]),
    ]);
    const { values } = parseArgs({ args, options });
    const given = Object.entries(values);
    return {
      values: Object.fromEntries(given.filter(([, value]) => typeof value === "string")) as Partial<
        Record<Names[number], string>
      >,
      flags: new Set(given.filter(([, value]) => value === true).map(([name]) => name)),
    };
  } catch (error) {
    const known = [...names, ...flags].map((name) => `--${name}`).join(", ");
    throw new Stop(`${(error as Error).message.split(". ")[0]}. Options: ${known}.`);
  }
}

export function readPort(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stop(`--port must be a whole number from 1 to 65535, not "${text}".`);
  }
  return port;
}
