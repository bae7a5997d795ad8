import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { countOf, openCommunity } from "../support/community.ts";
import { openThread, Person } from "../support/person.ts";
import { because, decide, moderator, report, reviewPath } from "../support/team.ts";

beforeAll(openCommunity);

const NONE = "Nothing else is known about this author from the last 30 days.";

/** What the page of a review says about its author. */
async function about(team: Person, at: { threadId: string; postId: string }): Promise<string> {
  const html = await (await team.get(reviewPath(at))).text();
  return /id="author">[\s\S]*?<p>([^<]*)<\/p>/.exec(html)?.[1] ?? "";
}

/** A member with so many threads on a board that holds nothing, each reported. */
async function author(posts: number) {
  const person = new Person();
  const at: { threadId: string; postId: string }[] = [];
  for (let i = 0; i < posts; i++) at.push(await openThread(person, {}, "anxiety"));
  for (const one of at) await report(new Person(), one);
  return { person, at };
}

const rows = () =>
  env.DB.prepare("SELECT owner, sealed, expires_day FROM standings").all<{
    owner: string;
    sealed: string;
    expires_day: number;
  }>();

describe("what the team learns about an author", () => {
  it("is how often something was decided about their other posts, and never about which", async () => {
    const team = await moderator();
    const { at } = await author(3);
    const [first, second, third] = at;
    if (!first || !second || !third) throw new Error("three threads were to be opened");
    expect(await about(team, third)).toBe(NONE);
    await decide(team, first, { action: "remove", ...because });
    await decide(team, second, { action: "hide", ...because });
    expect(await about(team, third)).toBe("In the last 30 days: 1 hidden and 1 removed.");
    // Of the post itself the page tells everything else: its own removal is not counted.
    expect(await about(team, first)).toBe("In the last 30 days: 1 hidden.");
    const html = await (await team.get(reviewPath(third))).text();
    for (const other of [first, second]) expect(html).not.toContain(other.postId);
  });

  it("loses what is taken back, and what is restored", async () => {
    const team = await moderator();
    const { at } = await author(2);
    const [first, second] = at;
    if (!first || !second) throw new Error("two threads were to be opened");
    await decide(team, first, { action: "remove", ...because });
    expect(await about(team, second)).toBe("In the last 30 days: 1 removed.");
    await decide(team, first, { action: "restore" });
    expect(await about(team, second)).toBe(NONE);
  });

  it("counts what one press did as one, however much that was", async () => {
    const team = await moderator();
    const { at } = await author(2);
    const [first, second] = at;
    if (!first || !second) throw new Error("two threads were to be opened");
    const done = await decide(team, first, { action: "remove", also: ["warn"], ...because });
    expect(done.status).toBe(303);
    expect(await about(team, second)).toBe("In the last 30 days: 1 removed and 1 warning.");
  });

  it("counts first posts that were held as what they are", async () => {
    const team = await moderator();
    const person = new Person();
    const held = await openThread(person, {}, "addiction");
    const seen = await openThread(person, {}, "anxiety");
    await report(new Person(), seen);
    await decide(team, held, { action: "approve" });
    expect(await about(team, seen)).toContain("1 other post held to be read first");
    expect(await about(team, held)).toBe(NONE);
  });

  it("is kept for two decisions at one moment as well as for one", async () => {
    const [one, other] = [await moderator("One"), await moderator("Other")];
    const { at } = await author(3);
    const [first, second, third] = at;
    if (!first || !second || !third) throw new Error("three threads were to be opened");
    const answers = await Promise.all([
      decide(one, first, { action: "remove", ...because }),
      decide(other, second, { action: "remove", ...because }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await about(one, third)).toBe("In the last 30 days: 2 removed.");
  });
});

describe("what a thief of the database learns", () => {
  it("is one row for each decision, of one length, whether one member or two were meant", async () => {
    const team = await moderator();
    const shape = async (authors: readonly number[]) => {
      await env.DB.prepare("DELETE FROM standings").run();
      for (const posts of authors) {
        for (const at of (await author(posts)).at) {
          await decide(team, at, { action: "remove", ...because });
        }
      }
      const { results } = await rows();
      return results
        .map((row) => ({
          owner: row.owner.length,
          sealed: row.sealed.length,
          ends: row.expires_day,
        }))
        .toSorted((a, b) => a.ends - b.ends);
    };
    expect(await shape([2])).toEqual(await shape([1, 1]));
  });
});

describe("the member themself", () => {
  it("finds it in their copy, and it goes with their account", async () => {
    const team = await moderator();
    const { person, at } = await author(1);
    const [first] = at;
    if (!first) throw new Error("a thread was to be opened");
    await env.DB.prepare("DELETE FROM standings").run();
    await decide(team, first, { action: "hide", ...because });
    const copy = await (await person.get("/account/export.json")).json<{ standing: unknown[] }>();
    const on = new Date().toISOString().slice(0, 10);
    expect(copy.standing).toEqual([{ on, what: "hidden" }]);
    expect(await (await person.get("/account/export")).text()).toContain("a post was hidden");
    expect(await countOf("standings")).toBe(1);
    await person.post("/account/erase", { what: "account", sure: "yes" });
    expect(await countOf("standings")).toBe(0);
  });
});

describe("notes of the team", () => {
  it("stand at the review with a role, for colleagues and for nobody else, and go with the post", async () => {
    const team = await moderator("Noting");
    const { person, at } = await author(1);
    const [first] = at;
    if (!first) throw new Error("a thread was to be opened");
    const note = "Second time this week. Be gentle.";
    const path = `${reviewPath(first)}/notes`;
    expect((await team.post(path, { words: note })).status).toBe(303);
    expect((await team.post(path, { words: note })).status).toBe(303);
    expect(await countOf("team_notes")).toBe(1);
    const late = await new Person().post(path, { words: note });
    expect(late.status).toBe(401);
    expect(await late.text()).toContain(note);
    const html = await (await (await moderator("Reading")).get(reviewPath(first))).text();
    expect(html).toContain(note);
    expect(html).toContain("By a moderator");
    expect(html).not.toContain("Noting");
    for (const page of [
      `/threads/${first.threadId}`,
      `/threads/${first.threadId}/posts/${first.postId}/status`,
    ]) {
      expect(await (await person.get(page)).text()).not.toContain(note);
    }
    await person.post(`/threads/${first.threadId}/posts/${first.postId}/delete`, {});
    expect(await countOf("team_notes")).toBe(0);
    expect((await team.post(path, { words: note })).status).toBe(404);
  });

  it("come back with what was typed when there is something to mend", async () => {
    const team = await moderator();
    const { at } = await author(1);
    const [first] = at;
    if (!first) throw new Error("a thread was to be opened");
    const path = `${reviewPath(first)}/notes`;
    const empty = await team.post(path, { words: "  " });
    expect(empty.status).toBe(422);
    const long = await team.post(path, { words: "a".repeat(1_001) });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain("a".repeat(1_001));
  });
});
