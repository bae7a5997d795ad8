import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { keysFor } from "../../workers/accounts/keys.ts";
import { linksOf, notChained } from "../../workers/cli/ledger-rows.ts";
import { Ctx } from "../../workers/context.ts";
import { newId } from "../../workers/ids.ts";
import { checkChain } from "../../workers/ledger/check-chain.ts";
import { follows } from "../../workers/ledger/digest.ts";
import { extendChain } from "../../workers/ledger/extend-chain.ts";
import { GENESIS } from "../../workers/ledger/rules.ts";
import { countOf, openCommunity } from "../support/community.ts";
import { openThread, Person, readFresh } from "../support/person.ts";
import { because, decide, moderator, published, report, reviewPath } from "../support/team.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
const YESTERDAY = (Math.floor(Date.now() / DAY) - 1) * DAY + 9 * 60 * MINUTE;

type At = Awaited<ReturnType<typeof published>>;

const ask = async (sql: string) => (await env.DB.prepare(sql).all()).results;
const keys = () => keysFor(env.HEARTEN_SECRET);
const check = () => checkChain(linksOf(ask), keys());

/** Chains what is on the record, as the schedule does some minutes from now. */
function chain(minutes = 2): Promise<number> {
  return extendChain(new Ctx(env, Date.now() + minutes * MINUTE, () => undefined));
}

/** An act as the record would have it, at some time. */
async function act(at: At, time: number, action: string, detail = "{}"): Promise<string> {
  const id = newId(time);
  await env.DB.prepare(
    `INSERT INTO events (thread_id, post_id, id, action, staff_id, role, policy_number, policy_version, reason, detail, at)
     VALUES (?, ?, ?, ?, 'someone', 'moderator', 4, 1, 'In confidence.', ?, ?)`,
  )
    .bind(at.threadId, at.postId, id, action, detail, time)
    .run();
  return id;
}

let at: At;

beforeAll(async () => {
  await openCommunity();
  at = await published();
  for (let n = 0; n < 3; n++) await act(at, YESTERDAY + n, "remove");
  await act(at, YESTERDAY, "lock");
  await act(at, YESTERDAY, "suspend", '{"where":"board","untilDay":99999}');
  await act(at, YESTERDAY, "hide", '{"was":{"post":"held"}}');
});

describe("the chain", () => {
  it("takes in decisions and reports, once they have settled", async () => {
    await report(new Person(), at);
    await decide(await moderator(), at, { action: "remove", ...because });
    await chain();
    expect(await check()).toMatchObject({ ok: true });
    expect(await notChained(ask)).toEqual({ waiting: 0, late: null });
    const said = await ask("SELECT action FROM ledger JOIN events ON events.id = event_id");
    expect(said).toEqual(expect.arrayContaining([{ action: "reported" }, { action: "remove" }]));
    await act(at, Date.now(), "dismiss");
    expect(await chain(0)).toBe(0);
    expect(await chain()).toBe(1);
  });

  it("has no doubles and no gap when several chain at the same moment", async () => {
    for (let n = 0; n < 20; n++) await act(at, Date.now() + n, "dismiss");
    const before = await countOf("ledger");
    const added = await Promise.all([chain(), chain(), chain(), chain()]);
    expect(added.reduce((sum, one) => sum + one, 0)).toBe(20);
    expect(await countOf("ledger")).toBe(before + 20);
    expect(await check()).toMatchObject({ ok: true, head: { seq: before + 20 } });
  });

  it("takes in what commits late, and says of what comes later still that it was put in", async () => {
    await act(at, Date.now() - 3 * MINUTE, "dismiss");
    expect(await chain()).toBe(1);
    const late = await act(at, Date.now() - 60 * MINUTE, "dismiss");
    expect(await chain()).toBe(0);
    expect((await notChained(ask)).late).toEqual({ source: "events", eventId: late });
    await env.DB.prepare("DELETE FROM events WHERE id = ?").bind(late).run();
  });

  it("leaves out that authors deleted their own posts: it would say which go together", async () => {
    const author = new Person();
    const own = await openThread(author, {}, "anxiety");
    await report(new Person(), own);
    await author.post(`/threads/${own.threadId}/posts/${own.postId}/delete`, {});
    const gone = "SELECT id FROM events WHERE action = 'withdrawn'";
    expect(await ask(gone)).toHaveLength(1);
    await chain();
    expect(await ask(`SELECT seq FROM ledger WHERE event_id IN (${gone})`)).toEqual([]);
    expect(await notChained(ask)).toEqual({ waiting: 0, late: null });
    expect(await check()).toMatchObject({ ok: true });
  });
});

