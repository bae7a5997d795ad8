import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../workers/ids.ts";
import { consume } from "../../workers/jobs/queue.ts";
import type { EffectMessage } from "../../workers/notify/types.ts";
import { countOf, dump, effectsDone, openCommunity } from "../support/community.ts";
import { interrupted, windowOf } from "../support/interrupted.ts";
import { formKey, openThread, Person, readFresh, reply, wordsOf } from "../support/person.ts";
import { because, decide, moderator, report } from "../support/team.ts";

beforeAll(openCommunity);

const erase = (who: Person, what: string, options = {}) =>
  who.post("/account/erase", { what }, options);

describe("a copy of one's own things", () => {
  it("holds everything of one's own, and nothing of anyone else's", async () => {
    const [one, other] = [new Person(), new Person()];
    const { threadId } = await openThread(one, { title: "My title", body: "My **own** words." });
    const others = await openThread(other, { title: "Their title", body: "Their own words." });
    await reply(one, others.threadId, { body: "My reply." });
    await reply(other, threadId, { body: "Their reply." });
    await one.post("/follow", { tag: "sleep", follow: "yes", back: "/" });
    await one.post("/account/tokens", { label: "my reader" });
    await effectsDone();

    const response = await one.get("/account/export.json");
    expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="account.json"');
    expect(response.headers.get("Cache-Control")).toBe("private, no-store");
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      posts: expect.arrayContaining([
        expect.objectContaining({ thread: "My title", body: "My **own** words." }),
        expect.objectContaining({ thread: "Their title", body: "My reply.", status: "published" }),
      ]),
      follows: [{ kind: "topic" }],
      notices: [{ kind: "reply" }],
      apiKeys: [{ label: "my reader" }],
    });
    const page = await (await one.get("/account/export")).text();
    for (const whole of [text, page]) {
      expect(whole).toContain("My reply.");
      expect(whole).toContain("my reader");
      expect(whole).not.toContain("Their own words.");
      expect(whole).not.toContain("Their reply.");
    }
    expect(page).toContain("<strong>own</strong>");
  });

  it("is for the member alone", async () => {
    for (const path of ["/account/export", "/account/export.json", "/account/erase"]) {
      expect((await new Person().get(path)).headers.get("Location")).toBe("/sign-in");
    }
  });

  it("has every post, however many", async () => {
    const one = new Person();
    const { threadId } = await openThread(one);
    await writeMany(one, threadId, 230);
    const file = await (await one.get("/account/export.json")).json<{ posts: unknown[] }>();
    expect(file.posts).toHaveLength(231);
  });
});

/** Replies written through the front door, some at a time. */
async function writeMany(person: Person, threadId: string, count: number): Promise<void> {
  const open = { ...env, LIMIT_WRITE: { limit: async () => ({ success: true }) } };
  for (let n = 0; n < count; n += 10) {
    // Nobody writes so much in a day: these are many days.
    await env.DB.prepare("DELETE FROM quotas").run();
    const some = Array.from({ length: Math.min(10, count - n) }, (_, i) => {
      const fields = { body: `Words number ${n + i}.`, key: formKey(), do: "post" };
      return person.post(`/threads/${threadId}/reply`, fields, { env: open });
    });
    for (const answer of await Promise.all(some)) expect(answer.status).toBe(303);
  }
}

