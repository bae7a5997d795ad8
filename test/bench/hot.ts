import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { setTimeout as sleep } from "node:timers/promises";
import type { DataFolder } from "../../workers/cli/data.ts";
import { ROOT } from "../../workers/cli/paths.ts";
import { THREAD } from "./client.ts";
import type { Answered, Job } from "./load.ts";
import { cpuOf, memoryOf, onCore } from "./machine.ts";
import type { Places } from "./places.ts";

const execute = promisify(execFile);
const LOAD_CORE = 0;
const SERVER_CORE = 1;
const CONNECTIONS = 16;
const WARM_UP_SECONDS = 1;

export interface HotRow {
  readonly name: string;
  /** CPU milliseconds of one request; null where the system does not tell. */
  readonly cpuWorkerd: number | null;
  readonly cpuWithNode: number | null;
  readonly budget: number | null;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
  readonly failed: number;
}

export interface Server {
  readonly origin: string;
  readonly pid: number;
  /** From starting the program to the first page, in milliseconds. */
  readonly coldStart: number;
  stop(): Promise<void>;
}

/** Starts the built Worker on its core, and waits for the first page. */
export async function startServer(data: DataFolder, secret: string): Promise<Server> {
  const started = performance.now();
  const file = join(ROOT, "test", "bench", "serve.ts");
  const [command = "", ...args] = onCore(SERVER_CORE, [process.execPath, file, data.storage]);
  const child = spawn(command, args, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, HEARTEN_SECRET: secret },
  });
  const port = await portOf(child);
  const origin = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${origin}/`).then((answer) => answer.ok))) await sleep(5);
  return {
    origin,
    pid: child.pid ?? 0,
    coldStart: performance.now() - started,
    stop: async () => {
      const gone = once(child, "exit");
      child.send("stop");
      await gone;
    },
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  const exited = once(child, "exit").then(() => {
    throw new Error("The server ended before it had begun.");
  });
  const [message] = (await Promise.race([once(child, "message"), exited])) as [{ port: number }];
  exited.catch(() => undefined);
  return message.port;
}

/** What is asked for most, one kind at a time, as fast as sixteen connections can. */
export async function measureHot(
  server: Server,
  places: Places,
  member: string,
  seconds: number,
): Promise<HotRow[]> {
  const rows: HotRow[] = [];
  for (const { name, budget, ...job } of hotList(places, member)) {
    const whole = { ...job, origin: server.origin, connections: CONNECTIONS };
    await load({ ...whole, seconds: WARM_UP_SECONDS });
    const before = cpuOf(server.pid);
    const { answered, failed, perSecond, p50, p99 } = await load({ ...whole, seconds });
    const after = cpuOf(server.pid);
    const each = (used: (one: NonNullable<typeof after>) => number) =>
      before && after && answered > 0 ? (used(after) - used(before)) / answered : null;
    rows.push({
      name,
      budget,
      cpuWorkerd: each((one) => one.workerd),
      cpuWithNode: each((one) => one.workerd + one.node),
      perSecond,
      p50,
      p99,
      requests: answered,
      failed,
    });
  }
  return rows;
}

export function memoryNow(server: Server) {
  return memoryOf(server.pid);
}

type Kind = Pick<Job, "method" | "path" | "cookie" | "form"> & {
  name: string;
  budget: number | null;
};

function hotList(places: Places, member: string): Kind[] {
  const { pageThread, board, boards, topic, topics } = places;
  const get = (name: string, path: string, budget: number | null, cookie = ""): Kind => ({
    name,
    method: "GET",
    path,
    cookie,
    form: null,
    budget,
  });
  const form = new URLSearchParams(Object.entries(THREAD));
  for (const slug of topics.slice(0, 4)) form.append("topics", slug);
  return [
    // What workerd and Miniflare cost before the application has done anything.
    get("the icon, a static file", "/icon.svg", null),
    get("thread of 20 posts, uncached", `/threads/${pageThread}?n={n}`, 3.3),
    get("thread of 20 posts, from memory", `/threads/${pageThread}`, 0.25),
    get("thread of 20 posts, member", `/threads/${pageThread}`, null, member),
    get("home, uncached", "/?n={n}", 3),
    get("board, uncached", `/boards/${board}?n={n}`, 3),
    get("tag, uncached", `/tags/${topic}?n={n}`, 3),
    get("feed of 5 tags, member", "/feed", null, member),
    {
      name: "new thread with 4 topics, member",
      method: "POST",
      path: `/boards/${boards[1] ?? ""}/new`,
      cookie: member,
      form: form.toString(),
      budget: 4.5,
    },
  ];
}

async function load(job: Job): Promise<Answered> {
  const file = join(ROOT, "test", "bench", "load.ts");
  const [command = "", ...args] = onCore(LOAD_CORE, [process.execPath, file, JSON.stringify(job)]);
  const { stdout } = await execute(command, args, { timeout: (job.seconds + 30) * 1000 });
  return JSON.parse(stdout) as Answered;
}
