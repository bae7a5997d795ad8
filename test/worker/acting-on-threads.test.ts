import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import {
  act,
  day,
  latestEvent,
  reported,
  reviewRow,
  scheduled,
  threadPage,
  threadRow,
} from "../support/acting.ts";
import { countOf, openCommunity } from "../support/community.ts";
import { author } from "../support/pausing.ts";
import { Person, reply } from "../support/person.ts";
import {
  because,
  decide,
  lead,
  moderator,
  published,
  report,
  reviewPath,
  staffMember,
  versions,
} from "../support/team.ts";

let team: Person;

beforeAll(async () => {
  await openCommunity();
  team = await moderator();
});

describe("a thread", () => {
  it("closes until a day, and opens by itself with a line in the record", async () => {
    const at = await reported();
    await act(team, at, { action: "lock", lockUntil: day(2) });
    expect((await reply(new Person(), at.threadId)).response.status).toBe(422);
    await scheduled();
    expect(await threadRow(at)).toMatchObject({ locked: 1 });
    await env.DB.prepare("UPDATE threads SET locked_until = ? WHERE id = ?")
      .bind(Date.now() - 1, at.threadId)
      .run();
    const lock = await latestEvent(at);
    await Promise.all([scheduled(), scheduled()]);
    await scheduled();
    expect(await threadRow(at)).toMatchObject({ locked: 0, locked_until: null });
    expect(await latestEvent(at)).toMatchObject({
      action: "unlock",
      role: "system",
      staff_id: null,
      reverses: lock.id,
    });
    const opened = await env.DB.prepare(
      "SELECT count(*) AS n FROM events WHERE thread_id = ? AND action = 'unlock'",
    )
      .bind(at.threadId)
      .first<number>("n");
    expect(opened).toBe(1);
    expect((await reply(new Person(), at.threadId)).response.status).toBe(303);
  });

  it("slows down: the same person waits, others do not, and nothing typed is lost", async () => {
    const at = await reported();
    await act(team, at, { action: "slow", slowMinutes: "15", slowUntil: day(1) });
    expect(await threadPage(new Person(), at)).toContain("15 minutes");
    const member = await author("anxiety");
    expect((await reply(member.person, at.threadId)).response.status).toBe(303);
    const soon = await reply(member.person, at.threadId, { body: "Kept words." });
    expect(soon.response.status).toBe(429);
    const html = await soon.response.text();
    expect(html).toContain("Kept words.");
    expect(html).toContain("taking it slowly");
    const two = await author("anxiety");
    const both = await Promise.all([1, 2].map(() => reply(two.person, at.threadId)));
    expect(both.map(({ response }) => response.status).toSorted((a, b) => a - b)).toEqual([
      303, 429,
    ]);
    await act(team, at, { action: "unslow" });
    expect((await reply(member.person, at.threadId)).response.status).toBe(303);
    await act(team, at, { action: "slow", slowMinutes: "15", slowUntil: day(1) });
    await env.DB.prepare("UPDATE threads SET slow_until = 1 WHERE id = ?").bind(at.threadId).run();
    expect((await reply(member.person, at.threadId)).response.status).toBe(303);
  });

  it("moves to another board with the notes of that board, and its reviews go along", async () => {
    const at = await reported({ title: "To another place" });
    const answered = await reply(new Person(), at.threadId);
    await report(new Person(), { threadId: at.threadId, postId: answered.postId ?? "" });
    await act(team, at, { action: "move", board: "family-and-friends" });
    expect(await threadRow(at)).toMatchObject({ board: "family-and-friends" });
    const boards = await env.DB.prepare("SELECT DISTINCT board FROM reviews WHERE thread_id = ?")
      .bind(at.threadId)
      .all<{ board: string }>();
    expect(boards.results).toEqual([{ board: "family-and-friends" }]);
    const list = await (await new Person().get("/boards/family-and-friends")).text();
    expect(list).toContain("To another place");
    expect(await latestEvent(at)).toMatchObject({
      detail: { board: "family-and-friends", was: { board: "anxiety" } },
    });
  });

  it("points to another one about the same, and can be opened again", async () => {
    const [twin, other] = [await reported(), await published()];
    await act(team, twin, { action: "merge", into: `https://a.example/threads/${other.threadId}` });
    const html = await threadPage(new Person(), twin);
    expect(html).toContain(`/threads/${other.threadId}`);
    expect((await reply(new Person(), twin.threadId)).response.status).toBe(422);
    const answer = await new Person().get(`/api/v1/threads/${twin.threadId}`);
    const read = await answer.json<{ goesOnIn: { thread: string } }>();
    expect(read.goesOnIn.thread).toBe(other.threadId);
    await act(team, twin, { action: "unlock" });
    expect(await threadPage(new Person(), twin)).not.toContain(`/threads/${other.threadId}`);
  });

  it("refuses a day that has passed, a board or a thread that is not there, and itself", async () => {
    const at = await reported();
    const held = await reported();
    await act(team, held, { action: "hold" });
    const pointed = await reported();
    await act(team, pointed, { action: "merge", into: (await published()).threadId });
    const bad: Record<string, string>[] = [
      { action: "lock", lockUntil: day(-1) },
      { action: "lock", lockUntil: "2026-02-31" },
      { action: "lock", lockUntil: day(400) },
      { action: "slow", slowMinutes: "15", slowUntil: day(-1) },
      { action: "slow", slowMinutes: "3", slowUntil: day(1) },
      { action: "slow", slowMinutes: "15" },
      { action: "move", board: "nowhere" },
      { action: "move", board: "anxiety" },
      { action: "move" },
      { action: "merge", into: at.threadId },
      { action: "merge", into: held.threadId },
      { action: "merge", into: pointed.threadId },
      { action: "merge", into: "0".repeat(26) },
      { action: "merge", into: "somewhere" },
      { action: "mute", days: "2" },
    ];
    const events = await countOf("events");
    for (const fields of bad) {
      const answer = await decide(team, at, { ...because, ...fields });
      expect(`${JSON.stringify(fields)} ${answer.status}`).toBe(`${JSON.stringify(fields)} 422`);
    }
    expect(await countOf("events")).toBe(events);
  });
});

