import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { seedCatalogue } from "../../db/seed/catalogue.ts";
import { forgetHelplines } from "../../workers/helplines/see-helplines.ts";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";
import { cookiesOf } from "../bench/cookies.ts";
import { fillD1 } from "../bench/fill-d1.ts";
import { type MeasuredPage, measuredPages, REVIEW_ROWS, type Who } from "../bench/pages.ts";
import { addTopics, People } from "../bench/people.ts";
import { findPlaces, type Places } from "../bench/places.ts";
import { countingDb, type StatementCost, Tally } from "../support/counting-db.ts";
import { formKey, Person } from "../support/person.ts";

/** The promises of DESIGN §7: what a page or an action costs does not grow with the community. */

const SMALL = 1_000;
const LARGE = 20_000;
const OPEN_REVIEWS = 5_000;
/** Rows that one post may write, everything included. */
const WRITTEN = 14;
/**
 * A thread with every topic it may have writes two rows for each, four for itself in its lists, its
 * post, the row by which its author finds it, and one more: the count of its author's day.
 */
const WRITTEN_FOUR_TOPICS = 15;
/** Rows that a post in which something was noticed may write besides. */
const WRITTEN_NOTICED = 11;
/** Rows that taking the next review may read. */
const TAKEN = 10;
const NOW = Date.now();

/** Pages that read more than the design allows, each with what it reads and why. */
const OVER: Readonly<Record<string, number>> = {
  // One's own post is found through its sealed reference: item, reference, post and thread. Whether
  // the team asked for a pause is looked up under four tokens, which D1 counts as rows.
  "account (member)": 126,
};

let places: Places;
let people: People;
let cookies: Record<Who, string>;

beforeAll(async () => {
  await seedCatalogue(env.DB);
  await addTopics(env.DB, 14);
  forgetCatalogue();
  people = new People(env.DB, env.HEARTEN_SECRET, NOW);
  await fill(SMALL, 1, 50);
  places = await findPlaces(env.DB);
  cookies = await cookiesOf(people, places, "__Host-");
});

describe("pages", () => {
  const atSmall = new Map<string, Tally>();

  it(`read few rows and ask D1 once or twice at ${SMALL} posts`, async () => {
    const misses: string[] = [];
    for (const page of measuredPages(places)) {
      const { tally, status } = await look(page);
      expect(status, label(page)).toBe(200);
      atSmall.set(label(page), tally);
      const trips = /visitor|browser/.test(page.who) ? 1 : 2;
      const rows = OVER[label(page)] ?? page.rows;
      if (tally.rowsRead > rows) misses.push(`${label(page)}: ${told(tally)}, not ${rows}`);
      if (tally.trips.length > trips) misses.push(`${label(page)}: ${tally.trips.length} trips`);
    }
    expect(misses).toEqual([]);
  });

  it(`read as many rows at ${LARGE} posts as at ${SMALL}`, async () => {
    await fill(LARGE - SMALL, 10, OPEN_REVIEWS);
    const differing: string[] = [];
    for (const page of measuredPages(places)) {
      const { tally } = await look(page);
      const before = atSmall.get(label(page));
      if (tally.rowsRead !== before?.rowsRead || tally.trips.length !== before.trips.length) {
        differing.push(`${label(page)}: ${before && told(before)}, now ${told(tally)}`);
      }
    }
    expect(differing).toEqual([]);
  });

  it("cost D1 nothing when a visitor asks again at once", async () => {
    const path = `/threads/${places.pageThread}?again`;
    const first = await cost("", (person, counted) => person.get(path, counted));
    const second = await cost("", (person, counted) => person.get(path, counted));
    expect([first.tally.trips.length, second.tally.trips.length]).toEqual([1, 0]);
  });

  it("bring the catalogue along in the same round trip, once a minute", async () => {
    forgetCatalogue();
    const { tally } = await cost("", (person, counted) => person.get("/?catalogue", counted));
    expect(tally.trips).toHaveLength(1);
  });
});

