import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import {
  convertV4MiniflareOptions,
  Log,
  LogLevel,
  Miniflare,
  type V4MiniflareOptions,
} from "miniflare";
import { ROOT } from "../../workers/cli/paths.ts";
import { cpuOf } from "./machine.ts";

const PAGES = 500;
const REQUESTS = 8;
/** The Worker that is measured, first, and all it imports. */
const MODULES = [
  "test/bench/seal-worker.ts",
  "workers/accounts/keys.ts",
  "workers/accounts/seal-keys.ts",
  "workers/accounts/encoding.ts",
];

/** CPU milliseconds of workerd for a page of twenty posts; null where the system does not tell. */
export interface SealCost {
  readonly seal: number | null;
  readonly open: number | null;
}

/** What sealing and opening the authors of a page of twenty posts costs in workerd. */
export async function measureSeals(): Promise<SealCost> {
  const modules = await Promise.all(
    MODULES.map(async (path) => {
      const text = await readFile(join(ROOT, path), "utf8");
      return { type: "ESModule", path: join(ROOT, path), contents: stripTypeScriptTypes(text) };
    }),
  );
  const options = { modules, modulesRoot: ROOT, compatibilityDate: "2026-10-01", cf: false };
  const shared = { log: new Log(LogLevel.ERROR), telemetry: { enabled: false } };
  const mf = new Miniflare(
    convertV4MiniflareOptions({ ...options, ...shared } as unknown as V4MiniflareOptions),
  );
  try {
    const origin = (await mf.ready).origin;
    const cost = async (path: string): Promise<number | null> => {
      const ask = async () => {
        const answer = await fetch(`${origin}${path}?pages=${PAGES}`);
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      };
      await ask();
      const before = cpuOf(process.pid);
      for (let n = 0; n < REQUESTS; n++) await ask();
      const after = cpuOf(process.pid);
      return before && after ? (after.workerd - before.workerd) / (PAGES * REQUESTS) : null;
    };
    return { seal: await cost("/seal"), open: await cost("/open") };
  } finally {
    await mf.dispose();
  }
}
