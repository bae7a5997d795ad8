import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { Ctx } from "../../workers/context.ts";
import { newId } from "../../workers/ids.ts";
import type { Decided } from "../../workers/moderation/consequences.ts";
import { drawDecision } from "../../workers/quality/draw-decision.ts";
import { isDrawn } from "../../workers/quality/rules.ts";
import { countOf, openCommunity } from "../support/community.ts";
import { openThread, Person } from "../support/person.ts";
import { because, decide, lead, moderator, report, staffId, staffMember } from "../support/team.ts";

const AGAIN = "/mod/second-reading";
const HOUR = 3_600_000;

type At = { readonly threadId: string; readonly postId: string };

let sam: Person;
let robin: Person;

beforeAll(async () => {
  await openCommunity();
  sam = await moderator("Sam");
  robin = await moderator("Robin");
});

/** A post that Sam took down two hours ago, drawn to be read again, and its author. */
async function drawn(title: string) {
  const author = new Person();
  const at = await openThread(author, { title, body: "You are all so tiresome." }, "anxiety");
  await report(new Person(), at);
  await decide(sam, at, { action: "remove", ...because });
  const key = { ...at, eventId: await lastEvent(at) };
  await env.DB.prepare(
    "INSERT INTO audits (thread_id, post_id, event_id, staff_id, policy_number, first_action, sampled_at) VALUES (?, ?, ?, ?, 4, 'remove', ?) ON CONFLICT DO UPDATE SET sampled_at = excluded.sampled_at",
  )
    .bind(at.threadId, at.postId, key.eventId, await staffId("Sam"), Date.now() - 2 * HOUR)
    .run();
  return { author, key };
}

async function lastEvent({ threadId, postId }: At): Promise<string> {
  const row = await env.DB.prepare(
    "SELECT id FROM events WHERE thread_id = ? AND post_id = ? AND action = 'remove'",
  )
    .bind(threadId, postId)
    .first<{ id: string }>();
  return row?.id ?? "";
}

const read = async (who: Person, path = AGAIN) => (await who.get(path)).text();

function answer(who: Person, key: At & { readonly eventId: string }, outcome: string, policy = "") {
  const { threadId: thread, postId: post, eventId: event } = key;
  return who.post(AGAIN, { thread, post, event, outcome, policy });
}

const counted = async () =>
  (
    await env.DB.prepare(
      "SELECT policy_number AS p, first_action AS a, second_action AS b, count AS n FROM agreements ORDER BY p, a, b",
    ).all()
  ).results;

const letGo = () => env.DB.prepare("DELETE FROM audits").run();

