import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../workers/ids.ts";
import { consume } from "../../workers/jobs/queue.ts";
import type { EffectMessage } from "../../workers/notify/types.ts";
import { countOf, dump, effectsDone, openCommunity } from "../support/community.ts";
import { clearNotices, fieldsOf } from "../support/keeping.ts";
import { openThread, Person, reply } from "../support/person.ts";
import { because, decide, moderator, report } from "../support/team.ts";

beforeAll(openCommunity);

/** What somebody is told, as links, once every effect has been carried out. */
async function toldTo(who: Person): Promise<string[]> {
  await effectsDone();
  const html = await (await who.get("/notices")).text();
  const main = html.split("<main")[1]?.split("</main")[0] ?? "";
  return [...main.matchAll(/href="(\/threads\/[^"]+)"/g)].map((match) => match[1] ?? "");
}

const postUrl = (at: { threadId: string; postId: string }) =>
  `/threads/${at.threadId}/posts/${at.postId}`;

/** The bindings with a queue that keeps what it is given and delivers nothing. */
function silent() {
  const sent: EffectMessage[] = [];
  const QUEUE = {
    send: async (body: EffectMessage) => void sent.push(body),
    sendBatch: async (messages: { body: EffectMessage }[]) => {
      sent.push(...messages.map((message) => message.body));
    },
  } as unknown as typeof env.QUEUE;
  return { sent, env: { ...env, QUEUE } };
}

/** Delivers messages to the consumer as the queue does, as often as one likes. */
async function deliver(bodies: readonly EffectMessage[], queue = "hearten-effects") {
  const done = { acked: 0, retried: 0 };
  const messages = bodies.map((body) => ({
    id: newId(Date.now()),
    timestamp: new Date(),
    attempts: 1,
    body,
    ack: () => void done.acked++,
    retry: () => void done.retried++,
  }));
  const execution = createExecutionContext();
  await consume({ queue, messages } as unknown as MessageBatch<EffectMessage>, env, execution);
  await waitOnExecutionContext(execution);
  return done;
}

describe("a notice of a reply", () => {
  it("reaches the opener once, through the queue", async () => {
    const opener = new Person();
    const { threadId } = await openThread(opener, { title: "My evening" });
    const answer = await reply(new Person(), threadId);
    expect(await toldTo(opener)).toEqual([postUrl(answer)]);
    expect(await (await opener.get("/notices")).text()).toContain("My evening");
  });

  it("reaches the one who was answered as well, and nobody else", async () => {
    const [opener, second, third, bystander] = [
      new Person(),
      new Person(),
      new Person(),
      new Person(),
    ];
    const { threadId } = await openThread(opener);
    await openThread(bystander);
    const first = await reply(second, threadId);
    await toldTo(opener);
    await clearNotices(opener);
    const answer = await reply(third, threadId, { to: first.postId });
    expect(await toldTo(opener)).toEqual([postUrl(answer)]);
    expect(await toldTo(second)).toEqual([postUrl(answer)]);
    expect(await toldTo(third)).toEqual([]);
    expect(await toldTo(bystander)).toEqual([]);
  });

  it("is one when the opener is the one who was answered", async () => {
    const opener = new Person();
    const { threadId, postId } = await openThread(opener);
    await reply(new Person(), threadId, { to: postId });
    expect(await toldTo(opener)).toHaveLength(1);
  });

  it("does not tell anyone of their own reply", async () => {
    const opener = new Person();
    const { threadId, postId } = await openThread(opener);
    const own = await reply(opener, threadId, { to: postId });
    await reply(opener, threadId, { to: own.postId });
    expect(await toldTo(opener)).toEqual([]);
  });

  it("is one, however often and in whatever order the queue delivers it", async () => {
    const opener = new Person();
    const { threadId } = await openThread(opener);
    const person = new Person();
    await openThread(person);
    const quiet = silent();
    await person.post(
      `/threads/${threadId}/reply`,
      { body: "I hear you.", key: crypto.randomUUID().replaceAll("-", "") },
      { env: quiet.env },
    );
    expect(quiet.sent).toHaveLength(1);
    const before = await countOf("notices");
    const [message] = quiet.sent;
    const three = await deliver([message!, message!, message!]);
    expect(three).toEqual({ acked: 3, retried: 0 });
    await deliver([message!]);
    await env.QUEUE.send(message!);
    await env.QUEUE.send(message!);
    await effectsDone();
    expect(await countOf("notices")).toBe(before + 1);
    expect(await toldTo(opener)).toHaveLength(1);
  });

  it("is one also when two deliveries are carried out at the same moment", async () => {
    const { threadId } = await openThread(new Person());
    const person = new Person();
    await openThread(person);
    const quiet = silent();
    await person.post(
      `/threads/${threadId}/reply`,
      { body: "I hear you.", key: crypto.randomUUID().replaceAll("-", "") },
      { env: quiet.env },
    );
    const before = await countOf("notices");
    await Promise.all([deliver(quiet.sent), deliver(quiet.sent), deliver(quiet.sent)]);
    expect(await countOf("notices")).toBe(before + 1);
    expect(await countOf("outbox")).toBe(0);
  });

  it("is not sent for a reply that waits or was taken away before it was delivered", async () => {
    const opener = new Person();
    const { threadId } = await openThread(opener);
    const person = new Person();
    await openThread(person);
    const quiet = silent();
    const posted = await person.post(
      `/threads/${threadId}/reply`,
      { body: "I regret this.", key: crypto.randomUUID().replaceAll("-", "") },
      { env: quiet.env },
    );
    const postId = /#p-([0-9a-z]{26})$/.exec(posted.headers.get("Location") ?? "")?.[1] ?? "";
    await person.post(`/threads/${threadId}/posts/${postId}/delete`, {});
    await deliver(quiet.sent);
    expect(await toldTo(opener)).toEqual([]);
  });

  it("is sent for a reply that waited as soon as others can read it, and only once", async () => {
    const [opener, team] = [new Person(), await moderator()];
    const thread = await openThread(opener, {}, "addiction");
    await decide(team, thread, { action: "approve" });
    const answer = await reply(new Person(), thread.threadId);
    expect(await toldTo(opener)).toEqual([`${postUrl(thread)}/status`]);
    await decide(team, answer, { action: "approve" });
    expect(await toldTo(opener)).toContain(postUrl(answer));
    await clearNotices(opener);
    await decide(team, answer, { action: "hide", ...because });
    await decide(team, answer, { action: "restore" });
    expect(await toldTo(opener)).toEqual([]);
  });

  it("is kept so that a stolen database shows neither whom it is for nor what it is about", async () => {
    const opener = new Person();
    const { threadId } = await openThread(opener);
    const { postId } = await reply(new Person(), threadId);
    await effectsDone();
    const rows = JSON.stringify((await dump()).get("notices"));
    expect(rows).not.toContain(threadId);
    expect(rows).not.toContain(postId);
    expect(rows).not.toContain("reply");
  });

  it("goes away when it has been read, and others' notices stay", async () => {
    const [one, two] = [new Person(), new Person()];
    for (const who of [one, two]) await reply(new Person(), (await openThread(who)).threadId);
    expect(await toldTo(one)).toHaveLength(1);
    await clearNotices(one);
    expect(await toldTo(one)).toEqual([]);
    expect(await toldTo(two)).toHaveLength(1);
  });
});

