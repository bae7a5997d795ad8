import {
  createExecutionContext,
  evictDurableObject,
  runDurableObjectAlarm,
  runInDurableObject,
  waitOnExecutionContext,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Kept } from "../../workers/alarms/look.ts";
import { watchOf } from "../../workers/alarms/poke.ts";
import type { AlertMessage } from "../../workers/alarms/types.ts";
import type { Env } from "../../workers/context.ts";
import worker from "../../workers/index.ts";
import type { QueueMessage } from "../../workers/jobs/messages.ts";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";
import { openCommunity } from "../support/community.ts";
import { openThread, Person, readFresh, reply } from "../support/person.ts";
import { decide, lead, moderator, published, report, staffId } from "../support/team.ts";
import { held, PUBLISHED, standing } from "../support/waiting.ts";

const MINUTE = 60_000;
const BOARD = "anxiety";

type At = Awaited<ReturnType<typeof published>>;

beforeAll(async () => {
  await openCommunity();
  // A post is there at once, whoever writes it: what waits, waits for the reason that is tested.
  await env.DB.prepare("UPDATE boards SET held_first_posts = 0").run();
  forgetCatalogue();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await env.DB.batch([
    env.DB.prepare("UPDATE reviews SET status = 'decided', claimed_by = NULL, claimed_until = 0"),
    env.DB.prepare("DELETE FROM settings"),
  ]);
  forgetCatalogue();
});

/** A post that somebody worries about: a crisis, due in ten minutes. */
async function crisis(board = BOARD): Promise<At> {
  const at = await published(board);
  await report(new Person(), at, { reason: "at_risk" });
  return at;
}

/** Lets minutes pass: what was written and what the alarm remembers are that much older. */
async function pass(minutes: number, board = BOARD): Promise<void> {
  await runInDurableObject(watchOf(env, board), async (_, { storage }) => {
    // It rings when the test says so, and not by itself in between.
    if ((await storage.getAlarm()) !== null) await storage.setAlarm(Date.now() + 60 * MINUTE);
  });
  await env.DB.prepare(
    "UPDATE reviews SET due_at = due_at - ?1, opened_at = opened_at - ?1, claimed_until = max(0, claimed_until - ?1)",
  )
    .bind(minutes * MINUTE)
    .run();
  await runInDurableObject(watchOf(env, board), async (_, state) => {
    const kept = await state.storage.get<Kept>("kept");
    if (!kept) return;
    const climbed = kept.climbed.map(
      ([key, { step, at }]) => [key, { step, at: at - minutes * MINUTE }] as const,
    );
    await state.storage.put("kept", { ...kept, climbed });
  });
}

/** The alarm of the board rings now; tells whether it was set. */
const ring = (board = BOARD) => runDurableObjectAlarm(watchOf(env, board));

async function recorded(at: At): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT action, role, staff_id FROM events WHERE thread_id = ? AND post_id = ? ORDER BY id",
  )
    .bind(at.threadId, at.postId)
    .all<{ action: string; role: string; staff_id: string | null }>();
  const own = results.filter(({ role }) => role === "system");
  expect(own.every(({ staff_id }) => staff_id === null)).toBe(true);
  return own.map(({ action }) => action);
}

const LADDER = ["reminded", "passed_on", "leads_told", "board_held"];

/** Rings until the board is held. */
async function climbAll(board = BOARD): Promise<void> {
  for (let rung = 0; rung < LADDER.length; rung++) {
    await pass(6, board);
    await ring(board);
  }
}