describe("posting", () => {
  for (const count of [0, 2, 4] as const) {
    it(`opens a thread of ${count} topics in one batch`, async () => {
      const { tally } = await postThread(await member(), count);
      expect(tally.writeTrips).toBe(1);
      const most = count === 4 ? WRITTEN_FOUR_TOPICS : WRITTEN;
      expect(tally.rowsWritten, told(tally)).toBeLessThanOrEqual(most);
    });

    it(`replies in a thread of ${count} topics in one batch`, async () => {
      const threadId = places.threadsByTopics[count];
      const { tally } = await postReply(await member(), threadId);
      expect(tally.writeTrips).toBe(1);
      expect(tally.rowsWritten, told(tally)).toBeLessThanOrEqual(WRITTEN);
      const inStep = await env.DB.prepare(
        `SELECT count(*) AS n FROM topic_active a JOIN threads t ON t.id = a.thread_id
         AND t.last_activity_at = a.last_activity_at AND t.post_count = a.post_count
         WHERE t.id = ? AND t.last_activity_at >= ?`,
      )
        .bind(threadId, NOW)
        .first("n");
      expect(inStep).toBe(count);
    });
  }

  // A first post makes the account as well: the member with the index of the recovery words, the
  // session with the index of its expiry, and the work it brings is used up. That is once in a life.
  it("makes the account of a first post in the same batch, for five rows more", async () => {
    const { tally } = await postThread("", 4);
    expect(tally.writeTrips).toBe(1);
    expect(tally.rowsWritten, told(tally)).toBeLessThanOrEqual(WRITTEN + 5);
  });

  // Its review with seven places in the queues and the one for its code, the line of the record with
  // its index, and the figure.
  it("brings a crisis before the team in the same batch, for eleven rows more", async () => {
    const who = await member();
    const plain = (await postThread(who, 2)).tally;
    const { tally } = await postThread(who, 2, formKey(), "I want to die.");
    expect(tally.writeTrips).toBe(1);
    expect(tally.rowsWritten - plain.rowsWritten, told(tally)).toBeLessThanOrEqual(WRITTEN_NOTICED);
  });

  it("sends a form again without writing anything", async () => {
    const who = await member();
    const key = formKey();
    await postThread(who, 2, key);
    const { tally } = await postThread(who, 2, key);
    expect(tally.rowsWritten).toBe(0);
  });
});

