import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { countOf, dump, effectsDone, openCommunity } from "../support/community.ts";
import { formKey, openThread, Person, readFresh, reply, THREAD_FORM } from "../support/person.ts";
import { because, decide, moderator, published, report } from "../support/team.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);

describe("a post that is not one's own, or not there", () => {
  it("is not found for changing, deleting or looking up where it stands", async () => {
    const { threadId, postId } = await published();
    const member = new Person();
    const own = await openThread(member);
    const nowhere = "0000000000000000000000000a";
    for (const [t, p] of [
      [threadId, postId],
      [threadId, nowhere],
      [nowhere, nowhere],
      [own.threadId, postId],
      [threadId, own.postId],
      ["nonsense", "%00"],
    ]) {
      const at = `/threads/${t}/posts/${p}`;
      for (const who of [member, new Person()]) {
        await unchanged(async () => {
          expect((await who.get(`${at}/edit`)).status, at).toBe(404);
          expect((await who.get(`${at}/delete`)).status, at).toBe(404);
          expect((await who.get(`${at}/status`)).status, at).toBe(404);
          expect((await who.post(`${at}/edit`, THREAD_FORM)).status, at).toBe(404);
          expect((await who.post(`${at}/edit`, { body: "" })).status, at).toBe(404);
          expect((await who.post(`${at}/delete`, {})).status, at).toBe(404);
        });
      }
    }
  });

  it("is not found for replying and reporting", async () => {
    const nowhere = "0000000000000000000000000a";
    const held = await openThread(new Person(), {}, "addiction");
    for (const t of [nowhere, "nonsense", "%00", held.threadId]) {
      await unchanged(async () => {
        const who = new Person();
        expect((await who.get(`/threads/${t}/reply`)).status, t).toBe(404);
        for (const sent of [{ body: "Hello." }, { body: "" }, { body: "Hi.", do: "preview" }]) {
          const response = await who.post(`/threads/${t}/reply`, { ...sent, key: formKey() });
          expect(response.status, t).toBe(404);
        }
        expect((await report(who, { threadId: t, postId: t })).status, t).toBe(404);
        expect((await who.get(`/threads/${t}/posts/${t}/report`)).status, t).toBe(404);
      });
    }
  });
});

