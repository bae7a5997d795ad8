import { elementsOf } from "../support/markup.ts";
import { solve } from "../support/work.ts";
import { ask, type Count, formKey, REPLY, THREAD } from "./client.ts";
import { measuredPages, REVIEW_ROWS, type Who } from "./pages.ts";
import type { People } from "./people.ts";
import type { Places } from "./places.ts";

export interface CountRow {
  readonly name: string;
  readonly who: string;
  readonly status: number;
  readonly trips: number;
  readonly rowsRead: number;
  readonly rowsWritten: number;
  readonly writeBatches: number;
  /** What DESIGN §7 allows: rows read by a page or by taking a review, rows written by a post. */
  readonly budget: number | null;
  readonly within: boolean;
}

interface Counting {
  readonly origin: string;
  readonly places: Places;
  readonly people: People;
  readonly cookies: Record<Who, string>;
}

const WRITTEN = 14;
const TAKEN = 10;

/** The rows of every page and action, asked for once each. */
export async function countRows(counting: Counting): Promise<CountRow[]> {
  const { origin, places, cookies } = counting;
  // The catalogue is read once a minute; it is not part of any page.
  await ask(origin, "/tags?warm");
  const rows: CountRow[] = [];
  for (const page of measuredPages(places)) {
    // An address of its own, so that no page comes from the visitors' memory.
    const path = `${page.path}${page.path.includes("?") ? "&" : "?"}count=${rows.length}`;
    const count = await ask(origin, path, { cookie: cookies[page.who] });
    rows.push(rowOf(page.name, page.who, count, { read: page.rows }));
  }
  rows.push(...(await countWrites(counting)), ...(await countReviewing(counting)));
  return rows;
}

async function countWrites({ origin, places, people }: Counting): Promise<CountRow[]> {
  const rows: CountRow[] = [];
  const written = { written: WRITTEN };
  for (const topics of [0, 2, 4] as const) {
    const fields = () => ({
      ...THREAD,
      topics: places.topics.slice(0, topics),
      key: formKey(),
    });
    const path = `/boards/${places.boards[1] ?? ""}/new`;
    const name = `new thread, ${topics} topics`;
    const cookie = `hearten-session=${await people.member()}`;
    rows.push(
      rowOf(name, "member", await ask(origin, path, { cookie, fields: fields() }), written),
      rowOf(name, "visitor, account included", await askFirst(origin, path, fields())),
    );
  }
  for (const topics of [0, 2, 4] as const) {
    const cookie = `hearten-session=${await people.member()}`;
    const path = `/threads/${places.threadsByTopics[topics]}/reply`;
    const fields = { ...REPLY, key: formKey() };
    const count = await ask(origin, path, { cookie, fields });
    rows.push(rowOf(`reply, ${topics} topics`, "member", count, written));
  }
  return rows;
}

/** A first post as a browser sends it, the puzzle of its form solved. */
async function askFirst(origin: string, path: string, fields: Record<string, string | string[]>) {
  const { body } = await ask(origin, path);
  const form = elementsOf(body).find(({ attributes }) => attributes.has("data-work"));
  const work = await solve(form?.attributes.get("data-work") ?? "");
  return ask(origin, path, { fields: { ...fields, work } });
}

async function countReviewing({ origin, places, people }: Counting): Promise<CountRow[]> {
  const report = await ask(
    origin,
    `/threads/${places.longThread}/posts/${places.deepPost}/report`,
    { fields: { reason: "unkind", words: "", key: formKey() } },
  );
  const rows = [rowOf("report", "visitor", report)];
  for (const served of [2, 0]) {
    const cookie = `hearten-desk=${await people.moderator(served)}`;
    const taken = await ask(origin, "/mod/next", { cookie, fields: {} });
    const turn = served === 2 ? "take next, amber's turn" : "take next";
    rows.push(rowOf(turn, "moderator", taken, { read: TAKEN }));
    if (served === 2) continue;
    const seen = await ask(origin, taken.location, { cookie });
    const value = (name: string) =>
      new RegExp(`name="${name}" value="(\\d+)"`).exec(seen.body)?.[1] ?? "";
    const decided = await ask(origin, taken.location, {
      cookie,
      fields: {
        action: "hide",
        policy: "4",
        reason: "Please be gentle with each other here.",
        version: value("version"),
        revision: value("revision"),
      },
    });
    rows.push(
      rowOf("review", "moderator", seen, { read: REVIEW_ROWS }),
      rowOf("decide", "moderator", decided),
    );
  }
  return rows;
}

function rowOf(
  name: string,
  who: string,
  count: Count,
  budget: { readonly read?: number; readonly written?: number } = {},
): CountRow {
  const { status, trips, writeTrips, read, written } = count;
  if (status >= 400) throw new Error(`"${name}" was answered with ${status}.`);
  const within =
    read <= (budget.read ?? Infinity) && written <= (budget.written ?? Infinity) && writeTrips <= 1;
  return {
    name,
    who,
    status,
    trips,
    rowsRead: read,
    rowsWritten: written,
    writeBatches: writeTrips,
    budget: budget.read ?? budget.written ?? null,
    within,
  };
}
