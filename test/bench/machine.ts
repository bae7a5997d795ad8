import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";

const TICKS_A_SECOND = 100;

export interface Used {
  /** CPU milliseconds since the process began. */
  readonly node: number;
  readonly workerd: number;
}

export interface Memory {
  readonly nodeMegabytes: number;
  readonly workerdMegabytes: number;
}

/** Why server and load cannot be held to a core each, or null when they can. */
export function whyNotPinned(): string | null {
  if (process.platform !== "linux") return "Cores can be set apart on Linux only.";
  if (availableParallelism() < 2) return "This machine has one core.";
  if (spawnSync("taskset", ["-V"]).error) return "This machine has no taskset (util-linux).";
  return null;
}

/** The command that runs a program on one core, or as it is where that cannot be done. */
export function onCore(core: number, command: readonly string[]): readonly string[] {
  return whyNotPinned() === null ? ["taskset", "-c", String(core), ...command] : command;
}

export function describeMachine(): string {
  return `${availableParallelism()} × ${cpus()[0]?.model ?? "unknown processor"}, ${process.platform}`;
}

/** CPU time of a server and of the workerd it started, or null where there is no /proc. */
export function cpuOf(pid: number): Used | null {
  return whereProc(() => ({ node: cpuMs(pid), workerd: sum(workerdsOf(pid).map(cpuMs)) }));
}

/** Resident memory of a server and of the workerd it started. */
export function memoryOf(pid: number): Memory | null {
  return whereProc(() => ({
    nodeMegabytes: residentMb(pid),
    workerdMegabytes: sum(workerdsOf(pid).map(residentMb)),
  }));
}

function whereProc<T>(read: () => T): T | null {
  return process.platform === "linux" ? read() : null;
}

function workerdsOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => statOf(pid)?.parent === parent);
}

function cpuMs(pid: number): number {
  return ((statOf(pid)?.ticks ?? 0) * 1000) / TICKS_A_SECOND;
}

/** From proc(5): after the name in brackets come state and parent; user and system time are 14 and 15. */
function statOf(pid: number): { parent: number; ticks: number } | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null;
  }
}

function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
