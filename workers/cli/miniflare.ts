import { readFile, readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { Log, LogLevel, Miniflare, convertV4MiniflareOptions } from "miniflare";
import type { V4MiniflareOptions, V4WorkerOptions } from "miniflare";
import { BUILD } from "./paths.ts";

/** What a build leaves for whoever serves it. */
export interface BuiltWorker {
  readonly options: Partial<V4WorkerOptions>;
  readonly migrations: readonly Migration[];
}

export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

export interface ServeOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where storage lives; null keeps it in memory or a folder deleted at the end. */
  readonly storage: string | null;
  /** Values that stand in for secrets and variables. */
  readonly bindings: Readonly<Record<string, string>>;
  /** Requests a minute for every limit alike; the limits of wrangler.toml when absent. */
  readonly limit?: number;
  /** Seconds a queue waits to fill a batch; as in wrangler.toml when absent. */
  readonly queueWait?: number;
  readonly quiet?: boolean;
}

export async function readBuilt(): Promise<BuiltWorker> {
  return JSON.parse(await readFile(join(BUILD, "worker", "hearten.json"), "utf8")) as BuiltWorker;
}

/** Serves the built Worker in workerd with every binding real, as production runs it. */
export async function serve(built: BuiltWorker, options: ServeOptions): Promise<Miniflare> {
  const { assets, ...worker } = built.options;
  const app = {
    ...worker,
    name: "hearten",
    serviceBindings: { ...worker.serviceBindings, ASSETS: FILES },
    modules: await modules(),
    modulesRoot: join(BUILD, "worker"),
    bindings: { ...worker.bindings, ...options.bindings },
    ...(options.limit !== undefined && { ratelimits: withLimit(worker.ratelimits, options.limit) }),
    ...(options.queueWait !== undefined && {
      queueConsumers: withWait(worker.queueConsumers, options.queueWait),
    }),
  };
  const shared = {
    host: options.host,
    port: options.port,
    log: new Log(options.quiet ? LogLevel.ERROR : LogLevel.WARN),
    // Neither asks Cloudflare where this machine is nor tells it that it runs.
    cf: false,
    telemetry: { enabled: false },
    ...(options.storage !== null && { resourcePersistencePath: options.storage }),
  };
  const workers = [app, fileWorker(worker, assets)];
  const mf = new Miniflare(convertV4MiniflareOptions({ ...shared, workers } as V4MiniflareOptions));
  try {
    await mf.ready;
  } catch (error) {
    await mf.dispose().catch(() => undefined);
    throw error;
  }
  return mf;
}

const FILES = "files";

/**
 * The static files as a Worker of their own. On Cloudflare they never touch a Worker; Miniflare
 * would put its look-up of files before every page, which doubles what a small page costs.
 */
function fileWorker(worker: Partial<V4WorkerOptions>, assets: V4WorkerOptions["assets"]) {
  return {
    name: FILES,
    modules: true,
    script: "export default { fetch: (request, env) => env.FILES.fetch(request) };",
    compatibilityDate: worker.compatibilityDate,
    assets: { ...assets, binding: "FILES" },
  };
}

const MODULE_TYPES: Readonly<Record<string, string>> = {
  ".wasm": "CompiledWasm",
  ".bin": "Data",
  ".txt": "Text",
};

/** The bundle first, then whatever the bundler left beside it. */
async function modules(): Promise<{ type: string; path: string }[]> {
  const folder = join(BUILD, "worker");
  const beside = (await readdir(folder)).flatMap((name) => {
    const type = MODULE_TYPES[extname(name)];
    return type ? [{ type, path: join(folder, name) }] : [];
  });
  return [{ type: "ESModule", path: join(folder, "index.js") }, ...beside];
}

function withLimit(limits: V4WorkerOptions["ratelimits"], limit: number) {
  return Object.fromEntries(
    Object.entries(limits ?? {}).map(([name, one]) => [
      name,
      { ...one, simple: { ...one.simple, limit } },
    ]),
  );
}

function withWait(consumers: V4WorkerOptions["queueConsumers"], maxBatchTimeout: number) {
  if (!consumers || Array.isArray(consumers)) return consumers;
  return Object.fromEntries(
    Object.entries(consumers).map(([name, one]) => [name, { ...one, maxBatchTimeout }]),
  );
}