describe("a second reading", () => {
  it("is of the post as it was, with what it was reported for, and not what was decided", async () => {
    const { key } = await drawn("Read me again");
    const html = await read(robin);
    expect(html).toContain("Read me again");
    expect(html).toContain("You are all so tiresome.");
    expect(html).toContain("It is unkind");
    for (const told of [because.reason, "Sam", "Removed"]) expect(html).not.toContain(told);
    expect(await read(sam)).toContain("Nothing waits to be read again");
    const narrow = await staffMember("moderator", { name: "Elsewhere", boards: ["addiction"] });
    expect(await read(narrow)).toContain("Nothing waits to be read again");
    expect(await read(robin, `${AGAIN}?after=${key.eventId}`)).toContain("Nothing waits");
    await letGo();
  });

  it("asks for what is missing, and keeps what was chosen", async () => {
    const { key } = await drawn("Something is missing");
    expect((await answer(robin, key, "")).status).toBe(422);
    const response = await answer(robin, key, "hide");
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain("Choose the rule it falls under.");
    expect(html).toMatch(/value="hide"[^>]*checked/);
    await letGo();
  });

  it("is counted once beside the first, however often it is sent, and changes nothing else", async () => {
    const { key } = await drawn("Once and no more");
    const status = () =>
      env.DB.prepare("SELECT status, revision FROM posts WHERE id = ?").bind(key.postId).first();
    const before = [await status(), await countOf("events"), await countOf("notices")];
    await Promise.all([answer(robin, key, "hide", "5"), answer(robin, key, "hide", "5")]);
    await answer(robin, key, "approve");
    expect(await counted()).toEqual([
      { p: 0, a: "remove", b: "hide", n: 1 },
      { p: 4, a: "remove", b: "none", n: 1 },
      { p: 5, a: "none", b: "hide", n: 1 },
    ]);
    expect([await status(), await countOf("events"), await countOf("notices")]).toEqual(before);
    const dose = env.DB.prepare("SELECT reviews FROM doses WHERE staff_id = ?");
    expect(await dose.bind(await staffId("Robin")).first("reviews")).toBeGreaterThan(0);
  });

  it("is nobody's who decided it, nor counted for them when they send it all the same", async () => {
    const { key } = await drawn("One's own");
    const before = await counted();
    await answer(sam, key, "remove", "4");
    expect(await counted()).toEqual(before);
    await letGo();
  });

  it("goes with the post when its author deletes it", async () => {
    const { author, key } = await drawn("Soon gone");
    await author.post(`/threads/${key.threadId}/posts/${key.postId}/delete`, {});
    expect(await countOf("audits")).toBe(0);
    await answer(robin, key, "remove", "4");
    expect(await read(robin)).toContain("Nothing waits to be read again");
  });

  it("respects what somebody leaves out, without a reason", async () => {
    const { key } = await drawn("Not for everyone");
    await env.DB.prepare("UPDATE reviews SET theme = 'loss' WHERE post_id = ?")
      .bind(key.postId)
      .run();
    await env.DB.prepare("UPDATE staff SET opt_outs = '[\"loss\"]' WHERE name = 'Robin'").run();
    expect(await read(robin)).toContain("Nothing waits to be read again");
    await env.DB.prepare("UPDATE staff SET opt_outs = '[]' WHERE name = 'Robin'").run();
    expect(await read(robin)).toContain("Not for everyone");
    await letGo();
  });
});

describe("drawing", () => {
  it("takes what the hash says and nothing else, and a crisis never", async () => {
    const ctx = new Ctx(env, Date.now(), () => undefined);
    const ids = Array.from({ length: 300 }, () => newId(Date.now()));
    const hashes = await Promise.all(
      ids.map((id) => ctx.keys.bytes("ledger", "second reading", id)),
    );
    const at = hashes.findIndex(isDrawn);
    const other = hashes.findIndex((hash) => !isDrawn(hash));
    const decided = (eventId: string | undefined, review: object) =>
      ({
        action: "remove",
        primary: true,
        review: { class: 3, tier: 0, ...review },
        post: { threadId: "t", id: "p", badge: null },
        staff: { id: "s" },
        policy: null,
        before: { asks: "" },
        eventId,
      }) as unknown as Decided;
    expect(await drawDecision(ctx, decided(ids[at], {}))).toHaveLength(1);
    expect(await drawDecision(ctx, decided(ids[other], {}))).toEqual([]);
    expect(await drawDecision(ctx, decided(ids[at], { class: 1 }))).toEqual([]);
  });
});

describe("the leads' page", () => {
  it("gives no number for a few, and one from twenty on; it is for leads", async () => {
    const ida = await lead();
    await env.DB.prepare("DELETE FROM agreements").run();
    expect(await read(ida, "/mod/quality")).toContain("Not often enough to tell");
    const year = new Date().getUTCFullYear();
    await env.DB.batch(
      [
        [0, "remove", "remove", 20],
        [0, "remove", "approve", 5],
        [0, "approve", "remove", 10],
        [0, "approve", "approve", 15],
        [6, "remove", "remove", 20],
        [6, "remove", "none", 5],
        [6, "none", "remove", 10],
      ].map((row) =>
        env.DB.prepare("INSERT INTO agreements VALUES (?, ?, ?, ?, ?)").bind(year, ...row),
      ),
    );
    const html = await read(ida, "/mod/quality");
    expect(html).toMatch(
      /No selling[^<]*<\/th><td>35<\/td><td>Sometimes: the same in 70 of 100, kappa 0.40/,
    );
    expect((await robin.get("/mod/quality")).status).toBe(303);
  });
});