describe("erasing an account", () => {
  it("asks which, and does nothing before it knows", async () => {
    const one = new Person();
    await openThread(one);
    expect((await erase(one, "")).status).toBe(422);
    expect((await one.get("/account")).status).toBe(200);
  });

  it("alone leaves the posts, and nothing else of the member", async () => {
    const one = new Person();
    const sent = await one.post("/boards/depression/new", {
      title: "It stays",
      need: "listen",
      body: "Words that stay.",
      key: formKey(),
      do: "post",
    });
    expect(sent.headers.get("Location")).toBe("/welcome");
    const words = await wordsOf(one);
    const next = (await one.post("/welcome", {})).headers.get("Location") ?? "";
    const threadId = next.split("/")[2] ?? "";
    await one.post("/follow", { tag: "sleep", follow: "yes", back: "/" });
    await one.post("/account/tokens", { label: "a key of mine" });
    await reply(new Person(), threadId);
    await effectsDone();
    const elsewhere = new Person();
    await elsewhere.post("/sign-in", { words: words.join(" ") });
    expect((await elsewhere.get("/account")).status).toBe(200);

    const tables = ["members", "own_items", "follows", "notices", "api_tokens"];
    const before = await Promise.all(tables.map(countOf));
    const answer = await erase(one, "account");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("Your account is gone");
    const after = await Promise.all(tables.map(countOf));
    expect(after).toEqual(before.map((count) => count - 1));
    expect(one.cookies.has("__Host-hearten-session")).toBe(false);
    expect(await readFresh(`/threads/${threadId}`)).toContain("Words that stay.");
    // Other sessions and the recovery words open nothing any more.
    expect((await elsewhere.get("/account")).headers.get("Location")).toBe("/sign-in");
    expect((await new Person().post("/sign-in", { words: words.join(" ") })).status).toBe(422);
  });

  it("with everything takes the words out of every table, and leaves threads readable", async () => {
    const [one, other] = [new Person(), new Person()];
    const own = await openThread(one, {
      title: "Zanzibarquince title",
      body: "Zanzibarquince body.",
      topics: ["sleep"],
    });
    const { threadId } = await openThread(other, { title: "Their thread", topics: ["sleep"] });
    const mine = await reply(one, threadId, { body: "Zanzibarquince reply." });
    await reply(other, threadId, { body: "An answer.", to: mine.postId });
    const held = await openThread(one, { body: "Zanzibarquince held." }, "addiction");
    await report(other, mine);
    await effectsDone();
    expect(JSON.stringify([...(await dump())])).toContain("Zanzibarquince");

    const answer = await erase(one, "everything");
    expect(await answer.text()).toContain("All that you wrote is gone with it");
    const rows = JSON.stringify([...(await dump())]);
    expect(rows).not.toContain("Zanzibarquince");
    for (const list of ["/", "/boards/depression", "/tags/sleep", "/tags/sleep?sort=newest"]) {
      expect(await readFresh(list), list).not.toContain(own.threadId);
    }
    const page = await readFresh(`/threads/${threadId}`);
    expect(page).toContain("An answer.");
    expect(page).toContain("The person who wrote this deleted it.");
    expect(await readFresh("/tags/sleep")).toContain("Their thread");
    const open = await env.DB.prepare(
      "SELECT count(*) AS n FROM reviews WHERE status = 'open' AND post_id IN (?, ?)",
    )
      .bind(mine.postId, held.postId)
      .first<{ n: number }>();
    expect(open?.n).toBe(0);
  });

  it("goes on where it stopped when there is more than one press can do", async () => {
    const one = new Person();
    const { threadId } = await openThread(one);
    await writeMany(one, threadId, 104);
    expect(await (await erase(one, "everything")).text()).toContain("There is more to delete");
    expect((await one.get("/account")).status).toBe(200);
    expect(await (await erase(one, "everything")).text()).toContain("Your account is gone");
    const left = await env.DB.prepare(
      "SELECT count(*) AS n FROM posts WHERE thread_id = ? AND (status <> 'erased' OR body <> '')",
    )
      .bind(threadId)
      .first<{ n: number }>();
    expect(left?.n).toBe(0);
  });

  it("is the same done twice, also at the same moment", async () => {
    const one = new Person();
    const at = await openThread(one, { topics: ["sleep"] });
    await report(new Person(), at);
    const [again, later] = [windowOf(one), windowOf(one)];
    const answers = await Promise.all([erase(one, "everything"), erase(again, "everything")]);
    answers.push(await erase(later, "everything"));
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("Your account is gone");
    }
    const events = await env.DB.prepare("SELECT action FROM events WHERE post_id = ?")
      .bind(at.postId)
      .all<{ action: string }>();
    expect(events.results.filter(({ action }) => action === "withdrawn")).toHaveLength(1);
    expect((await erase(new Person(), "everything")).headers.get("Location")).toBe("/sign-in");
  });

  it("refuses what was being posted meanwhile, keeps its words and lets it be sent anew", async () => {
    const { threadId } = await openThread(new Person());
    for (const path of [`/threads/${threadId}/reply`, "/boards/depression/new"]) {
      const one = new Person();
      await openThread(one);
      const other = windowOf(one);
      const before = await countOf("posts");
      const fields = { title: "A title", need: "listen", body: "In between.", key: formKey() };
      const between = interrupted(/insert into "posts"/, () => erase(other, "everything"));
      const answer = await one.post(path, { ...fields, do: "post" }, { env: between });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain("Your account was deleted meanwhile");
      expect(html).toContain("In between.");
      expect(await countOf("posts")).toBe(before);
      const anew = await one.post(path, { ...fields, do: "post" });
      expect(anew.headers.get("Location")).toBe("/welcome");
    }
  });

  it("takes along what was posted while it ran", async () => {
    const one = new Person();
    await openThread(one);
    const other = windowOf(one);
    // Its own thread is gone by then, so it is written elsewhere.
    const elsewhere = await openThread(new Person());
    const late = interrupted(/^delete from "members"/, () =>
      reply(other, elsewhere.threadId, { body: "Pomegranatefog." }),
    );
    const first = await erase(one, "everything", { env: late });
    expect(await first.text()).toContain("There is more to delete");
    const second = await erase(one, "everything");
    expect(await second.text()).toContain("Your account is gone");
    expect(JSON.stringify([...(await dump())])).not.toContain("Pomegranatefog");
  });

  it("writes no follow and no key for a member who went meanwhile", async () => {
    const one = new Person();
    await openThread(one);
    const other = windowOf(one);
    const before = [await countOf("follows"), await countOf("api_tokens")];
    const between = interrupted(/^insert into "follows"/, () => erase(other, "account"));
    await one.post("/follow", { tag: "sleep", follow: "yes", back: "/" }, { env: between });
    const two = new Person();
    await openThread(two);
    const window = windowOf(two);
    const late = interrupted(/^insert into "api_tokens"/, () => erase(window, "account"));
    await two.post("/account/tokens", { label: "late" }, { env: late });
    expect([await countOf("follows"), await countOf("api_tokens")]).toEqual(before);
  });
});

