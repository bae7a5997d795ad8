import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { openCommunity } from "../support/community.ts";
import { formKey, openThread, Person, readFresh, reply } from "../support/person.ts";
import { fieldsOf, keyOf, Program, problemOf } from "../support/program.ts";
import { published } from "../support/team.ts";

beforeAll(openCommunity);

const aliasOf = async (threadId: string, postId = threadId) =>
  (await env.DB.prepare("SELECT alias FROM posts WHERE thread_id = ? AND id = ?")
    .bind(threadId, postId)
    .first<string>("alias")) ?? "";

const followsOf = (threadId: string) =>
  env.DB.prepare("SELECT follows FROM threads WHERE id = ?").bind(threadId).first("follows");

const newForm = (follows: string, board = "anxiety") => `/boards/${board}/new?follows=${follows}`;

/** A member with a thread that everyone can read. */
async function opener() {
  const person = new Person();
  const { threadId } = await openThread(person, { title: "The first part" }, "anxiety");
  return { person, first: threadId };
}

async function goOn(person: Person, first: string, fields = {}) {
  const at = await openThread(
    person,
    { title: "The second part", follows: first, ...fields },
    "anxiety",
  );
  return { ...at, alias: at.threadId ? await aliasOf(at.threadId) : "" };
}

describe("a follow-up", () => {
  it("is offered to whoever opened the thread, links back, and gives a new name by default", async () => {
    const { person, first } = await opener();
    expect(await (await person.get(`/threads/${first}`)).text()).toContain(newForm(first));
    expect(await readFresh(`/threads/${first}`)).not.toContain("?follows=");
    const form = await (await person.get(newForm(first))).text();
    expect(form).toContain(`Keep the name ${await aliasOf(first)}`);
    expect(form).toMatch(/<input type="checkbox" name="keepName" value="yes" id="keepName"\/>/);

    const second = await goOn(person, first);
    expect(await followsOf(second.threadId)).toBe(first);
    expect(second.alias).not.toBe(await aliasOf(first));
    const html = await readFresh(`/threads/${second.threadId}`);
    expect(html).toContain(`Goes on from <a href="/threads/${first}">The first part</a>`);
    expect(await readFresh(`/threads/${first}`)).not.toContain(second.threadId);
  });

  it("keeps the name when that is asked for, and nothing else that would tie the two", async () => {
    const { person, first } = await opener();
    const second = await goOn(person, first, { keepName: "yes" });
    expect(second.alias).toBe(await aliasOf(first));
    const rows = async (threadId: string) =>
      (
        await env.DB.prepare("SELECT voice, author_seal FROM posts WHERE thread_id = ?")
          .bind(threadId)
          .all<Record<string, string>>()
      ).results.flatMap((row) => Object.values(row));
    const [one, two] = [await rows(first), await rows(second.threadId)];
    expect(one.filter((value) => two.includes(value))).toEqual([]);
    // A third part can go on from the second in the same way.
    const third = await goOn(person, second.threadId, { keepName: "yes" });
    expect(third.alias).toBe(second.alias);
  });

  it("stays on its board: elsewhere it is neither offered nor taken", async () => {
    const { person, first } = await opener();
    const form = await (await person.get(newForm(first, "depression"))).text();
    expect(form).not.toContain("Keep the name");
    expect(form).toContain("a thread of its own");
    const refused = await person.post("/boards/depression/new", {
      title: "Somewhere else",
      need: "listen",
      body: "Words that are kept.",
      follows: first,
      keepName: "yes",
      key: formKey(),
      do: "post",
    });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain("Words that are kept.");
    expect(html).toContain("it will be a thread of its own");
    expect(html).not.toContain('name="follows"');
  });

  it("is refused kindly, and keeps what was typed, for what one may not go on from", async () => {
    const { person, first } = await opener();
    const others = await published();
    const held = await openThread(new Person(), {}, "addiction");
    const gone = await openThread(person, {}, "anxiety");
    await person.post(`/threads/${gone.threadId}/posts/${gone.threadId}/delete`, {});
    const locked = (await openThread(person, {}, "anxiety")).threadId;
    await env.DB.prepare("UPDATE threads SET locked = 1 WHERE id = ?").bind(locked).run();
    const body = "Words that are kept.";
    for (const follows of [
      others.threadId,
      held.threadId,
      gone.threadId,
      locked,
      "0".repeat(26),
      "'; --",
    ]) {
      const key = formKey();
      const fields = { title: "A follow-up", need: "listen", body, follows, keepName: "yes" };
      const refused = await person.post("/boards/anxiety/new", { ...fields, key, do: "post" });
      expect([follows, refused.status]).toEqual([follows, 422]);
      expect(await refused.text()).toContain(body);
    }
    const visitor = await new Person().post("/boards/anxiety/new", {
      title: "A follow-up",
      need: "listen",
      body,
      follows: first,
      key: formKey(),
      do: "post",
    });
    expect([visitor.status, visitor.headers.getSetCookie().join()]).toEqual([
      422,
      expect.not.stringContaining("session"),
    ]);
  });

  it("shows no way back to an earlier thread that is no longer there", async () => {
    const { person, first } = await opener();
    const second = await goOn(person, first);
    for (const status of ["hidden", "removed", "held", "erased"]) {
      await env.DB.prepare("UPDATE threads SET status = ? WHERE id = ?").bind(status, first).run();
      const html = await readFresh(`/threads/${second.threadId}`);
      expect({ status, shown: html.includes("The first part") }).toEqual({ status, shown: false });
      expect(html).not.toContain(first);
    }
  });
});

