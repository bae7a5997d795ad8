import { build } from "../../workers/cli/build.ts";
import { readSecret } from "../../workers/cli/data.ts";
import { readBuilt, serve } from "../../workers/cli/miniflare.ts";
import { ask } from "./client.ts";
import { serveCounting } from "./counting-server.ts";
import { type DeskLoadResult, loadDesk } from "./desk-load.ts";
import { tidy, workingCopy } from "./folders.ts";
import { People } from "./people.ts";
import { seeded } from "./seed.ts";

/** A community of this size has five thousand open reviews. */
const POSTS = 100_000;
const MODERATORS = 20;
const REPORTS_PER_SECOND = 50;
const SECONDS = 60;
/** Far quicker than anybody reads, so that the desk and not the reading is measured. */
const READING_MS = 1_000;
/** Served afterwards, each to somebody new, to count what one costs the database. */
const SERVED_TO_COUNT = 30;

export interface DeskReport extends DeskLoadResult {
  readonly rowsRead: { readonly usual: number; readonly most: number };
}

/** `npm run bench -- --desk`: the desk on a bad day, and whether every promise was kept. */
export async function measureDesk(): Promise<DeskReport> {
  await build();
  const kept = await seeded(POSTS);
  const data = await workingCopy(kept);
  try {
    const secret = await readSecret(data);
    const mf = await serve(await readBuilt(), {
      host: "127.0.0.1",
      port: 0,
      storage: data.storage,
      bindings: { HEARTEN_SECRET: secret },
      limit: 1_000_000,
      quiet: true,
    });
    console.log(`${MODERATORS} moderators, ${REPORTS_PER_SECOND} reports a second, ${SECONDS} s…`);
    const result = await (async () => {
      try {
        return await loadDesk({
          origin: (await mf.ready).origin,
          db: await mf.getD1Database("DB"),
          secret,
          moderators: MODERATORS,
          reportsPerSecond: REPORTS_PER_SECOND,
          seconds: SECONDS,
          reading: READING_MS,
        });
      } finally {
        await mf.dispose();
      }
    })();
    return { ...result, rowsRead: await countServing(data, secret) };
  } finally {
    await tidy(data, kept, POSTS);
  }
}

async function countServing(data: Parameters<typeof serveCounting>[0], secret: string) {
  const mf = await serveCounting(data, secret);
  try {
    const people = new People(await mf.getD1Database("DB"), secret, Date.now());
    const origin = (await mf.ready).origin;
    const rows: number[] = [];
    await ask(origin, "/tags?warm");
    for (let n = 0; n < SERVED_TO_COUNT; n++) {
      const cookie = `hearten-desk=${await people.moderator(n % 3)}`;
      rows.push((await ask(origin, "/mod/next", { cookie, fields: {} })).read);
    }
    const sorted = rows.toSorted((a, b) => a - b);
    return { usual: sorted[sorted.length >> 1] ?? 0, most: sorted.at(-1) ?? 0 };
  } finally {
    await mf.dispose();
  }
}

/** The result in lines for a terminal. */
export function showDesk(report: DeskReport): string {
  const { sockets, reports, decisions, next, rowsRead } = report;
  return [
    `Open reviews: ${report.openBefore} before, ${report.openAfter} after`,
    `Lines: ${sockets.open} of ${MODERATORS} still open, ${sockets.heard} messages heard`,
    `Reports: ${reports.sent} sent, ${reports.accepted} accepted, ${reports.kept} kept, ${reports.lost} lost`,
    `Decisions: ${decisions.accepted} accepted, ${decisions.kept} kept, ${decisions.twice} twice, ${decisions.refused} refused in words`,
    `Failures: ${report.failures}`,
    `Next review: ${next.asked} asked for, p50 ${next.p50.toFixed(0)} ms, p99 ${next.p99.toFixed(0)} ms`,
    `Rows read for it afterwards: ${rowsRead.usual} as a rule, ${rowsRead.most} at most`,
  ].join("\n");
}
