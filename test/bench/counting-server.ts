import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  convertV4MiniflareOptions,
  Log,
  LogLevel,
  Miniflare,
  type V4MiniflareOptions,
} from "miniflare";
import type { DataFolder } from "../../workers/cli/data.ts";
import { readBuilt } from "../../workers/cli/miniflare.ts";
import { program, ROOT } from "../../workers/cli/paths.ts";
import { run } from "../../workers/cli/process.ts";
import { CACHE } from "./folders.ts";

/** The app with a database that counts (`worker.ts`), over the same data and bindings as the real one. */
export async function serveCounting(data: DataFolder, secret: string): Promise<Miniflare> {
  const bundle = join(CACHE, `worker-${process.pid}`);
  const entry = join(ROOT, "test", "bench", "worker.ts");
  const args = ["deploy", entry, "--dry-run", "--outdir", bundle];
  const { code, output } = await run(program("wrangler"), args, false);
  if (code !== 0) throw new Error(`${output.trim()}\nThe counting Worker could not be bundled.`);
  const contents = await readFile(join(bundle, "worker.js"), "utf8");
  await rm(bundle, { recursive: true, force: true });
  const { options } = await readBuilt();
  const limits = Object.entries(options.ratelimits ?? {}).map(([name, one]) => [
    name,
    { ...one, simple: { ...one.simple, limit: 1_000_000 } },
  ]);
  const merged = {
    ...options,
    modules: [{ type: "ESModule", path: "worker.js", contents }],
    bindings: { ...options.bindings, HEARTEN_SECRET: secret },
    ratelimits: Object.fromEntries(limits),
    host: "127.0.0.1",
    port: 0,
    log: new Log(LogLevel.ERROR),
    cf: false,
    telemetry: { enabled: false },
    resourcePersistencePath: data.storage,
  } as unknown as V4MiniflareOptions;
  const mf = new Miniflare(convertV4MiniflareOptions(merged));
  await mf.ready;
  return mf;
}
