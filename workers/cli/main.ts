import { registerHooks } from "node:module";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Stop, explain } from "./errors.ts";

// The rest of the code is written for a bundler, which finds "./keys" in keys.ts; here Node does.
registerHooks({
  resolve(specifier, context, next) {
    if (/^\.{1,2}\//.test(specifier) && !/\.(ts|mjs|js|json)$/.test(specifier)) {
      const base = new URL(specifier, context.parentURL);
      for (const ending of [".ts", "/index.ts"]) {
        const url = base.href + ending;
        if (existsSync(fileURLToPath(url))) return next(url, context);
      }
    }
    return next(specifier, context);
  },
});

/** Each command loads only what it needs, so that `start` stays light. */
const commands: Record<string, (args: string[]) => Promise<void>> = {
  start: async (args) => (await import("./start.ts")).start(args),
  dev: async (args) => (await import("./dev.ts")).dev(args),
  build: async (args) =>
    (await import("./build.ts")).build({ force: !args.includes("--if-changed") }),
  test: async (args) => (await import("./test.ts")).test(args),
  lint: async () => (await import("./checks.ts")).lint(),
  types: async () => (await import("./checks.ts")).types(),
  format: async () => (await import("./checks.ts")).format(),
  invite: async (args) => (await import("./invite.ts")).invite(args),
  keys: async (args) => (await import("./keys.ts")).keys(args),
  ledger: async (args) => (await import("./ledger.ts")).ledger(args),
  triage: async (args) => (await import("./triage.ts")).triage(args),
  scorecard: async (args) => (await import("./scorecard.ts")).scorecard(args),
  train: async (args) => (await import("./train.ts")).train(args),
  deploy: async (args) => (await import("./deploy.ts")).deploy(args),
  bench: async (args) => {
    const file = "../../test/bench/main.ts";
    const { bench } = (await import(file)) as { bench: (args: string[]) => Promise<void> };
    await bench(args);
  },
};

const [name = "", ...args] = process.argv.slice(2);
const command = commands[name];
try {
  if (!command)
    throw new Stop(`There is no command "${name}". Try: ${Object.keys(commands).join(", ")}.`);
  await command(args);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
