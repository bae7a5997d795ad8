import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";
import { countOf, dump, openCommunity } from "../support/community.ts";
import { formKey, openThread, Person, readFresh, reply, wordsOf } from "../support/person.ts";

beforeAll(openCommunity);

describe("posting", () => {
  it("lets a visitor post without an account, and makes one", async () => {
    const visitor = new Person();
    const response = await visitor.post("/boards/anxiety/new", {
      title: "On the bus again",
      need: "advice",
      topics: ["panic", "work"],
      body: "I managed **two stops** today.",
      key: formKey(),
    });
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/welcome");
    const welcome = await visitor.get("/welcome");
    expect(welcome.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await wordsOf(visitor)).toHaveLength(8);

    const next = (await visitor.post("/welcome", {})).headers.get("Location") ?? "";
    const thread = next.split("/posts/")[0] ?? "";
    const page = await readFresh(thread);
    expect(page).toContain("On the bus again");
    expect(page).toContain("<strong>two stops</strong>");
    for (const list of [
      "/",
      "/boards/anxiety",
      "/tags/panic",
      "/tags/work",
      "/tags/work?sort=newest",
    ]) {
      expect(await readFresh(list), list).toContain("On the bus again");
    }
  });

  it("shows the recovery words until they have been kept, and never again", async () => {
    const visitor = new Person();
    await visitor.post("/boards/anxiety/new", {
      title: "Hello",
      need: "listen",
      body: "Hello there.",
      key: formKey(),
    });
    const first = await wordsOf(visitor);
    expect(await wordsOf(visitor)).toEqual(first);
    await visitor.post("/welcome", {});
    expect(await wordsOf(visitor)).toEqual([]);
  });

  it("makes one post of a form sent twice at the same moment, and one account", async () => {
    const visitor = new Person();
    const before = { threads: await countOf("threads"), members: await countOf("members") };
    const fields = { title: "Sent twice", need: "listen", body: "Twice.", key: formKey() };
    const answers = await Promise.all([
      visitor.post("/boards/depression/new", fields),
      visitor.post("/boards/depression/new", fields),
      visitor.post("/boards/depression/new", fields),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect(await countOf("threads")).toBe(before.threads + 1);
    expect(await countOf("members")).toBe(before.members + 1);
    // Whichever answer the browser kept, it is signed in and has its words.
    expect(await wordsOf(visitor)).toHaveLength(8);
    expect((await visitor.get("/account")).status).toBe(200);
  });

  it("makes one reply of a form sent again later, and leads to it", async () => {
    const { threadId } = await openThread(new Person());
    const member = new Person();
    await openThread(member);
    const key = formKey();
    const first = await reply(member, threadId, { key, body: "Once." });
    const again = await reply(member, threadId, { key, body: "Once." });
    expect(again.postId).toBe(first.postId);
    const page = await readFresh(`/threads/${threadId}`);
    expect(page.match(/Once\./g)).toHaveLength(1);
  });

  it("gives one alias within a thread and others elsewhere", async () => {
    const member = new Person();
    const first = await openThread(member);
    await reply(member, first.threadId, { body: "Me again." });
    const second = await openThread(member);
    const rows = (await dump()).get("posts") ?? [];
    const aliases = (id: string) =>
      new Set(rows.filter((row) => row["thread_id"] === id).map((row) => row["alias"]));
    expect(aliases(first.threadId).size).toBe(1);
    expect([...aliases(first.threadId)]).not.toEqual([...aliases(second.threadId)]);
  });

  it("gives two people in one thread two aliases", async () => {
    const { threadId } = await openThread(new Person());
    const people = Array.from({ length: 12 }, () => new Person());
    await Promise.all(people.map((person) => reply(person, threadId)));
    const rows = ((await dump()).get("posts") ?? []).filter((row) => row["thread_id"] === threadId);
    expect(rows).toHaveLength(13);
    expect(new Set(rows.map((row) => row["alias"])).size).toBe(13);
  });

  it("previews without posting, with all that was typed still there", async () => {
    const before = await countOf("threads");
    const response = await new Person().post("/boards/depression/new", {
      title: "A preview",
      need: "celebrate",
      topics: ["sleep"],
      notes: ["loss"],
      body: "some *soft* words",
      key: formKey(),
      do: "preview",
    });
    const html = await response.text();
    expect(html).toContain("<em>soft</em>");
    expect(html).toContain("some *soft* words");
    expect(html).toContain('value="A preview"');
    expect(html).toMatch(/value="sleep"[^>]*checked/);
    expect(html).toMatch(/value="loss"[^>]*checked/);
    expect(await countOf("threads")).toBe(before);
  });

  it("covers a post with a content note and keeps its words out of every list", async () => {
    const { threadId } = await openThread(new Person(), {
      title: "A hard anniversary",
      topics: ["grief"],
      notes: ["loss"],
      body: "Words under the cover.",
    });
    const page = await readFresh(`/threads/${threadId}`);
    expect(page).toMatch(/<details[^>]*>[\s\S]*Words under the cover/);
    for (const list of ["/", "/boards/depression", "/tags/grief", "/tags/grief/atom.xml"]) {
      const html = await readFresh(list);
      expect(html, list).toContain("A hard anniversary");
      expect(html, list).not.toContain("Words under the cover");
    }
  });

  it("lets its author change a post, with title, lists and notes following", async () => {
    const author = new Person();
    const { threadId } = await openThread(author, { topics: ["study"] });
    const edit = `/threads/${threadId}/posts/${threadId}/edit`;
    const form = await (await author.get(edit)).text();
    expect(form).toContain("A quiet evening");
    const saved = await author.post(edit, {
      title: "A calmer title",
      body: "Better words.",
      do: "post",
    });
    expect(saved.status).toBe(303);
    const page = await readFresh(`/threads/${threadId}`);
    expect(page).toContain("Better words.");
    expect(await readFresh("/tags/study")).toContain("A calmer title");
  });

  it("deletes a post for good, and leaves a quiet marker between the replies", async () => {
    const { threadId } = await openThread(new Person());
    const author = new Person();
    const { postId } = await reply(author, threadId, { body: "Something I regret." });
    await reply(new Person(), threadId, { body: "Still here." });
    const path = `/threads/${threadId}/posts/${postId}/delete`;
    expect(await (await author.get(path)).text()).toContain("Something I regret.");
    expect((await author.post(path, {})).status).toBe(303);
    const page = await (await author.get(`/threads/${threadId}`)).text();
    expect(page).not.toContain("Something I regret.");
    expect(page).toContain("Still here.");
    expect(JSON.stringify([...(await dump())])).not.toContain("Something I regret.");
    expect((await author.post(path, {})).status).toBe(410);
  });

  it("answers 410 for a thread whose opening post was deleted, and lists it nowhere", async () => {
    const author = new Person();
    const { threadId } = await openThread(author, { title: "Soon to be gone", topics: ["sleep"] });
    await author.post(`/threads/${threadId}/posts/${threadId}/delete`, {});
    for (const who of [new Person(), author]) {
      expect((await who.get(`/threads/${threadId}`)).status).toBe(410);
    }
    for (const list of ["/", "/boards/depression", "/tags/sleep", "/tags/sleep?sort=newest"]) {
      expect(await (await author.get(list)).text(), list).not.toContain("Soon to be gone");
    }
  });

  it("holds the first three posts of a new member where the board says so", async () => {
    const member = new Person();
    const { threadId, response } = await openThread(
      member,
      { title: "Held at first" },
      "addiction",
    );
    expect(response.status).toBe(303);
    const status = `/threads/${threadId}/posts/${threadId}/status`;
    const own = await (await member.get(status)).text();
    expect(own).toContain("waiting for a person");
    expect(own).toContain("It has been a long day");
    expect((await new Person().get(`/threads/${threadId}`)).status).toBe(404);
    expect((await new Person().get(status)).status).toBe(404);
    for (const list of ["/", "/boards/addiction", "/boards/addiction/atom.xml"]) {
      expect(await readFresh(list), list).not.toContain("Held at first");
    }
  });

  it("pages a long thread in both directions, with links to a post that stay good", async () => {
    const opener = new Person();
    const { threadId } = await openThread(opener, { body: "post 0." });
    const ids = [threadId];
    for (let n = 1; n <= 44; n++) {
      ids.push((await reply(new Person(), threadId, { body: `post ${n}.` })).postId);
    }
    const reader = new Person();
    const first = await (await reader.get(`/threads/${threadId}`)).text();
    expect(first).toContain("post 19.");
    expect(first).not.toContain("post 20.");
    const later = /href="(\/threads\/[^"]*after=[^"]*)"/.exec(first)?.[1] ?? "";
    const second = await (await reader.get(later)).text();
    expect(second).toContain("post 20.");
    expect(second).toContain("post 39.");
    const earlier = /href="(\/threads\/[^"]*before=[^"]*)"/.exec(second)?.[1] ?? "";
    expect(await (await reader.get(earlier)).text()).toContain("post 0.");
    const link = await reader.get(`/threads/${threadId}/posts/${ids[33]}`);
    const target = link.headers.get("Location")?.split("#")[0] ?? "";
    expect(await (await reader.get(target)).text()).toContain("post 33.");
  });

  it("lets no link of a thread tell of a post that waits for a person", async () => {
    const { threadId } = await openThread(new Person(), {}, "depression");
    for (let n = 1; n < 20; n++) await reply(new Person(), threadId, { body: `shown ${n}.` });
    await env.DB.prepare(
      "UPDATE boards SET held_first_posts = 3, pack = '' WHERE slug = 'depression'",
    ).run();
    forgetCatalogue();
    const author = new Person();
    const waiting = await reply(author, threadId, { body: "Waiting here." });
    await env.DB.prepare(
      "UPDATE boards SET held_first_posts = 0, pack = '' WHERE slug = 'depression'",
    ).run();
    forgetCatalogue();
    await reply(new Person(), threadId, { body: "After it." });
    const own = await (await author.get(`/threads/${threadId}?at=end`)).text();
    expect(own).toContain("Waiting here.");
    for (const place of ["", "?at=end", `?after=${threadId}`]) {
      const page = await readFresh(`/threads/${threadId}${place}`);
      expect(page).not.toContain("Waiting here.");
      expect(page).not.toContain(waiting.postId);
    }
  });

  it("puts a new member's change of an approved post before the team, and shows it meanwhile", async () => {
    const author = new Person();
    const { threadId } = await openThread(author, { title: "First words" }, "addiction");
    await env.DB.batch([
      env.DB.prepare("UPDATE posts SET status = 'published' WHERE thread_id = ?").bind(threadId),
      env.DB.prepare("UPDATE threads SET status = 'published' WHERE id = ?").bind(threadId),
      env.DB.prepare("UPDATE reviews SET status = 'decided' WHERE thread_id = ?").bind(threadId),
    ]);
    const edit = `/threads/${threadId}/posts/${threadId}/edit`;
    await author.post(edit, { title: "First words", body: "Other words.", do: "post" });
    expect(await readFresh(`/threads/${threadId}`)).toContain("Other words.");
    const review = await env.DB.prepare("SELECT status FROM reviews WHERE thread_id = ?")
      .bind(threadId)
      .first();
    expect(review).toEqual({ status: "open" });
  });
});