describe("a review that is for somebody else", () => {
  it("goes to the leads, and the author hears nothing of it", async () => {
    const at = await reported();
    const outbox = await countOf("outbox");
    const seen = await versions(team, at);
    const press = {
      action: "escalate",
      reason: "A lawyer writes.",
      version: seen.version,
      revision: seen.revision,
    };
    const answer = await team.post(reviewPath(at), press);
    // Sent twice it is one, though the review is not theirs any more.
    const again = await team.post(reviewPath(at), press);
    expect(again.headers.get("Location")).toBe(answer.headers.get("Location"));
    expect(answer.headers.get("Location")).toMatch(/^\/mod(\?|$)/);
    expect(await reviewRow(at)).toMatchObject({ status: "open", tier: 1, claimed_by: null });
    expect(await countOf("outbox")).toBe(outbox);
    const status = await at.person.get(`/threads/${at.threadId}/posts/${at.postId}/status`);
    expect(await status.text()).not.toContain("A lawyer writes.");
    const other = await lead();
    const { html, version, revision } = await versions(other, at);
    expect(html).toContain("A lawyer writes.");
    // Whoever passed it up has its address, and no more business there than anybody else.
    expect((await team.get(reviewPath(at))).status).toBe(403);
    const answered = await reply(new Person(), at.threadId);
    await report(new Person(), answered);
    const history = `/mod/investigate/${at.threadId}`;
    expect(await (await team.get(history)).text()).not.toContain("A lawyer writes.");
    expect(await (await other.get(history)).text()).toContain("A lawyer writes.");
    const decision = { action: "dismiss", version, revision };
    expect((await team.post(reviewPath(at), decision)).status).toBe(403);
    expect((await team.post(`${reviewPath(at)}/release`, {})).status).toBe(403);
    expect(await (await team.get("/mod/log")).text()).not.toContain("A lawyer writes.");
    expect(await (await other.get("/mod/log")).text()).toContain("A lawyer writes.");
    await act(other, at, { action: "dismiss", policy: "", reason: "" });
    expect(await reviewRow(at)).toMatchObject({ status: "decided", tier: 0 });
  });

  it("goes to a colleague, and not back to whoever asked", async () => {
    const at = await reported();
    const asker = await moderator("Asker");
    await act(asker, at, { action: "opinion", policy: "", reason: "Is this a joke?" });
    const row = await reviewRow(at);
    expect(row).toMatchObject({ status: "open", asks: "opinion", report_count: 1 });
    expect(row?.["not_for"]).toMatch(/^[^ ]+ $/);
    expect((await decide(team, at, { action: "opinion" })).status).toBe(409);
    expect((await versions(team, at)).html).toContain("Is this a joke?");
    await act(team, at, { action: "dismiss", policy: "", reason: "" });
    expect(await reviewRow(at)).toMatchObject({ status: "decided", asks: "" });
    // What comes of it later is for everyone again.
    await report(new Person(), at, { reason: "other" });
    expect(await reviewRow(at)).toMatchObject({ status: "open", not_for: "" });
  });

  it("is closed to whoever looks after other boards", async () => {
    const at = await reported();
    const elsewhere = await staffMember("moderator", { boards: ["family-and-friends"] });
    const { version, revision } = await versions(team, at);
    for (const action of ["escalate", "opinion", "move", "warn", "cover"]) {
      const fields = { ...because, action, board: "family-and-friends", passage: "a" };
      const answer = await elsewhere.post(reviewPath(at), { ...fields, version, revision });
      expect(answer.status).toBe(403);
    }
  });
});

describe("a reporter", () => {
  it("who is put last is still heard, at the lowest class, and is told nothing", async () => {
    const reporter = await author("anxiety");
    const at = await published();
    await report(reporter.person, at, { reason: "method" });
    expect(await reviewRow(at)).toMatchObject({ class: 2 });
    const sealed = await env.DB.prepare("SELECT reporter_seal FROM reports WHERE thread_id = ?")
      .bind(at.threadId)
      .first<string>("reporter_seal");
    expect(sealed).not.toBeNull();
    await act(team, at, { action: "dismiss_mute", policy: "", reason: "" });
    expect(await countOf("muted_reporters")).toBe(1);
    const next = await published();
    expect((await report(reporter.person, next, { reason: "method" })).status).toBe(303);
    expect(await reviewRow(next)).toMatchObject({ status: "open", class: 4 });
    await env.DB.prepare("UPDATE muted_reporters SET until_day = 1").run();
    await scheduled();
    expect(await countOf("muted_reporters")).toBe(0);
  });

  it("who is a visitor cannot be put last", async () => {
    const at = await reported();
    expect((await versions(team, at)).html).not.toContain("dismiss_mute");
    expect((await decide(team, at, { action: "dismiss_mute" })).status).toBe(409);
  });
});
