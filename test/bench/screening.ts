import { join } from "node:path";
import {
  convertV4MiniflareOptions,
  Log,
  LogLevel,
  Miniflare,
  type V4MiniflareOptions,
} from "miniflare";
import { build, type Rolldown } from "vite";
import { ROOT } from "../../workers/cli/paths.ts";
import { cpuOf } from "./machine.ts";

/** Characters of a short, a usual, a long and the longest post. */
const LENGTHS = [250, 1_000, 4_000, 20_000];
/** So many characters are read for each figure, whatever the length of one text. */
const CHARACTERS = 1_000_000;
const BUDGET_MS = 2;
const USUAL = 1_000;

export interface ScreeningCost {
  readonly length: number;
  /** CPU milliseconds of workerd for one text; null where the system does not tell. */
  readonly cpu: number | null;
}

/** What screening one text costs in workerd, by its length in characters. */
export async function measureScreening(): Promise<ScreeningCost[]> {
  const script = await bundled(join(ROOT, "test", "bench", "screening-worker.ts"));
  const modules = [{ type: "ESModule", path: "screening.mjs", contents: script }];
  const shared = { log: new Log(LogLevel.ERROR), telemetry: { enabled: false } };
  const options = { modules, compatibilityDate: "2026-10-01", cf: false, ...shared };
  const mf = new Miniflare(convertV4MiniflareOptions(options as unknown as V4MiniflareOptions));
  try {
    const origin = (await mf.ready).origin;
    const ask = async (length: number, times: number) => {
      const answer = await fetch(`${origin}/?length=${length}&times=${times}`);
      if (!answer.ok) throw new Error(`screening answered ${answer.status}`);
    };
    const costs: ScreeningCost[] = [];
    for (const length of LENGTHS) {
      const times = Math.ceil(CHARACTERS / length);
      await ask(length, Math.ceil(times / 4));
      const before = cpuOf(process.pid);
      await ask(length, times);
      const after = cpuOf(process.pid);
      costs.push({
        length,
        cpu: before && after ? (after.workerd - before.workerd) / times : null,
      });
    }
    return costs;
  } finally {
    await mf.dispose();
  }
}

/** The figures as lines to read. */
export function showScreening(costs: readonly ScreeningCost[]): string {
  const lines = costs.map(({ length, cpu }) => {
    const budget = length === USUAL ? ` (budget ${BUDGET_MS})` : "";
    return `${String(length).padStart(6)} characters  ${cpu === null ? "not told" : `${cpu.toFixed(2)} ms`}${budget}`;
  });
  return ["Screening one post, CPU of workerd", ...lines].join("\n");
}

async function bundled(entry: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, lib: { entry, formats: ["es"], fileName: "screening" } },
  })) as Rolldown.RolldownOutput[] | Rolldown.RolldownOutput;
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output?.output.find((one) => one.type === "chunk");
  if (!chunk) throw new Error("the screening could not be bundled");
  return chunk.code;
}