describe("what everyone is shown", () => {
  it("is the chain up to the end of yesterday, and anyone can reckon it anew", async () => {
    const response = await new Person().get("/api/v1/ledger");
    expect(response.headers.get("Cache-Control")).toBe("no-cache");
    const { head, links, next } = await response.json<{
      head: { seq: number; hash: string };
      links: { seq: number; digest: string; hash: string }[];
      next: string | null;
    }>();
    expect(next).toBeNull();
    expect(links.length).toBe(6);
    let before = GENESIS;
    for (const link of links) {
      expect(await follows(before, link)).toBe(true);
      before = link.hash;
    }
    expect(head).toEqual({ seq: 6, hash: before });
    expect(await readFresh("/ledger")).toContain(`6:${before}`);
    expect((await new Person().get("/api/v1/ledger?after=x")).status).toBe(422);
  });

  it("is what was done to what everyone could see, by day, and no way to any post", async () => {
    const html = await readFresh("/log");
    expect(html).toContain("A moderator took a post down, 3 times");
    expect(html).toContain("A moderator closed a thread for replies");
    expect(html).toContain('href="/rules#rule-4"');
    for (const hidden of ["pause", "out of sight", at.threadId, "In confidence", "someone"]) {
      expect(html.slice(html.indexOf("<h2>"), html.indexOf("</main>"))).not.toContain(hidden);
    }
    expect((await new Person().get("/log?until=nonsense")).status).toBe(200);
    expect(await readFresh("/log?until=2999-01-01")).toContain("took a post down, 3 times");
    expect(await readFresh("/log?until=2020-01-01")).toContain("Nothing here yet.");
  });
});

describe("the figures", () => {
  const figure = async (name: string) =>
    (await ask(`SELECT count FROM figures WHERE name = '${name}'`))[0]?.["count"] ?? 0;

  it("count a report by its reason, a decision by kind and rule, and how long it took", async () => {
    const before = await figure("notice unkind");
    const post = await published();
    await report(new Person(), post);
    await report(new Person(), post, { reason: "numbers" });
    await decide(await moderator(), post, { action: "hide", ...because });
    expect(await figure("notice unkind")).toBe(Number(before) + 1);
    expect(await figure("notice numbers")).toBe(1);
    expect(await figure("act hide 4")).toBe(1);
    expect(Number(await figure("waited amber 0"))).toBeGreaterThan(0);
  });

  it("take off again what was taken back by one key, which the chain shows all the same", async () => {
    const post = await published();
    const sam = await moderator();
    await report(new Person(), post);
    await decide(sam, post, { action: "note", notes: "loss", ...because });
    expect(await figure("act note 4")).toBe(1);
    const waited = Number(await figure("waited amber 0"));
    const [event] = await ask(`SELECT id FROM events WHERE post_id = '${post.postId}'
      AND action = 'note'`);
    const undone = await sam.post(`${reviewPath(post)}/events/${String(event?.["id"])}/undo`, {});
    expect(undone.status).toBe(303);
    expect(await figure("act note 4")).toBe(0);
    expect(await figure("waited amber 0")).toBe(waited - 1);
    await chain();
    expect(await check()).toMatchObject({ ok: true });
    const told = `SELECT seq FROM ledger JOIN events ON events.id = event_id
      WHERE events.post_id = '${post.postId}'`;
    expect(await ask(told)).toHaveLength(3);
  });

  it("show nothing that is fewer than ten, on the page, as JSON and as CSV", async () => {
    const html = await readFresh("/transparency");
    expect(html).toMatch(/It is unkind<\/th><td>not shown/);
    const json = JSON.parse(await readFresh("/transparency.json")) as {
      notices: { rows: { key: string; count: number | null }[] };
    };
    expect(json.notices.rows).toContainEqual({ key: "unkind", count: null });
    expect(json.notices.rows).toContainEqual({ key: "selling", count: 0 });
    const csv = await new Person().get("/transparency.csv");
    expect(csv.headers.get("Content-Type")).toMatch(/^text\/csv/);
    expect(await csv.text()).toMatch(
      /\r\n\d{4},What people asked us to look at,It is unkind,not shown\r\n/,
    );
  });

  it("are there for years that were, and for no other", async () => {
    for (const year of ["1999", "2999", "now", "20266"]) {
      expect((await new Person().get(`/transparency?year=${year}`)).status).toBe(404);
    }
    const year = new Date().getUTCFullYear() - 1;
    await env.DB.prepare("INSERT INTO figures VALUES (?, 'notice unkind', 23)").bind(year).run();
    const html = await readFresh(`/transparency?year=${year}`);
    expect(html).toMatch(/It is unkind<\/th><td>23/);
    expect(await readFresh("/transparency")).toContain(`href="/transparency?year=${year}"`);
  });
});
