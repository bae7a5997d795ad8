import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

/** Storage of worker tests is fresh for each file; `test/support/migrate.ts` fills it. */
const worker = cloudflareTest(async () => ({
  remoteBindings: false,
  wrangler: { configPath: "./wrangler.toml" },
  miniflare: {
    cf: false,
    bindings: {
      HEARTEN_SECRET: "a-secret-for-tests-only-a-secret-for-tests-only",
      // Two tries: what is asked matters to the tests, not how long it takes.
      WORK_COST: "2",
      TEST_MIGRATIONS: await readD1Migrations(join(root, "db/migrations")),
    },
  },
}));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["test/unit/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "architecture",
          environment: "node",
          include: ["test/architecture/**/*.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [worker],
        test: {
          name: "worker",
          isolate: false,
          include: ["test/worker/**/*.test.{ts,tsx}"],
          setupFiles: ["test/support/migrate.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        plugins: [worker],
        test: {
          name: "forensic",
          include: ["test/forensic/**/*.test.ts"],
          setupFiles: ["test/support/migrate.ts"],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "browser",
          environment: "node",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/support/before-browser.ts"],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
