import { readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { DataFolder } from "./data.ts";
import { Stop } from "./errors.ts";

interface Running {
  readonly pid: number;
  readonly origin: string;
}

function noteOf(data: DataFolder): string {
  return join(data.path, "running.json");
}

/** Who serves this data folder now, or null. A note left by a crash does not count. */
export async function whoServes(data: DataFolder): Promise<Running | null> {
  try {
    const note = JSON.parse(await readFile(noteOf(data), "utf8")) as Running;
    process.kill(note.pid, 0);
    await fetch(note.origin, { redirect: "manual", signal: AbortSignal.timeout(2000) });
    return note;
  } catch {
    return null;
  }
}

export async function noteServing(data: DataFolder, origin: string): Promise<void> {
  await writeFile(noteOf(data), JSON.stringify({ pid: process.pid, origin } satisfies Running));
}

export async function noteStopped(data: DataFolder): Promise<void> {
  await rm(noteOf(data), { force: true });
}

/** Sees that the address can be listened on, before any slower work is done. */
export async function mustBeFree(host: string, port: number): Promise<void> {
  const code = await new Promise<string | null>((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
  if (code === null) return;
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken: stop what uses it, or choose another with --port.`,
    EACCES: `This user may not listen on port ${port}: choose one above 1023 with --port.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: choose another with --host.`,
    ENOTFOUND: `This machine has no address ${host}: choose another with --host.`,
  };
  throw new Stop(reasons[code] ?? `Port ${port} on ${host} cannot be opened (${code}).`);
}
