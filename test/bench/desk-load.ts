import { setTimeout as sleep } from "node:timers/promises";
import { formKey } from "./client.ts";
import { People } from "./people.ts";

/** What is asked of the desk at once. */
export interface DeskLoad {
  readonly origin: string;
  readonly db: D1Database;
  readonly secret: string;
  readonly moderators: number;
  readonly reportsPerSecond: number;
  readonly seconds: number;
  /** How long a moderator reads before deciding, in milliseconds. */
  readonly reading: number;
}

export interface DeskLoadResult {
  readonly openBefore: number;
  readonly openAfter: number;
  readonly sockets: { readonly open: number; readonly heard: number };
  /** `lost` were accepted and are in no review that waits or was decided. */
  readonly reports: {
    readonly sent: number;
    readonly accepted: number;
    readonly kept: number;
    readonly lost: number;
  };
  /** `twice` are decisions that the same version of a review took twice. */
  readonly decisions: {
    readonly accepted: number;
    readonly kept: number;
    readonly refused: number;
    readonly twice: number;
  };
  /** Answers no honest press should get: neither a page nor a refusal in words. */
  readonly failures: number;
  readonly next: { readonly asked: number; readonly p50: number; readonly p99: number };
}

const HERE = { "Sec-Fetch-Site": "same-origin" };
/** More than a day of anybody's. */
const ENDLESS_DOSE = "1000000";

/**
 * Moderators with their lines open decide as fast as they read, while people report without a pause.
 * The database must hold a community with open reviews. Every promise is counted afterwards, from
 * what the server said and from what the database holds.
 */
export async function loadDesk(load: DeskLoad): Promise<DeskLoadResult> {
  const { db, moderators, seconds } = load;
  const people = new People(db, load.secret, Date.now());
  await liftBudgets(db);
  const team = await Promise.all(
    Array.from({ length: moderators }, async (_, n) => {
      // Each begins at another turn, as a team does.
      return `hearten-desk=${await people.moderator(n % 3)}`;
    }),
  );
  const before = await counted(db);
  const targets = await reportable(db, load.reportsPerSecond * seconds);
  const lines = await Promise.all(team.map((cookie) => openLine(load.origin, cookie)));
  const tally: Tally = { next: [], versions: [], refused: 0, failures: 0, sent: 0, accepted: 0 };
  const end = performance.now() + seconds * 1000;
  await Promise.all([
    reportSteadily(load, targets, tally, end),
    ...team.map((cookie) => moderate(load, cookie, tally, end)),
  ]);
  const open = lines.filter(({ socket }) => socket.readyState === WebSocket.OPEN).length;
  const heard = lines.reduce((sum, line) => sum + line.heard, 0);
  for (const { socket } of lines) socket.close();
  const after = await counted(db);
  const times = tally.next.toSorted((a, b) => a - b);
  const accepted = tally.versions.length;
  return {
    openBefore: before.open,
    openAfter: after.open,
    sockets: { open, heard },
    reports: {
      sent: tally.sent,
      accepted: tally.accepted,
      kept: after.reports - before.reports,
      lost: after.forgotten,
    },
    decisions: {
      accepted,
      kept: after.decisions - before.decisions,
      refused: tally.refused,
      twice: accepted - new Set(tally.versions).size,
    },
    failures: tally.failures,
    next: { asked: times.length, p50: at(times, 0.5), p99: at(times, 0.99) },
  };
}

