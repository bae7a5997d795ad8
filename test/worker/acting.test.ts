import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { act, latestEvent, reported, reviewRow, threadPage, threadRow } from "../support/acting.ts";
import { countOf, openCommunity } from "../support/community.ts";
import { author, write } from "../support/pausing.ts";
import { formKey, Person, reply } from "../support/person.ts";
import {
  because,
  decide,
  moderator,
  published,
  report,
  reviewPath,
  versions,
} from "../support/team.ts";

const COVERED = "covered by the team";
let team: Person;

beforeAll(async () => {
  await openCommunity();
  team = await moderator();
});

describe("the words of a post", () => {
  it("are masked in one passage, everywhere, and come back whole", async () => {
    const at = await reported({
      body: "Good evening. We sat by the **old harbour** or old harbour. Bye.",
    });
    await act(team, at, { action: "cover", passage: "old harbour" });
    const html = await threadPage(new Person(), at);
    expect(html).toContain("Good evening.");
    expect(html).toContain(COVERED);
    expect(html).not.toContain("harbour");
    const api = await new Person().get(`/api/v1/threads/${at.threadId}`);
    expect(await api.text()).not.toContain("harbour");
    const { detail } = await latestEvent(at);
    expect(JSON.stringify(detail)).not.toContain("harbour");
    expect(detail).toMatchObject({ words: "kept", was: { review: "open", reportCount: 1 } });
    expect((await versions(team, at)).html).toContain('value="restore"');
    await act(team, at, { action: "restore" });
    expect(await threadPage(new Person(), at)).toContain("old harbour");
    expect((await versions(team, at)).html).not.toContain('value="restore"');
  });

  it("are covered as they are read, also where Markdown stands between them", async () => {
    const at = await reported({ body: "I took *two of\nthe white* ones today." });
    await act(team, at, { action: "cover", passage: "two of the white ones" });
    const html = await threadPage(new Person(), at);
    expect(html).toContain(COVERED);
    expect(html).not.toContain("white");
  });

  it("are covered only where they stand, and what was typed is kept", async () => {
    const at = await reported();
    const wrong = await decide(team, at, {
      action: "cover",
      ...because,
      passage: "not <in> there",
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("not &lt;in&gt; there");
    expect((await decide(team, at, { action: "cover", ...because })).status).toBe(422);
  });

  it("go back to their author, who changes them, and then they are read again", async () => {
    const at = await reported();
    await act(team, at, { action: "return", reason: "Please leave out the name of the street." });
    expect((await new Person().get(`/threads/${at.threadId}`)).status).toBe(404);
    expect(await reviewRow(at)).toMatchObject({ status: "decided" });
    const own = `/threads/${at.threadId}/posts/${at.postId}`;
    const status = await (await at.person.get(`${own}/status`)).text();
    expect(status).toContain("Please leave out the name of the street.");
    expect(status).toContain(`${own}/edit`);
    const edit = { title: "Another title", body: "Other words.", key: formKey(), do: "post" };
    expect((await at.person.post(`${own}/edit`, edit)).status).toBe(303);
    expect(await reviewRow(at)).toMatchObject({ status: "open", cause: "changed" });
    await act(team, at, { action: "approve" });
    expect(await threadPage(new Person(), at)).toContain("Other words.");
  });

  it("wait for a decision when they are held, and reports about them stay open", async () => {
    const at = await reported();
    const answer = await act(team, at, { action: "hold" });
    expect(answer.headers.get("Location")).toContain(reviewPath(at));
    expect(await reviewRow(at)).toMatchObject({ status: "open", report_count: 1 });
    expect((await new Person().get(`/threads/${at.threadId}`)).status).toBe(404);
    await act(team, at, { action: "approve" });
    expect(await reviewRow(at)).toMatchObject({ status: "decided", report_count: 0 });
  });

  it("of a covered post that its author changes are read again, and the old ones are not kept", async () => {
    const at = await reported({ body: "My street is Elm Road." });
    await act(team, at, { action: "cover", passage: "Elm Road" });
    const own = `/threads/${at.threadId}/posts/${at.postId}`;
    const edit = { title: "A title", body: "My street is quiet.", key: formKey(), do: "post" };
    expect((await at.person.post(`${own}/edit`, edit)).status).toBe(303);
    expect(await reviewRow(at)).toMatchObject({ status: "open", cause: "changed" });
    const kept = env.DB.prepare("SELECT * FROM kept_texts WHERE thread_id = ?").bind(at.threadId);
    expect(await kept.first()).toBeNull();
  });
});

describe("the author", () => {
  it("is reminded without anything being taken away", async () => {
    const at = await reported();
    await act(team, at, { action: "warn", reason: "Please mind the numbers next time." });
    expect((await new Person().get(`/threads/${at.threadId}`)).status).toBe(200);
    const status = await at.person.get(`/threads/${at.threadId}/posts/${at.postId}/status`);
    expect(await status.text()).toContain("Please mind the numbers next time.");
    expect((await decide(team, at, { action: "warn" })).status).toBe(422);
  });

  it("is asked to leave one thread alone, writes everywhere else, and can be let back in", async () => {
    const at = await reported();
    await act(team, at, { action: "mute", days: "7" });
    const refused = await write(at.person, at.threadId);
    expect(refused.status).toBe(403);
    const html = await refused.text();
    expect(html).toContain("Kept words.");
    expect(html).toContain("leave this one thread alone");
    expect((await write(at.person, (await author("anxiety")).threadId)).status).toBe(303);
    expect((await write(at.person, "anxiety")).status).toBe(303);
    const told = await (await at.person.get("/account/suspension")).text();
    expect(told).toContain("One thread alone");
    await act(team, at, { action: "lift" });
    expect((await write(at.person, at.threadId)).status).toBe(303);
  });
});

describe("what goes along with a decision", () => {
  it("is written with it in one batch, each with a line of its own", async () => {
    const person = new Person();
    const { threadId } = await published();
    const written = await reply(person, threadId);
    const at = { threadId, postId: written.postId ?? "" };
    await report(new Person(), at);
    const events = await countOf("events");
    await act(team, at, { action: "remove", also: ["lock", "warn", "mute"], days: "3" });
    expect(await countOf("events")).toBe(events + 4);
    expect(await threadRow(at)).toMatchObject({ locked: 1 });
    expect((await latestEvent(at)).action).toBe("remove");
    const bulks = await env.DB.prepare(
      "SELECT DISTINCT bulk FROM events WHERE post_id = ? AND staff_id IS NOT NULL",
    )
      .bind(at.postId)
      .all<{ bulk: string | null }>();
    expect(bulks.results).toHaveLength(1);
    expect(bulks.results[0]?.bulk).not.toBeNull();
    expect(await reviewRow(at)).toMatchObject({ status: "decided" });
  });

  it("is refused as a whole when it does not go together", async () => {
    const at = await reported();
    const events = await countOf("events");
    const bad: Record<string, string | string[]>[] = [
      // What is removed with its first post has no thread left to close.
      { action: "remove", also: ["lock"] },
      { action: "mute", also: ["suspend"], days: "3", where: "board" },
      { action: "warn", also: ["warn"] },
      { action: "escalate", also: ["warn"] },
      { action: "dismiss", also: ["warn"], policy: "", reason: "" },
      { action: "dismiss", also: ["explode"] },
    ];
    for (const fields of bad) {
      const answer = await decide(team, at, { ...because, ...fields });
      expect(`${JSON.stringify(fields)} ${answer.status}`).toBe(`${JSON.stringify(fields)} 422`);
    }
    expect(await countOf("events")).toBe(events);
    const { version, revision } = await versions(team, at);
    const stale = { ...because, action: "hide", also: ["lock"], version: "99", revision };
    expect((await team.post(reviewPath(at), stale)).status).toBe(409);
    const old = { ...because, action: "hide", also: ["warn"], version, revision: "99" };
    expect((await team.post(reviewPath(at), old)).status).toBe(409);
    expect(await countOf("events")).toBe(events);
  });
});