describe("someone who answered before", () => {
  async function answered() {
    const { person, first } = await opener();
    const friend = new Person();
    const before = await reply(friend, first);
    const second = await goOn(person, first, { keepName: "yes" });
    return { person, first, friend, second, name: await aliasOf(first, before.postId) };
  }

  it("may keep the name they had, off by default, and then keeps it", async () => {
    const { friend, second, name } = await answered();
    const form = await (await friend.get(`/threads/${second.threadId}/reply`)).text();
    expect(form).toContain(`Keep the name I had there: ${name}`);
    const one = await reply(friend, second.threadId, { keepName: "yes" });
    expect(await aliasOf(second.threadId, one.postId)).toBe(name);
    const again = await reply(friend, second.threadId, { body: "And one more." });
    expect(await aliasOf(second.threadId, again.postId)).toBe(name);
    expect(await (await friend.get(`/threads/${second.threadId}/reply`)).text()).not.toContain(
      "Keep the name",
    );
  });

  it("gets a new name without the tick, and cannot change it afterwards", async () => {
    const { friend, second, name } = await answered();
    const one = await reply(friend, second.threadId);
    const other = await aliasOf(second.threadId, one.postId);
    expect(other).not.toBe(name);
    const again = await reply(friend, second.threadId, { body: "More.", keepName: "yes" });
    expect(await aliasOf(second.threadId, again.postId)).toBe(other);
  });

  it("gets a new name, told so and not why, when somebody else bears theirs here", async () => {
    const { friend, second, name } = await answered();
    await env.DB.prepare("INSERT INTO voices (thread_id, alias, voice) VALUES (?, ?, 'other')")
      .bind(second.threadId, name)
      .run();
    const one = await reply(friend, second.threadId, { keepName: "yes" });
    expect(await aliasOf(second.threadId, one.postId)).not.toBe(name);
    const landed = one.response.headers.get("Location") ?? "";
    expect(landed).toContain("name=new");
    expect(await (await friend.get(landed.split("#")[0] ?? "")).text()).toContain(
      "could not be kept here",
    );
  });

  it("is offered nothing when they were not there, or the earlier thread is gone", async () => {
    const { friend, first, second } = await answered();
    const stranger = new Person();
    await openThread(stranger, {}, "anxiety");
    for (const who of [stranger, new Person()]) {
      const form = await (await who.get(`/threads/${second.threadId}/reply`)).text();
      expect(form).not.toContain("Keep the name");
    }
    await env.DB.prepare("UPDATE threads SET status = 'hidden' WHERE id = ?").bind(first).run();
    expect(await (await friend.get(`/threads/${second.threadId}/reply`)).text()).not.toContain(
      "Keep the name",
    );
    const one = await reply(friend, second.threadId, { keepName: "yes" });
    expect(one.response.status).toBe(303);
  });
});

describe("a program", () => {
  it("goes on from its member's thread, with or without the name, and is refused the same way", async () => {
    const { person, first } = await opener();
    const program = new Program((await keyOf(person)).token);
    const thread = { title: "The second part", need: "listen", body: "More of it." };
    const kept = await program.send("POST", "/boards/anxiety/threads", {
      ...thread,
      follows: first,
      keepName: true,
    });
    expect(kept.status).toBe(201);
    const made = await kept.json<{ alias: string; thread: string }>();
    expect(made.alias).toBe(await aliasOf(first));
    const read = await (
      await program.send("GET", `/threads/${made.thread}`)
    ).json<{
      follows: unknown;
    }>();
    expect(read.follows).toEqual({ thread: first, title: "The first part" });
    const elsewhere = await program.send("POST", "/boards/depression/threads", {
      ...thread,
      follows: first,
    });
    expect(fieldsOf(await problemOf(elsewhere, 422, "invalid"))).toEqual(["follows"]);
  });
});
