import type { PageWeight, VisitWeight, Weight } from "./bytes.ts";
import type { CountRow } from "./counts.ts";
import type { HotRow } from "./hot.ts";
import type { Memory } from "./machine.ts";
import type { SealCost } from "./seal-page.ts";

export interface Report {
  readonly posts: number;
  readonly at: string;
  readonly machine: string;
  readonly node: string;
  /** Null when server and load had a core each. */
  readonly notPinned: string | null;
  readonly databaseMegabytes: number;
  readonly rows: readonly CountRow[];
  readonly pages: readonly PageWeight[];
  readonly firstVisit: VisitWeight;
  readonly worker: Weight;
  readonly coldStartMs: readonly number[];
  readonly memoryIdle: Memory | null;
  readonly memoryAfterLoad: Memory | null;
  readonly hot: readonly HotRow[];
  readonly seals: SealCost;
}

/** The report as tables for a terminal. */
export function show(report: Report): string {
  const { memoryIdle, memoryAfterLoad, firstVisit } = report;
  const memory = (one: Memory | null) =>
    one ? `workerd ${one.workerdMegabytes} MB, node ${one.nodeMegabytes} MB` : "not told here";
  return [
    `Hearten with ${report.posts.toLocaleString("en-GB")} posts (${report.databaseMegabytes} MB); ${report.machine}, Node ${report.node}`,
    "",
    "Rows and round trips, one request each (! is beyond its budget)",
    table(
      ["page or action", "who", "trips", "read", "written", "write batches", "budget", ""],
      report.rows.map((row) => [
        row.name,
        row.who,
        row.trips,
        row.rowsRead,
        row.rowsWritten,
        row.writeBatches,
        row.budget ?? "",
        row.within ? "" : "!",
      ]),
    ),
    "Bytes",
    table(
      ["page", "raw", "gzip", "brotli"],
      [
        ...report.pages.map((page) => [page.page, ...cells(page.html)]),
        ...firstVisit.parts.map((part) => [`first visit: ${part.path}`, ...cells(part.weight)]),
        [
          `first visit to a 20-post thread, ${firstVisit.requests} requests, ${firstVisit.thirdParties} elsewhere`,
          ...cells(firstVisit.total),
        ],
        ["the Worker's bundle", ...cells(report.worker)],
      ],
    ),
    `Server under load: 16 connections, ${report.notPinned ?? "server and load on a core each"}`,
    table(
      [
        "request",
        "CPU ms workerd",
        "with node",
        "budget",
        "a second",
        "p50 ms",
        "p99 ms",
        "failed",
        "",
      ],
      report.hot.map((row) => [
        row.name,
        row.cpuWorkerd?.toFixed(2) ?? "",
        row.cpuWithNode?.toFixed(2) ?? "",
        row.budget ?? "",
        Math.round(row.perSecond),
        row.p50,
        row.p99,
        row.failed,
        row.budget !== null && (row.cpuWorkerd ?? 0) > row.budget ? "!" : "",
      ]),
    ),
    showSeals(report.seals),
    `Cold start to the first page: ${report.coldStartMs.map((ms) => `${Math.round(ms)} ms`).join(", ")}`,
    `Resident memory idle: ${memory(memoryIdle)}`,
    `Resident memory after the load: ${memory(memoryAfterLoad)}`,
  ].join("\n");
}

/** What seals cost, beside the budget for both together. */
export function showSeals({ seal, open }: SealCost): string {
  const ms = (one: number | null) => (one === null ? "unknown" : `${one.toFixed(2)} ms`);
  return `CPU in workerd for the seals of a page of 20 posts: ${ms(seal)} to seal, ${ms(open)} to open; the budget is 2 ms for both`;
}

function cells(weight: Weight): number[] {
  return [weight.raw, weight.gzip, weight.brotli];
}

type Cell = string | number;

/** Columns as wide as they need to be; numbers to the right. */
function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, n) => Math.max(...all.map((row) => String(row[n] ?? "").length)));
  const line = (row: readonly Cell[]) =>
    row
      .map((cell, n) => {
        const width = widths[n] ?? 0;
        const right = typeof cell === "number" || /^\d+\.\d+$/.test(cell);
        return right ? String(cell).padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return `${[line(head), ...rows.map(line)].map((text) => `  ${text}`).join("\n")}\n`;
}
