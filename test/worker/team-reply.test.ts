import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../workers/ids.ts";
import { effectsDone, openCommunity } from "../support/community.ts";
import { openThread, Person, readFresh, reply } from "../support/person.ts";
import { decide, report, reviewPath, versions } from "../support/team.ts";
import { ask, answer, colleague, underReview } from "../support/two-keys.ts";

beforeAll(openCommunity);

const form = (threadId: string) => `/staff/threads/${threadId}/reply`;

async function replyAs(who: Person, threadId: string, body = "Thank you for saying so.", to = "") {
  const fields = { body, key: newId(Date.now()), ...(to ? { to } : {}) };
  const response = await who.post(form(threadId), fields);
  const postId = /#p-([0-9a-z]{26})$/.exec(response.headers.get("Location") ?? "")?.[1] ?? "";
  return { response, postId };
}

const rowsOf = async (threadId: string) =>
  (
    await env.DB.prepare(
      "SELECT * FROM posts WHERE thread_id = ? AND badge IS NOT NULL ORDER BY id",
    )
      .bind(threadId)
      .all<Record<string, string>>()
  ).results;

describe("someone of the team", () => {
  it("replies with their role shown, on the page and in the API", async () => {
    const member = new Person();
    const { threadId } = await openThread(member, {}, "anxiety");
    const professional = await colleague("professional", "Dr Real Name");
    const { response, postId } = await replyAs(professional, threadId);
    expect(response.status).toBe(303);
    const html = await readFresh(`/threads/${threadId}`);
    expect(html).toContain("Professional, from the team");
    expect(html).not.toContain("Dr Real Name");
    expect(html).not.toContain("/staff/");
    const api = await (
      await new Person().get(`/api/v1/threads/${threadId}`)
    ).json<{
      posts: { id: string; role: string | null }[];
    }>();
    expect(api.posts.map(({ role }) => role)).toEqual([null, "professional"]);
    expect(api.posts[1]?.id).toBe(postId);
    await effectsDone();
    expect(await (await member.get("/notices")).text()).toContain("Someone answered in");
  });

  it("bears one name within a thread and no trace of it in another", async () => {
    const who = await colleague("moderator", "Sam");
    const threads = await Promise.all(
      [1, 2].map(() => openThread(new Person(), {}, "anxiety").then(({ threadId }) => threadId)),
    );
    const posts = [];
    for (const threadId of threads) {
      await replyAs(who, threadId, "First words.");
      await replyAs(who, threadId, "Second words.");
      posts.push(await rowsOf(threadId));
    }
    const [one = [], two = []] = posts;
    expect(one.map((row) => row["alias"])).toEqual([one[0]?.["alias"], one[0]?.["alias"]]);
    const values = (rows: Record<string, string>[]) =>
      new Set(rows.flatMap((row) => [row["voice"], row["author_seal"], row["alias"]]));
    expect([...values(one)].filter((value) => values(two).has(value))).toEqual([]);
    expect(JSON.stringify([one, two])).not.toContain(who.staffId);
  });

  it("sends a form twice and posts once", async () => {
    const who = await colleague("lead");
    const { threadId } = await openThread(new Person(), {}, "anxiety");
    const fields = { body: "Once is enough.", key: newId(Date.now()) };
    const sent = await Promise.all([1, 2, 3].map(() => who.post(form(threadId), fields)));
    expect(sent.map((response) => response.status)).toEqual([303, 303, 303]);
    expect(await rowsOf(threadId)).toHaveLength(1);
    await who.post(form(threadId), { ...fields, body: "Other words under the same key." });
    expect(await rowsOf(threadId)).toHaveLength(2);
  });

  it("loses nothing typed: empty, too old, closed or gone meanwhile, or signed out", async () => {
    const who = await colleague("moderator");
    const { threadId } = await openThread(new Person(), {}, "anxiety");
    const body = "Words that must not be lost.";
    expect((await who.post(form(threadId), { body: " ", key: newId(Date.now()) })).status).toBe(
      422,
    );
    for (const key of ["", "nonsense", newId(Date.now() - 2 * 86_400_000)]) {
      const old = await who.post(form(threadId), { body, key });
      expect([old.status, await old.text()]).toEqual([422, expect.stringContaining(body)]);
    }
    const out = await new Person().post(form(threadId), { body, key: newId(Date.now()) });
    expect([out.status, await out.text()]).toEqual([403, expect.stringContaining(body)]);
    await env.DB.prepare("UPDATE threads SET locked = 1 WHERE id = ?").bind(threadId).run();
    const locked = await who.post(form(threadId), { body, key: newId(Date.now()) });
    expect([locked.status, await locked.text()]).toEqual([409, expect.stringContaining(body)]);
    await env.DB.prepare("UPDATE threads SET status = 'removed' WHERE id = ?").bind(threadId).run();
    for (const key of [newId(Date.now()), ""]) {
      const gone = await who.post(form(threadId), { body, key });
      expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining(body)]);
    }
    expect(await rowsOf(threadId)).toEqual([]);
  });

  it("takes their own words back, and nobody else's", async () => {
    const [who, other] = [await colleague("facilitator"), await colleague("admin")];
    const member = new Person();
    const { threadId } = await openThread(member, {}, "anxiety");
    const { postId } = await replyAs(who, threadId, "Words to be taken back.");
    const theirs = await reply(member, threadId);
    const path = (id: string) => `/staff/threads/${threadId}/posts/${id}/delete`;
    expect((await other.post(path(postId), {})).status).toBe(404);
    expect((await who.post(path(theirs.postId), {})).status).toBe(404);
    expect((await member.post(path(postId), {})).headers.get("Location")).toBe("/staff/sign-in");
    expect(await (await who.get(path(postId))).text()).toContain("Words to be taken back.");
    expect((await who.post(path(postId), {})).status).toBe(303);
    expect((await who.post(path(postId), {})).status).toBe(410);
    expect(await readFresh(`/threads/${threadId}`)).not.toContain("Words to be taken back.");
  });

  it("keeps what they wrote, and can add nothing, once they have left the team", async () => {
    const who = await colleague("moderator");
    const { threadId } = await openThread(new Person(), {}, "anxiety");
    await replyAs(who, threadId, "I was here.");
    await env.DB.prepare("UPDATE staff SET status = 'removed' WHERE id = ?")
      .bind(who.staffId)
      .run();
    expect((await replyAs(who, threadId)).response.status).toBe(403);
    expect(await readFresh(`/threads/${threadId}`)).toContain("I was here.");
  });

  it("is answered like anyone, reported like anyone, and never unsealed", async () => {
    const [lead, admin] = [await colleague("lead"), await colleague("admin")];
    const { threadId } = await openThread(new Person(), {}, "anxiety");
    const { postId } = await replyAs(lead, threadId);
    await reply(new Person(), threadId, { to: postId });
    await effectsDone();
    const at = await underReview({ threadId, postId });
    expect((await ask(admin, at)).response.status).toBe(409);
    expect((await answer(admin, newId(Date.now()), "granted")).status).toBe(404);
  });

  it("finds the way there on the thread and the review, and visitors do not see it", async () => {
    const who = await colleague("moderator");
    const at = await underReview(await openThread(new Person(), {}, "anxiety"));
    expect(await (await who.get(`/threads/${at.threadId}`)).text()).toContain(form(at.threadId));
    expect(await (await who.get(`/mod/reviews/${at.threadId}/${at.postId}`)).text()).toContain(
      form(at.threadId),
    );
    expect(await readFresh(`/threads/${at.threadId}`)).not.toContain("/staff/");
    expect((await who.get(form(at.threadId))).status).toBe(200);
  });
});

describe("a report about what one of the team wrote", () => {
  it("is decided by somebody else, and is never served to its author", async () => {
    await env.DB.prepare("UPDATE reviews SET status = 'decided'").run();
    const [writer, other] = [await colleague("moderator"), await colleague("moderator")];
    const { threadId } = await openThread(new Person(), {}, "anxiety");
    const { postId } = await replyAs(writer, threadId);
    const at = { threadId, postId };
    await report(new Person(), at);
    const next = async () => (await writer.post("/mod/next", {})).headers.get("Location");
    expect(await next()).toBe("/mod");
    const { html, version, revision } = await versions(writer, at);
    expect(html).toContain("someone else decides about it");
    expect(html).not.toContain('name="action"');
    const forced = await writer.post(reviewPath(at), { action: "dismiss", version, revision });
    expect(forced.status).toBe(409);
    // What comes after it in the queue is not kept back by it.
    const behind = await openThread(new Person(), {}, "anxiety");
    await report(new Person(), behind);
    expect(await next()).toBe(reviewPath(behind));
    expect((await other.post("/mod/next", {})).headers.get("Location")).toBe(reviewPath(at));
    expect((await decide(other, at, { action: "dismiss" })).status).toBe(303);
  });
});
