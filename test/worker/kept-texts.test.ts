import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countOf, dump, openCommunity } from "../support/community.ts";
import { openThread, Person, reply } from "../support/person.ts";
import { schedule } from "../support/schedule.ts";
import { because, decide, moderator, report, reviewPath, versions } from "../support/team.ts";

const TITLE = "Quincelantern evening";
const BODY = "Medlarfog, and the whole of the night.";
let team: Person;

beforeAll(openCommunity);
beforeEach(async () => {
  await env.DB.prepare("UPDATE staff SET status = 'removed'").run();
  team = await moderator("One");
});

interface At {
  readonly threadId: string;
  readonly postId: string;
}

async function opened(body = BODY) {
  const person = new Person();
  const at = await openThread(person, { title: TITLE, body, topics: ["sleep"] }, "anxiety");
  return { person, ...at };
}

async function removed(at: At) {
  await report(new Person(), at);
  expect((await decide(team, at, { action: "remove", ...because })).status).toBe(303);
}

async function plainWords(): Promise<string> {
  return JSON.stringify([...(await dump())]);
}

async function rowOf(at: At) {
  return env.DB.prepare(
    `SELECT p.status, p.body, p.html, t.title, t.excerpt FROM posts p JOIN threads t ON t.id = p.thread_id
     WHERE p.thread_id = ? AND p.id = ?`,
  )
    .bind(at.threadId, at.postId)
    .first<Record<"status" | "body" | "html" | "title" | "excerpt", string>>();
}

async function keptOf(at: At): Promise<number> {
  return countOf(`kept_texts WHERE post_id = '${at.postId}'`);
}

const statusOf = async (person: Person, at: At) =>
  (await person.get(`/threads/${at.threadId}/posts/${at.postId}/status`)).text();

describe("words that a decision takes out of sight", () => {
  it("stand nowhere in plain, while their author and the desk still read them", async () => {
    const at = await opened();
    expect(await plainWords()).toContain("Medlarfog");
    await removed(at);
    const all = await plainWords();
    expect(all).not.toContain("Medlarfog");
    expect(all).not.toContain("Quincelantern");
    expect(await statusOf(at.person, at)).toContain(BODY);
    const desk = (await versions(team, at)).html;
    expect(desk).toContain(BODY);
    expect(desk).toContain(TITLE);
    const account = await (await at.person.get("/account")).text();
    expect(account).toContain(TITLE);
    const file = await (await at.person.get("/account/export.json")).text();
    expect(file).toContain(BODY);
    expect(file).toContain(TITLE);
  });

  it("come back whole, to the page and to every list", async () => {
    const at = await opened();
    const before = await rowOf(at);
    await removed(at);
    expect((await decide(team, at, { action: "restore" })).status).toBe(303);
    expect(await rowOf(at)).toEqual(before);
    expect(await keptOf(at)).toBe(0);
    expect(await (await new Person().get(`/threads/${at.threadId}`)).text()).toContain(BODY);
    const tag = await (await new Person().get("/tags/sleep")).text();
    expect(tag).toContain(TITLE);
  });

  it("come back once, however often they are taken down and put back", async () => {
    const at = await opened();
    const answer = await reply(new Person(), at.threadId, { body: "Sorbfog I hear you." });
    const of = { threadId: at.threadId, postId: answer.postId };
    for (let round = 0; round < 2; round++) {
      await removed(of);
      expect(await plainWords()).not.toContain("Sorbfog");
      expect((await decide(team, of, { action: "restore" })).status).toBe(303);
      expect((await rowOf(of))?.body).toBe("Sorbfog I hear you.");
    }
  });

  it("come back with one key, and with the whole of the appeal", async () => {
    const at = await opened();
    await removed(at);
    const event = await env.DB.prepare(
      "SELECT id FROM events WHERE post_id = ? AND action = 'remove'",
    )
      .bind(at.postId)
      .first<{ id: string }>();
    const undone = await team.post(`${reviewPath(at)}/events/${event?.id}/undo`, {});
    expect(undone.status).toBe(303);
    expect((await rowOf(at))?.body).toBe(BODY);
    expect(await keptOf(at)).toBe(0);
  });

  it("go with the post, by itself or with all; with the account alone they stay as it does", async () => {
    const at = await opened();
    await removed(at);
    expect(await keptOf(at)).toBe(1);
    await at.person.post(`/threads/${at.threadId}/posts/${at.postId}/delete`, {});
    expect(await keptOf(at)).toBe(0);
    expect((await rowOf(at))?.status).toBe("erased");
    // Gone at once from posts that stay, they would say which of those one person wrote.
    for (const [what, left] of [
      ["account", 1],
      ["everything", 0],
    ] as const) {
      const other = await opened();
      await removed(other);
      await other.person.post("/account/erase", { what });
      expect(await keptOf(other), what).toBe(left);
    }
  });

  it("are erased once nobody can ask any more, and then nothing is put back", async () => {
    const at = await opened();
    await removed(at);
    const asked = await opened();
    await removed(asked);
    const event = await env.DB.prepare(
      "SELECT id FROM events WHERE post_id = ? AND action = 'remove'",
    )
      .bind(asked.postId)
      .first<{ id: string }>();
    const path = `/threads/${asked.threadId}/posts/${asked.postId}/status/appeal`;
    await asked.person.post(path, { event: event?.id ?? "", words: "Please." });
    const today = Math.floor(Date.now() / 86_400_000);
    await env.DB.prepare("UPDATE kept_texts SET erase_day = ?")
      .bind(today + 1)
      .run();
    await schedule();
    expect(await keptOf(at)).toBe(1);
    await env.DB.prepare("UPDATE kept_texts SET erase_day = ?").bind(today).run();
    await schedule();
    expect(await keptOf(at)).toBe(0);
    // What is asked about just now waits for its answer; what the team asks of its author, not for ever.
    expect(await keptOf(asked)).toBe(1);
    await env.DB.prepare("UPDATE appeals SET status = 'asked' WHERE post_id = ?")
      .bind(asked.postId)
      .run();
    await schedule();
    expect(await keptOf(asked)).toBe(0);
    expect((await decide(team, at, { action: "restore" })).status).toBe(409);
    expect((await rowOf(at))?.status).toBe("removed");
    expect(await statusOf(at.person, at)).toContain("no longer shown to others");
  });

  it("leave a mask in their place where a passage is covered, and are whole for their author", async () => {
    const at = await opened("Bullacefog, and the whole of the night.");
    await report(new Person(), at);
    const cover = { action: "cover", passage: "Bullacefog", ...because };
    expect((await decide(team, at, cover)).status).toBe(303);
    expect(await plainWords()).not.toContain("Bullacefog");
    const shown = await (await new Person().get(`/threads/${at.threadId}`)).text();
    expect(shown).toContain("the whole of the night");
    expect(await statusOf(at.person, at)).toContain("Bullacefog, and the whole of the night.");
    await removed(at);
    expect((await decide(team, at, { action: "restore" })).status).toBe(303);
    expect((await rowOf(at))?.body).toContain("the whole of the night");
    expect(await plainWords()).not.toContain("Bullacefog");
  });
});