describe("the alarm of a board", () => {
  it("reminds, passes on, tells the leads and holds the board, though it is thrown out of memory each time", async () => {
    const at = await crisis();
    for (const [rung] of LADDER.entries()) {
      expect(await recorded(at)).toEqual(LADDER.slice(0, rung));
      await evictDurableObject(watchOf(env, BOARD));
      await pass(6);
      expect(await ring()).toBe(true);
      expect(await recorded(at)).toEqual(LADDER.slice(0, rung + 1));
      // A second ring at the same moment finds it done.
      await watchOf(env, BOARD).poke(BOARD);
      await ring();
      expect(await recorded(at)).toEqual(LADDER.slice(0, rung + 1));
    }
    await pass(600);
    await ring();
    expect(await recorded(at)).toEqual(LADDER);
  });

  it("does nothing while somebody has the review in hand, nor once it is decided", async () => {
    const team = await moderator();
    const at = await crisis();
    expect((await team.post("/mod/next", {})).headers.get("Location")).toContain(at.threadId);
    await pass(8);
    await ring();
    expect(await recorded(at)).toEqual([]);
    expect((await decide(team, at, { action: "dismiss" })).status).toBe(303);
    await pass(60);
    await ring();
    expect(await recorded(at)).toEqual([]);
  });

  it("begins anew when the review is opened again, and only what was reported on this board is its own", async () => {
    const [at, elsewhere] = [await crisis(), await crisis("depression")];
    await pass(6);
    await ring();
    expect(await recorded(at)).toEqual(["reminded"]);
    expect(await recorded(elsewhere)).toEqual([]);
    const team = await moderator();
    await team.post("/mod/next", {});
    await decide(team, at, { action: "dismiss" });
    await report(new Person(), at, { reason: "at_risk" });
    await pass(6);
    await ring();
    expect(await recorded(at)).toEqual(["reminded", "reminded"]);
  });

  it("goes on after an outage one rung at a time, and sends what it had not sent", async () => {
    const at = await crisis();
    await pass(600);
    // It died between keeping whom to tell and telling anyone.
    await runInDurableObject(watchOf(env, BOARD), async (instance) => {
      const broken = { ...env, QUEUE: { sendBatch: () => Promise.reject(new Error("away")) } };
      Object.assign(instance, { env: broken });
    });
    const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await ring();
    expect(said.mock.calls.flat().join()).toContain("watch.failed");
    expect(await recorded(at)).toEqual(["reminded"]);
    await evictDurableObject(watchOf(env, BOARD));
    const kept = await keptNow();
    expect(kept?.pending.map(({ alert }) => alert.action)).toEqual(["reminded"]);
    await ring();
    expect((await keptNow())?.pending).toEqual([]);
    // The next rung waits until whoever was told could have come.
    expect(await recorded(at)).toEqual(["reminded"]);
    await pass(6);
    await ring();
    expect(await recorded(at)).toEqual(["reminded", "passed_on"]);
  });

  it("keeps one alarm, at the next thing to do on its board", async () => {
    const at = await crisis();
    await ring();
    const alarm = await runInDurableObject(watchOf(env, BOARD), (_, state) =>
      state.storage.getAlarm(),
    );
    const row = await env.DB.prepare("SELECT due_at, opened_at FROM reviews WHERE thread_id = ?")
      .bind(at.threadId)
      .first<{ due_at: number; opened_at: number }>();
    const halfway = ((row?.due_at ?? 0) + (row?.opened_at ?? 0)) / 2;
    expect(Math.abs((alarm ?? 0) - halfway)).toBeLessThan(5_000);
  });

  it("is told by the schedule, should the word to it be lost", async () => {
    const at = await crisis();
    await runInDurableObject(watchOf(env, BOARD), (_, state) => state.storage.deleteAlarm());
    expect(await ring()).toBe(false);
    const execution = createExecutionContext();
    await worker.scheduled({ cron: "*/5 * * * *" } as ScheduledController, env, execution);
    await waitOnExecutionContext(execution);
    await pass(6);
    // It was not set before, and `pass` sets none.
    expect(await ring()).toBe(true);
    expect(await recorded(at)).toEqual(["reminded"]);
  });
});

const keptNow = () =>
  runInDurableObject(watchOf(env, BOARD), (_, state) => state.storage.get<Kept>("kept"));

describe("a board to which nobody comes", () => {
  it("has every new post wait, of people who are known too, and says so kindly; others go on", async () => {
    const at = await crisis();
    const known = new Person();
    for (let i = 0; i < 4; i++) await openThread(known);
    expect(await standing(await openThread(known, {}, BOARD))).toEqual(PUBLISHED);
    await climbAll();

    const waits = await openThread(known, {}, BOARD);
    expect(await standing(waits)).toEqual(held("hold_first"));
    expect(await standing(await reply(known, at.threadId))).toEqual(held("hold_first"));
    expect(await standing(await openThread(known, {}, "depression"))).toEqual(PUBLISHED);
    const path = `/threads/${waits.threadId}/posts/${waits.postId}/status`;
    const page = await (await known.get(path)).text();
    expect(page).toContain("Nobody from the team is here just now");
    expect(page).toContain("/help");
    // What is there stays there, above all the cry for help.
    expect(await readFresh(`/threads/${at.threadId}`)).toContain("It has been a long day.");
  });

  it("opens by itself when somebody takes what is late, and waits again should they leave", async () => {
    await crisis();
    await climbAll();
    expect(await standing(await openThread(new Person(), {}, BOARD))).toEqual(held("hold_first"));
    await (await moderator()).post("/mod/next", {});
    await ring();
    expect(await standing(await openThread(new Person(), {}, BOARD))).toEqual(PUBLISHED);
    await pass(30);
    await ring();
    expect(await standing(await openThread(new Person(), {}, BOARD))).toEqual(held("hold_first"));
  });

  it("can be opened by a lead, on the record, and stays open", async () => {
    await crisis();
    await climbAll();
    forgetCatalogue();
    const [leader, team] = [await lead("Ida"), await moderator()];
    for (const who of [leader, team]) {
      expect(await (await who.get("/mod/alerts")).text()).toContain(
        "every new post waits on Anxiety",
      );
    }
    expect(await (await team.get("/mod/alerts")).text()).not.toContain("/mod/alerts/lift");
    await team.post("/mod/alerts/lift", { board: BOARD });
    expect(await standing(await openThread(new Person(), {}, BOARD))).toEqual(held("hold_first"));

    const lifted = await leader.post("/mod/alerts/lift", { board: BOARD });
    expect(lifted.headers.get("Location")).toBe("/mod/alerts?done=lifted");
    await leader.post("/mod/alerts/lift", { board: BOARD });
    await pass(30);
    await ring();
    expect(await standing(await openThread(new Person(), {}, BOARD))).toEqual(PUBLISHED);
    const { results } = await env.DB.prepare(
      "SELECT actor_id FROM team_events WHERE action = 'hold_lifted'",
    ).all();
    expect(results).toEqual([{ actor_id: await staffId("Ida") }]);
  });
});