describe("things done twice, or in the wrong order", () => {
  it("change nothing after a post was deleted", async () => {
    const author = new Person();
    const { threadId } = await published();
    const { postId } = await reply(author, threadId);
    const at = `/threads/${threadId}/posts/${postId}`;
    expect((await author.post(`${at}/delete`, {})).status).toBe(303);
    await unchanged(async () => {
      expect((await author.post(`${at}/edit`, { body: "Again." })).status).toBe(410);
      expect((await author.post(`${at}/delete`, {})).status).toBe(410);
      expect((await author.get(`${at}/edit`)).status).toBe(410);
      expect((await report(new Person(), { threadId, postId })).status).toBe(404);
    });
  });

  it("count a reply deleted twice at the same moment once", async () => {
    const author = new Person();
    const { threadId } = await published();
    const { postId } = await reply(author, threadId);
    await reply(new Person(), threadId);
    const path = `/threads/${threadId}/posts/${postId}/delete`;
    const answers = await Promise.all([1, 2, 3].map(() => author.post(path, {})));
    for (const { status } of answers) expect([303, 410]).toContain(status);
    const row = await env.DB.prepare("SELECT post_count FROM threads WHERE id = ?")
      .bind(threadId)
      .first<{ post_count: number }>();
    expect(row?.post_count).toBe(2);
  });

  it("leave nothing of a post that was changed and deleted at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const author = new Person();
      const { threadId } = await openThread(author, { topics: ["sleep"] });
      const at = `/threads/${threadId}/posts/${threadId}`;
      const changed = { title: "Changed meanwhile", body: "Changed meanwhile." };
      const answers = await Promise.all([
        author.post(`${at}/delete`, {}),
        author.post(`${at}/edit`, changed),
        author.post(`${at}/edit`, changed),
      ]);
      for (const { status } of answers) expect([303, 410]).toContain(status);
      expect(JSON.stringify([...(await dump())])).not.toContain("Changed meanwhile");
    }
  });

  it("give back a reply that comes too late, with every word of it", async () => {
    const at = await published();
    await report(new Person(), at);
    const team = await moderator();
    expect((await decide(team, at, { action: "lock", ...because })).status).toBe(303);
    const words = "What I wrote while it was being closed.";
    const late = await unchanged(() =>
      new Person().post(`/threads/${at.threadId}/reply`, { body: words, key: formKey() }),
    );
    expect(late.status).toBe(422);
    expect(await late.text()).toContain(words);
  });

  it("answer 410 to a reply in a thread that was taken down", async () => {
    const at = await published();
    await report(new Person(), at);
    await decide(await moderator(), at, { action: "remove", ...because });
    const late = await unchanged(() =>
      new Person().post(`/threads/${at.threadId}/reply`, { body: "Late.", key: formKey() }),
    );
    expect(late.status).toBe(410);
    // Nothing can come of it any more, but the words are their writer's.
    expect(await late.text()).toContain('<p class="pre">Late.</p>');
    expect((await new Person().get(`/threads/${at.threadId}/reply`)).status).toBe(410);
  });

  it("give changed words back when the post was deleted in another window", async () => {
    const author = new Person();
    const { threadId, postId } = await openThread(author, {}, "anxiety");
    const own = `/threads/${threadId}/posts/${postId}`;
    await author.post(`${own}/delete`, {});
    const words = "Medlarfog <b>words</b>";
    const late = await author.post(`${own}/edit`, { title: "T.", body: words, do: "post" });
    expect(late.status).toBe(410);
    expect(await late.text()).toContain("Medlarfog &lt;b&gt;words&lt;/b&gt;");
  });

  it("answer nobody in particular when the post answered is elsewhere or was taken down", async () => {
    const [one, two] = [await published(), await published()];
    const author = new Person();
    const gone = await reply(author, one.threadId);
    await author.post(`/threads/${one.threadId}/posts/${gone.postId}/delete`, {});
    const before = await countOf("posts");
    for (const to of [two.postId, gone.postId, "0000000000000000000000000a", "'--"]) {
      const { response } = await reply(new Person(), one.threadId, { to });
      expect(response.status, to).toBe(303);
    }
    const rows = (await dump()).get("posts") ?? [];
    expect(rows).toHaveLength(before + 4);
    const answers = rows.filter(
      (row) => row["thread_id"] === one.threadId && row["reply_to"] !== null,
    );
    expect(answers).toEqual([]);
    const long = { body: "Kept.", key: formKey(), to: "x".repeat(27) };
    const response = await unchanged(() => author.post(`/threads/${one.threadId}/reply`, long));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("Kept.");
  });

  it("take a form once, and lose no words that were changed before it was sent again", async () => {
    const member = new Person();
    const { threadId } = await openThread(member);
    const key = formKey();
    const first = await reply(member, threadId, { key, body: "First words." });
    const again = await reply(member, threadId, { key, body: "Other words." });
    const same = await reply(member, threadId, { key, body: "First words." });
    expect(same.postId).toBe(first.postId);
    expect(again.postId).not.toBe(first.postId);
    const page = await readFresh(`/threads/${threadId}`);
    expect(page.match(/First words\./g)).toHaveLength(1);
    expect(page).toContain("Other words.");
  });

  it("let a person whose session has run out keep their words by posting as someone new", async () => {
    const person = new Person();
    const { threadId } = await openThread(person);
    await env.DB.prepare("UPDATE member_sessions SET expires_day = 1").run();
    const late = await person.post(`/threads/${threadId}/reply`, {
      body: "Written for an hour.",
      key: formKey(),
    });
    expect(late.status).toBe(303);
    expect(late.headers.get("Location")).toBe("/welcome");
    // A member's form has no puzzle, so what is now a first post waits for a person, and is not lost.
    const next = (await person.post("/welcome", {})).headers.get("Location") ?? "";
    const own = await (await person.get(next)).text();
    expect(own).toContain("Written for an hour.");
    expect(own).toContain("a person reads it first");
    await effectsDone();
  });
});