describe("clearing what was shown", () => {
  it("leaves what came in since, and takes no notice of anything else in the form", async () => {
    const [one, two] = [new Person(), new Person()];
    const { threadId } = await openThread(one);
    await reply(new Person(), threadId);
    await reply(new Person(), (await openThread(two)).threadId);
    await effectsDone();
    const shown = await fieldsOf(one, "/notices", "/notices/clear");
    const others = await fieldsOf(two, "/notices", "/notices/clear");
    const late = await reply(new Person(), threadId);
    await effectsDone();

    const bad = [
      "",
      "x",
      "'; drop table notices",
      "é".repeat(22),
      "A".repeat(22),
      "A".repeat(5_000),
    ];
    const item = [...bad, ...(others["item"] ?? []), ...Array<string>(300).fill("B".repeat(22))];
    expect((await one.post("/notices/clear", { item })).status).toBe(303);
    expect((await one.post("/notices/clear", {})).status).toBe(303);
    expect(await toldTo(one)).toHaveLength(2);
    expect(await toldTo(two)).toHaveLength(1);

    await one.post("/notices/clear", shown);
    await one.post("/notices/clear", shown);
    expect(await toldTo(one)).toEqual([postUrl(late)]);
  });
});

describe("a notice of a decision", () => {
  it("leads its author, and nobody else, to what was decided and why", async () => {
    const author = new Person();
    const reporter = new Person();
    const at = await openThread(author, {}, "anxiety");
    await openThread(reporter);
    await report(reporter, at);
    await decide(await moderator(), at, { action: "hide", ...because });
    expect(await toldTo(author)).toEqual([`${postUrl(at)}/status`]);
    expect(await toldTo(reporter)).toEqual([]);
    const page = await (await author.get(`${postUrl(at)}/status`)).text();
    expect(page).toContain(because.reason);
    expect((await reporter.get(`${postUrl(at)}/status`)).status).toBe(404);
  });
});

describe("the queue's consumer", () => {
  it("takes a message about nothing as done, and tries one that fails again", async () => {
    expect(await deliver([{ outboxId: newId(0) }])).toEqual({ acked: 1, retried: 0 });
    const execution = createExecutionContext();
    let retried: unknown = null;
    const broken = {
      ...env,
      DB: {
        batch: () => Promise.reject(new Error("D1_ERROR")),
        prepare: env.DB.prepare.bind(env.DB),
      },
    } as unknown as typeof env;
    const message = {
      body: { outboxId: newId(0) },
      attempts: 3,
      ack: () => expect.unreachable("acknowledged what was not done"),
      retry: (options: unknown) => (retried = options),
    };
    const batch = { queue: "hearten-effects", messages: [message] };
    await consume(batch as unknown as MessageBatch<EffectMessage>, broken, execution);
    expect(retried).toEqual({ delaySeconds: 8 });
  });

  it("acknowledges a dead letter and leaves its effect for the sweep", async () => {
    const outboxId = newId(Date.now());
    await env.DB.prepare(
      "INSERT INTO outbox (id, kind, thread_id, post_id) VALUES (?, 'reply', 't', 'p')",
    )
      .bind(outboxId)
      .run();
    expect(await deliver([{ outboxId }], "hearten-dead-letters")).toEqual({ acked: 1, retried: 0 });
    expect(await countOf("outbox")).toBe(1);
    await deliver([{ outboxId }]);
    expect(await countOf("outbox")).toBe(0);
  });
});