/** The bindings with a queue that only notes what it was given. */
function noting(more: Partial<Env> = {}) {
  const sent: QueueMessage[] = [];
  const QUEUE = {
    sendBatch: async (messages: { body: QueueMessage }[]) => {
      sent.push(...messages.map(({ body }) => body));
    },
  };
  return { sent, env: { ...env, ...more, QUEUE } as unknown as Env };
}

/** Brings these messages to the consumer, as the queue would; tells what became of each. */
async function bring(bodies: readonly QueueMessage[], bindings: Env): Promise<string[]> {
  const ends: string[] = [];
  const messages = bodies.map((body) => ({
    body,
    attempts: 1,
    ack: () => ends.push("ack"),
    retry: () => ends.push("retry"),
  }));
  const execution = createExecutionContext();
  const batch = { queue: "hearten-effects", messages } as unknown as MessageBatch<QueueMessage>;
  await worker.queue(batch, bindings, execution);
  await waitOnExecutionContext(execution);
  return ends;
}

const HOOKS = JSON.stringify([{ shape: "slack", url: "https://hooks.example.org/T0/B0/x" }]);

/** Somebody of the team with a browser that can be woken. */
async function woken(who: Person, name: string): Promise<{ staffId: string; token: string }> {
  const sent = await subscribe(who, `https://push.example.org/${crypto.randomUUID()}`);
  expect(sent.status).toBe(200);
  const id = await staffId(name);
  const row = await env.DB.prepare("SELECT token FROM push_subscriptions WHERE staff_id = ?")
    .bind(id)
    .first<{ token: string }>();
  return { staffId: id, token: row?.token ?? "" };
}

function subscribe(who: Person, endpoint: string): Promise<Response> {
  return who.send("POST", "/mod/alerts/browsers", JSON.stringify({ endpoint, keys: KEYS }), {
    headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
  });
}

/** A point of P-256 (the one of RFC 8291, appendix A) and a secret. */
const KEYS = {
  p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
};

describe("telling the team", () => {
  const alertOf = (at: At, action: AlertMessage["alert"]["action"], step: number) => ({
    alert: { threadId: at.threadId, postId: at.postId, action, step, key: `${at.postId}/${step}` },
  });

  it("wakes the browsers of those whose turn it is and calls the channels, once however often it is asked", async () => {
    await env.DB.prepare("UPDATE staff SET status = 'suspended'").run();
    const [one, two] = [await moderator("Duty"), await moderator("Later")];
    const [first, second] = [await woken(one, "Duty"), await woken(two, "Later")];
    const now = Date.now();
    const shift = (id: string, who: string, from: number) =>
      env.DB.prepare(
        "INSERT INTO shifts (id, staff_id, starts_at, ends_at) VALUES (?, ?, ?, ?)",
      ).bind(id, who, from, from + 60 * MINUTE);
    await env.DB.batch([
      shift("a", first.staffId, now - MINUTE),
      shift("b", second.staffId, now + 30 * MINUTE),
    ]);
    const at = await crisis();
    await env.DB.prepare("UPDATE reviews SET step = 2 WHERE thread_id = ?").bind(at.threadId).run();
    const noted = noting({ ALERT_WEBHOOKS: HOOKS });
    const hook = { hook: { place: 0, test: false } };
    await bring([alertOf(at, "reminded", 1), alertOf(at, "reminded", 1)], noted.env);
    expect(noted.sent).toEqual([{ browser: first }, hook]);
    await bring([alertOf(at, "passed_on", 2)], noted.env);
    expect(noted.sent.slice(2)).toEqual([{ browser: second }, hook]);
  });

  it("tells nobody of what has been decided, taken or has not come so far", async () => {
    const [decided, taken, early] = [await crisis(), await crisis(), await crisis()];
    const noted = noting({ ALERT_WEBHOOKS: HOOKS });
    const set = (at: At, what: string) =>
      env.DB.prepare(`UPDATE reviews SET step = 1, ${what} WHERE thread_id = ?`).bind(at.threadId);
    await env.DB.batch([
      set(decided, "status = 'decided'"),
      set(taken, `claimed_by = 's', claimed_until = ${Date.now() + MINUTE}`),
      set(early, "step = 0"),
    ]);
    const all = [decided, taken, early].map((at) => alertOf(at, "reminded", 1));
    expect(await bring(all, noted.env)).toEqual(["ack", "ack", "ack"]);
    expect(noted.sent).toEqual([]);
  });
});

