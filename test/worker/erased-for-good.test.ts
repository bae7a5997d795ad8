import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Env } from "../../workers/context.ts";
import { consume } from "../../workers/jobs/queue.ts";
import { countOf, dump, effectsDone, openCommunity } from "../support/community.ts";
import { newMember } from "../support/keeping.ts";
import { openThread, Person, reply, type Posted } from "../support/person.ts";
import { because, decide, makePasskey, moderator, report } from "../support/team.ts";

beforeAll(openCommunity);
afterEach(() => {
  vi.useRealTimers();
});

type Message = Parameters<typeof env.QUEUE.send>[0];
type Rows = Awaited<ReturnType<typeof dump>>;

/** The bindings with a queue that carries everything on, and keeps a copy. */
function overheard() {
  const sent: Message[] = [];
  const QUEUE = {
    send: async (body: Message) => {
      sent.push(body);
      await env.QUEUE.send(body);
    },
    sendBatch: async (messages: { body: Message }[]) => {
      sent.push(...messages.map(({ body }) => body));
      await env.QUEUE.sendBatch(messages);
    },
  };
  return { sent, env: { ...env, QUEUE } as unknown as Env };
}

async function deliver(bodies: readonly Message[]): Promise<void> {
  const messages = bodies.map((body) => ({
    body,
    attempts: 1,
    ack: () => undefined,
    retry: () => expect.unreachable("an effect failed"),
  }));
  const execution = createExecutionContext();
  const batch = { queue: "hearten-effects", messages } as unknown as Parameters<typeof consume>[0];
  await consume(batch, env, execution);
  await waitOnExecutionContext(execution);
}

/** How many rows each table has, save those that count what is used up or done in a day. */
function sizes(rows: Rows): Record<string, number> {
  const passing = new Set(["spent", "quotas"]);
  return Object.fromEntries(
    [...rows].filter(([name]) => !passing.has(name)).map(([name, all]) => [name, all.length]),
  );
}

/** A member who did everything that leaves something behind. */
async function busyMember(bindings: Env) {
  const options = { env: bindings };
  const before = new Set(((await dump()).get("members") ?? []).map((row) => row["id"]));
  const { person, words } = await newMember();
  const id = ((await dump()).get("members") ?? [])
    .map((row) => row["id"])
    .find((one) => !before.has(one));
  const own = await openThread(person, { title: "Zanzibarquince", body: "Zanzibarquince." });
  const helper = new Person();
  const theirs = await openThread(helper, { title: "A helper's own thread" });
  const say = (who: Person, at: Posted, body: string) =>
    who.post(
      `/threads/${at.threadId}/reply`,
      { body, key: crypto.randomUUID().replaceAll("-", ""), do: "post" },
      options,
    );
  await say(helper, own, "A helper answers.");
  await say(person, theirs, "Zanzibarquince answers.");
  await person.post("/follow", { tag: "sleep", follow: "yes", back: "/" });
  await person.post("/account/tokens", { label: "zanzibarquince" });
  await makePasskey(person, "/account/passkeys");
  await effectsDone();
  return { person, words, id: String(id), own, theirs };
}

describe("an account that was erased", () => {
  it("does not come back when every message of the queue is delivered again", async () => {
    const { sent, env: bindings } = overheard();
    const { person, id, own } = await busyMember(bindings);
    await report(new Person(), own);
    const team = await moderator();
    await decide(team, own, { action: "note", notes: "panic", ...because });
    await effectsDone();
    expect(sent.length).toBeGreaterThanOrEqual(2);

    const answer = await person.post("/account/erase", { what: "everything" });
    expect(await answer.text()).toContain("Your account is gone");
    const gone = await dump();
    const text = JSON.stringify([...gone]);
    expect(text.toLowerCase()).not.toContain("zanzibarquince");
    expect(text).not.toContain(`"${id}"`);

    // Each with its outbox row put back, as if it had never been carried out; and each twice.
    const outbox = sent.filter((body): body is { outboxId: string } => "outboxId" in body);
    for (const { outboxId } of outbox) {
      for (const kind of ["reply", "decision"]) {
        await env.DB.prepare(
          "INSERT OR REPLACE INTO outbox (id, kind, thread_id, post_id) VALUES (?, ?, ?, ?)",
        )
          .bind(outboxId, kind, own.threadId, own.postId)
          .run();
        await deliver([{ outboxId }, { outboxId }]);
      }
    }
    await deliver([...sent, ...sent]);
    await effectsDone();
    const after = await dump();
    expect(sizes(after)).toEqual(sizes(gone));
    expect(JSON.stringify([...after]).toLowerCase()).not.toContain("zanzibarquince");
    expect(JSON.stringify([...after])).not.toContain(`"${id}"`);
  });

  it("leaves nothing under its keyed names, in any table", async () => {
    const { env: bindings } = overheard();
    const { person, own, theirs } = await busyMember(bindings);
    await reply(new Person(), own.threadId);
    await effectsDone();
    const owned = ["own_items", "follows", "notices", "api_tokens", "member_passkeys", "members"];
    const before = await Promise.all(owned.map(countOf));
    await person.post("/account/erase", { what: "account" });
    const after = await Promise.all(owned.map(countOf));
    expect(after.map((count, at) => (before[at] ?? 0) - count)).toEqual([3, 1, 2, 1, 1, 1]);
    // Only the account went: what was said stays, and nobody can tell whose it is.
    expect(await (await new Person().get(`/threads/${theirs.threadId}`)).text()).toContain(
      "Zanzibarquince answers.",
    );
  });

  it("is gone from the visitors' memory within five seconds", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60 * 60_000 });
    const person = new Person();
    const { threadId } = await openThread(person, { title: "Quincezanzi", body: "Quincezanzi." });
    const pages = [
      "/",
      "/boards/depression",
      `/threads/${threadId}`,
      "/boards/depression/atom.xml",
    ];
    const read = async (path: string) => (await new Person().get(path)).text();
    for (const path of pages) expect(await read(path), path).toContain("Quincezanzi");
    await person.post("/account/erase", { what: "everything" });
    vi.setSystemTime(Date.now() + 5_001);
    for (const path of pages) expect(await read(path), path).not.toContain("Quincezanzi");
  });
});
