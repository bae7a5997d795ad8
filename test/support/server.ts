import type { D1Database } from "@cloudflare/workers-types";
import { mkdtemp, rm } from "node:fs/promises";
import type { Miniflare } from "miniflare";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "../../workers/cli/build.ts";
import { newToken } from "../../workers/cli/data.ts";
import { inviteLink } from "../../workers/cli/invite.ts";
import { readBuilt, serve } from "../../workers/cli/miniflare.ts";
import { migrate } from "../../workers/cli/store.ts";
import { fire } from "../../workers/cli/timetable.ts";
import type { StaffRole } from "../../workers/permissions/types.ts";

/** High enough that no test meets it by accident. */
const OPEN_LIMIT = 1_000_000;

export interface ServerOptions {
  /**
   * "demo" is the demonstration community, "none" an empty database with its tables; with
   * "no-tables" every question to the database fails, as when D1 is down.
   */
  readonly seed?: "demo" | "none" | "no-tables";
  /** "open" lifts the rate limits, for tests that are not about them. */
  readonly rateLimits?: "normal" | "open";
  readonly port?: number;
  /** Settings and secrets besides the one that must be, such as the organisation's sign-in. */
  readonly bindings?: Readonly<Record<string, string>>;
}

export interface TestServer {
  /** The origin, with the name that passkeys need: http://localhost:port. */
  readonly url: string;
  readonly mf: Miniflare;
  readonly db: D1Database;
  readonly secret: string;
  /** A one-time link that makes its holder one of the team. */
  invite(role: StaffRole): Promise<string>;
  /** Runs the scheduled work once, now. */
  runSchedule(): Promise<void>;
  stop(): Promise<void>;
}

/** Serves the built Worker through Miniflare on a free port, with storage that goes when it stops. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { seed = "demo", rateLimits = "open", port = 0 } = options;
  await build();
  const built = await readBuilt();
  const storage = await mkdtemp(join(tmpdir(), "hearten-test-"));
  const secret = newToken().token;
  const mf = await serve(built, {
    host: "127.0.0.1",
    port,
    storage,
    bindings: { ...options.bindings, HEARTEN_SECRET: secret },
    queueWait: 0,
    quiet: true,
    ...(rateLimits === "open" && { limit: OPEN_LIMIT }),
  });
  const stop = async () => {
    await mf.dispose();
    await rm(storage, { recursive: true, force: true });
  };
  try {
    const db = await mf.getD1Database("DB");
    if (seed !== "no-tables") await migrate(db, built.migrations);
    if (seed === "demo") {
      const demo = await import("../../db/seed/seed.ts");
      await demo.seed(db, secret, Date.now());
    }
    const url = `http://localhost:${(await mf.ready).port}`;
    return {
      url,
      mf,
      db,
      secret,
      invite: (role) =>
        inviteLink({ role, boards: [], classes: [] }, url, async (statements) => {
          await db.batch(statements.map((one) => db.prepare(one)));
        }),
      runSchedule: async () => {
        for (const cron of built.options.cronTriggers ?? []) await fire(mf, cron);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits for what a queue does in its own time: gives the first answer that is neither null nor false. */
export async function eventually<T>(
  ask: () => Promise<T | null | false | undefined>,
  within = 10_000,
): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`It did not come true within ${within} ms.`);
    await sleep(50);
  }
}