describe("waking a browser", () => {
  const vapid = async () => {
    const pair = (await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
      "sign",
      "verify",
    ])) as CryptoKeyPair;
    return JSON.stringify(await crypto.subtle.exportKey("jwk", pair.privateKey));
  };

  it("sends to its push service alone, tries again what may work later, and forgets what is gone", async () => {
    const browser = await woken(await moderator("Wren"), "Wren");
    const bindings = noting({
      VAPID_PRIVATE_KEY: await vapid(),
      SECURITY_CONTACT: "mailto:care@example.org",
    }).env;
    const calls: { url: string; init: RequestInit | undefined }[] = [];
    let status = 201;
    vi.spyOn(globalThis, "fetch").mockImplementation(async (url, init) => {
      calls.push({ url: String(url), init });
      return new Response(null, { status });
    });
    const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const left = async () =>
      (await env.DB.prepare("SELECT 1 FROM push_subscriptions WHERE staff_id = ?")
        .bind(browser.staffId)
        .first()) !== null;

    expect(await bring([{ browser }], bindings)).toEqual(["ack"]);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.url).toMatch(/^https:\/\/push\.example\.org\//);
    expect(calls[0]?.init?.redirect).toBe("manual");
    for (const late of [429, 500, 503]) {
      status = late;
      expect(await bring([{ browser }], bindings)).toEqual(["retry"]);
    }
    status = 403;
    expect(await bring([{ browser }], bindings)).toEqual(["ack"]);
    expect(await left()).toBe(true);
    status = 410;
    expect(await bring([{ browser }], bindings)).toEqual(["ack"]);
    expect(await left()).toBe(false);
    expect(said.mock.calls.flat().join()).not.toContain("push.example.org");
    const before = calls.length;
    expect(await bring([{ browser }], bindings)).toEqual(["ack"]);
    expect(calls).toHaveLength(before);
  });

  it("is asked for by one's own desk alone, with an address on the open internet, for ten browsers at most", async () => {
    const who = await moderator("Lark");
    for (const endpoint of [
      "https://127.0.0.1/x",
      "https://localhost/x",
      "http://push.example.org/x",
    ]) {
      expect((await subscribe(who, endpoint)).status).toBe(422);
    }
    expect((await subscribe(new Person(), "https://push.example.org/x")).status).toBe(403);
    for (let i = 0; i < 10; i++) {
      expect((await subscribe(who, `https://push.example.org/${i}`)).status).toBe(200);
    }
    expect((await subscribe(who, "https://push.example.org/0")).status).toBe(200);
    expect((await subscribe(who, "https://push.example.org/10")).status).toBe(409);
    const { results } = await env.DB.prepare("SELECT * FROM push_subscriptions WHERE staff_id = ?")
      .bind(await staffId("Lark"))
      .all<{ token: string }>();
    expect(results).toHaveLength(10);
    expect(JSON.stringify(results)).not.toContain("push.example.org");
    // A colleague cannot turn it off; its owner can.
    const off = (person: Person) =>
      person.post("/mod/alerts/browsers/remove", { browser: results[0]?.token ?? "" });
    const count = async () =>
      (await (await who.get("/mod/alerts")).text()).split("/mod/alerts/browsers/remove").length - 1;
    await off(await moderator());
    expect(await count()).toBe(10);
    await off(who);
    expect(await count()).toBe(9);
  });

  it("says plainly on the page when it is not set up, or set up wrongly", async () => {
    const who = await moderator();
    const page = async (more: Partial<Env>) =>
      (await who.get("/mod/alerts", { env: { ...env, ...more } })).text();
    expect(await page({})).toContain("Waking browsers is not set up here");
    expect(await page({ VAPID_PRIVATE_KEY: "{}" })).toContain("set up wrongly here");
    const key = { VAPID_PRIVATE_KEY: await vapid(), SECURITY_CONTACT: "mailto:a@example.org" };
    expect(await page(key)).toContain("Turn on for this browser");
  });
});