describe("messages of the queue, delivered again", () => {
  it("tell nothing to a member who is gone", async () => {
    const one = new Person();
    const at = await openThread(one, {}, "anxiety");
    await reply(new Person(), at.threadId);
    await report(new Person(), at);
    await decide(await moderator(), at, { action: "note", notes: "panic", ...because });
    await effectsDone();
    await erase(one, "account");
    const before = await countOf("notices");

    const bodies: EffectMessage[] = [];
    for (const kind of ["reply", "decision"]) {
      const posts = await env.DB.prepare("SELECT id FROM posts WHERE thread_id = ?")
        .bind(at.threadId)
        .all<{ id: string }>();
      for (const { id } of posts.results) {
        const outboxId = newId(Date.now());
        bodies.push({ outboxId });
        await env.DB.prepare(
          "INSERT INTO outbox (id, kind, thread_id, post_id) VALUES (?, ?, ?, ?)",
        )
          .bind(outboxId, kind, at.threadId, kind === "decision" ? at.postId : id)
          .run();
      }
    }
    const messages = [...bodies, ...bodies].map((body) => ({
      body,
      attempts: 1,
      ack: () => undefined,
      retry: () => expect.unreachable("an effect failed"),
    }));
    const execution = createExecutionContext();
    const batch = { queue: "hearten-effects", messages };
    await consume(batch as unknown as MessageBatch<EffectMessage>, env, execution);
    await waitOnExecutionContext(execution);
    expect(await countOf("notices")).toBe(before);
    expect(await countOf("outbox")).toBe(0);
  });
});