describe("reviewing", () => {
  it(`serves the next of ${OPEN_REVIEWS} open reviews for few rows, whatever the turn`, async () => {
    const open = await env.DB.prepare(
      "SELECT count(*) AS n FROM reviews WHERE status = 'open'",
    ).first("n");
    expect(open).toBeGreaterThanOrEqual(OPEN_REVIEWS);
    for (const served of [0, 1, 2]) {
      const { tally, location } = await takeNext(await moderator(served));
      expect(location).toMatch(/^\/mod\/reviews\//);
      expect(tally.rowsRead, told(tally)).toBeLessThanOrEqual(TAKEN);
    }
  });

  // Each board is a queue of its own, and costs one row.
  it("serves someone scoped for no more, whatever the turn", async () => {
    const narrow = [
      { boards: ["anxiety"] },
      { boards: ["anxiety", "depression"] },
      { boards: ["anxiety", "depression"], classes: [3, 4] },
      { classes: [2, 3] },
      { boards: ["anxiety", "depression", "addiction", "family-and-friends"] },
    ];
    for (const scope of narrow) {
      for (const served of [0, 1, 2]) {
        const { tally, location } = await takeNext(await moderator(served, scope));
        expect(location).toMatch(/^\/mod\/reviews\//);
        expect(tally.rowsRead, told(tally)).toBeLessThanOrEqual(TAKEN);
      }
    }
  });

  it("shows a review for few rows and decides it in one batch", async () => {
    const who = await moderator(0);
    const { location } = await takeNext(who);
    const seen = await cost(who, (person, counted) => person.get(location, counted));
    expect(seen.tally.rowsRead, told(seen.tally)).toBeLessThanOrEqual(REVIEW_ROWS);
    const value = (name: string) =>
      new RegExp(`name="${name}" value="(\\d+)"`).exec(seen.body)?.[1] ?? "";
    const decided = await cost(who, (person, counted) =>
      person.post(
        location,
        {
          action: "hide",
          policy: "4",
          reason: "Please be gentle with each other here.",
          version: value("version"),
          revision: value("revision"),
        },
        counted,
      ),
    );
    expect(decided.status).toBe(303);
    expect(decided.tally.writeTrips).toBe(1);
    // What is kept about an author can be found only once the post and its seal have been read.
    expect(decided.tally.trips).toHaveLength(3);
  });

  it("files a report in one batch", async () => {
    const path = `/threads/${places.longThread}/posts/${places.deepPost}/report`;
    const { tally, status } = await cost("", (person, counted) =>
      person.post(path, { reason: "unkind", words: "", key: formKey() }, counted),
    );
    expect(status).toBe(303);
    expect(tally.writeTrips).toBe(1);
    expect(tally.trips.length).toBeLessThanOrEqual(2);
  });
});

async function fill(posts: number, average: number, openReviews: number): Promise<void> {
  const slugs = await env.DB.prepare("SELECT slug, kind FROM tags ORDER BY position").all<{
    slug: string;
    kind: string;
  }>();
  const ofKind = (kind: string) =>
    slugs.results.filter((row) => row.kind === kind).map((row) => row.slug);
  await fillD1(env.DB, {
    posts,
    average,
    openReviews,
    holdOpenings: false,
    boards: ofKind("board"),
    topics: ofKind("topic"),
    members: 200,
    now: NOW,
    seed: posts,
    // Nothing here opens a seal.
    seal: () => "sealed",
  });
}

async function member(): Promise<string> {
  return `__Host-hearten-session=${await people.member()}`;
}

async function moderator(
  served: number,
  scope: Parameters<People["moderator"]>[1] = {},
): Promise<string> {
  return `__Host-hearten-desk=${await people.moderator(served, scope)}`;
}

let looks = 0;

/** Looks at a page that no cache has kept. */
function look(page: MeasuredPage) {
  forgetHelplines();
  const path = `${page.path}${page.path.includes("?") ? "&" : "?"}look=${looks++}`;
  return cost(cookies[page.who], (person, counted) => person.get(path, counted));
}

function postThread(
  cookie: string,
  topics: number,
  key = formKey(),
  body = "It has been a long day.",
) {
  const fields = {
    title: "A quiet evening",
    need: "listen",
    body,
    topics: places.topics.slice(0, topics),
    key,
    do: "post",
  };
  return cost(
    cookie,
    (person, counted) => person.post("/boards/anxiety/new", fields, counted),
    303,
  );
}

function postReply(cookie: string, threadId: string) {
  const fields = { body: "I hear you.", key: formKey(), do: "post" };
  return cost(
    cookie,
    (person, counted) => person.post(`/threads/${threadId}/reply`, fields, counted),
    303,
  );
}

function takeNext(cookie: string) {
  return cost(cookie, (person, counted) => person.post("/mod/next", {}, counted), 303);
}

type Counted = NonNullable<Parameters<Person["get"]>[1]>;

/** What one request cost D1. The catalogue has been read before, as it has on any server in use. */
async function cost(
  cookie: string,
  ask: (person: Person, counted: Counted) => Promise<Response>,
  expected?: number,
) {
  if (looks > 0) await new Person().get("/tags");
  const tally = new Tally();
  const headers: Record<string, string> = cookie === "" ? {} : { Cookie: cookie };
  const response = await ask(new Person(), {
    headers,
    env: { ...env, DB: countingDb(env.DB, tally) },
  });
  const body = await response.text();
  if (expected !== undefined) expect(response.status, body.slice(0, 2000)).toBe(expected);
  return { tally, body, status: response.status, location: response.headers.get("Location") ?? "" };
}

function label(page: MeasuredPage): string {
  return `${page.name} (${page.who})`;
}

/** The rows of each statement, for whoever has to find the one that reads too many. */
function told(tally: Tally): string {
  const parts = tally.trips.map((trip) => trip.map(brief).join(" + "));
  return `${tally.rowsRead} read, ${tally.rowsWritten} written in [${parts.join("] [")}]`;
}

function brief({ sql, rowsRead, rowsWritten }: StatementCost): string {
  return `${rowsRead}/${rowsWritten} ${sql.replaceAll(/\s+/g, " ").trim().slice(0, 60)}`;
}