interface Tally {
  readonly next: number[];
  /** A review and the version it had when it was decided. */
  readonly versions: string[];
  refused: number;
  failures: number;
  sent: number;
  accepted: number;
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** What is measured is one review after another: the dose of an evening must not be what ends it. */
async function liftBudgets(db: D1Database): Promise<void> {
  const set = db.prepare("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)");
  await db.batch([set.bind("dose:day", ENDLESS_DOSE), set.bind("dose:week", ENDLESS_DOSE)]);
}

async function counted(db: D1Database) {
  const count = async (sql: string) => (await db.prepare(sql).first<number>("n")) ?? 0;
  return {
    open: await count("SELECT count(*) AS n FROM reviews WHERE status = 'open'"),
    reports: await count("SELECT count(*) AS n FROM reports"),
    decisions: await count("SELECT count(*) AS n FROM events WHERE staff_id IS NOT NULL"),
    forgotten: await count(
      `SELECT count(*) AS n FROM reports LEFT JOIN reviews USING (thread_id, post_id)
       WHERE reports.status = 'open' AND reviews.status IS NOT 'open'`,
    ),
  };
}

/** Posts that can be reported, one for each report: a second by anybody on the same one is no less one. */
async function reportable(db: D1Database, most: number) {
  const { results } = await db
    .prepare(
      `SELECT posts.thread_id AS threadId, posts.id AS postId FROM posts
       JOIN threads ON threads.id = posts.thread_id
       WHERE posts.status = 'published' AND threads.status = 'published' LIMIT ?`,
    )
    .bind(most)
    .all<{ threadId: string; postId: string }>();
  return results;
}

async function openLine(origin: string, cookie: string) {
  const url = `${origin.replace("http", "ws")}/mod/live`;
  // Node's WebSocket takes headers, which a browser's does not.
  const options = { headers: { ...HERE, Cookie: cookie } } as unknown as string[];
  const line = { socket: new WebSocket(url, options), heard: 0 };
  line.socket.addEventListener("message", () => line.heard++);
  await new Promise<void>((resolve, reject) => {
    line.socket.addEventListener("open", () => resolve());
    line.socket.addEventListener("error", () => reject(new Error("a line could not be opened")));
  });
  return line;
}

/** Sends reports at a steady pace, whether or not the earlier ones have been answered. */
async function reportSteadily(
  load: DeskLoad,
  targets: readonly { readonly threadId: string; readonly postId: string }[],
  tally: Tally,
  end: number,
): Promise<void> {
  const every = 1000 / load.reportsPerSecond;
  const began = performance.now();
  const sending: Promise<void>[] = [];
  const reasons = ["unkind", "other", "method", "at_risk"];
  for (let n = 0; performance.now() < end; n++) {
    const target = targets[n % targets.length];
    if (!target) return;
    const path = `/threads/${target.threadId}/posts/${target.postId}/report`;
    const fields = { reason: reasons[n % reasons.length] ?? "other", words: "", key: formKey() };
    tally.sent++;
    sending.push(
      send(load.origin, path, "", fields).then(({ status }) => {
        if (status === 303) tally.accepted++;
        else tally.failures++;
      }),
    );
    await sleep(Math.max(0, began + (n + 1) * every - performance.now()));
  }
  await Promise.all(sending);
}

/** Takes, reads and decides, one after another. */
async function moderate(load: DeskLoad, cookie: string, tally: Tally, end: number): Promise<void> {
  while (performance.now() < end) {
    const asked = performance.now();
    const next = await send(load.origin, "/mod/next", cookie, {});
    tally.next.push(performance.now() - asked);
    if (next.status !== 303) tally.failures++;
    if (!next.location.startsWith("/mod/reviews/")) {
      await sleep(load.reading);
      continue;
    }
    const page = await fetch(load.origin + next.location, { headers: { Cookie: cookie } }).catch(
      () => null,
    );
    const html = (await page?.text()) ?? "";
    if (page?.status !== 200) {
      tally.failures++;
      continue;
    }
    await sleep(load.reading * (0.5 + Math.random()));
    const field = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1];
    const version = field("version") ?? "";
    const revision = field("revision") ?? "";
    const action = ["approve", "dismiss"].find((one) => html.includes(`value="${one}"`)) ?? "hide";
    const fields = { action, policy: "4", reason: "Read with care.", version, revision };
    const decided = await send(load.origin, next.location, cookie, fields);
    if (decided.status === 303) tally.versions.push(`${next.location} ${version}`);
    else if (decided.status === 409) tally.refused++;
    else tally.failures++;
    // Whatever stands in the way of this one, the next is another.
    if (decided.status !== 303) await send(load.origin, `${next.location}/release`, cookie, {});
  }
}

async function send(
  origin: string,
  path: string,
  cookie: string,
  fields: Readonly<Record<string, string>>,
): Promise<{ status: number; location: string }> {
  const answer = await fetch(origin + path, {
    method: "POST",
    redirect: "manual",
    headers: { ...HERE, ...(cookie === "" ? {} : { Cookie: cookie }) },
    body: new URLSearchParams(fields),
  }).catch(() => null);
  // A machine with too much to do takes no connection: that is told as a failure, and ends nothing.
  if (!answer) return { status: 0, location: "" };
  await answer.arrayBuffer();
  return { status: answer.status, location: answer.headers.get("Location") ?? "" };
}
