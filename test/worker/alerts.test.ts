import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { AlertMessage } from "../../workers/alarms/types.ts";
import type { Env } from "../../workers/context.ts";
import worker from "../../workers/index.ts";
import type { QueueMessage } from "../../workers/jobs/messages.ts";
import { type At, crisis, forgetWhatWaits, openWithoutHolds } from "../support/alarms.ts";
import { Person } from "../support/person.ts";
import { moderator, staffId } from "../support/team.ts";

const MINUTE = 60_000;

beforeAll(openWithoutHolds);
afterEach(async () => {
  vi.restoreAllMocks();
  await forgetWhatWaits();
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
    const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
      "sign",
      "verify",
    ]);
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
      calls.push({ url: new Request(url).url, init });
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
