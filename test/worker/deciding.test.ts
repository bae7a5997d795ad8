import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { countOf, openCommunity } from "../support/community.ts";
import { formKey, openThread, Person, reply } from "../support/person.ts";
import {
  because,
  decide,
  moderator,
  published,
  report,
  reviewPath,
  versions,
} from "../support/team.ts";

beforeAll(openCommunity);

describe("deciding", () => {
  it("lets one of two moderators who press at the same moment, and leaves nothing half done", async () => {
    const at = await published();
    await report(new Person(), at);
    const [one, two] = [await moderator("One"), await moderator("Two")];
    const seen = await versions(one, at);
    const { version, revision } = seen;
    const events = await countOf("events");
    const press = (who: Person, action: string) =>
      who.post(reviewPath(at), { action, ...because, version, revision });
    const answers = await Promise.all([press(one, "remove"), press(two, "lock")]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const loser = answers.find((answer) => answer.status === 409);
    expect(await loser?.text()).toContain("already decided by another moderator");
    expect(await countOf("events")).toBe(events + 1);
    const thread = await env.DB.prepare("SELECT status, locked FROM threads WHERE id = ?")
      .bind(at.threadId)
      .first<{ status: string; locked: number }>();
    expect([
      { status: "removed", locked: 0 },
      { status: "published", locked: 1 },
    ]).toContainEqual(thread);
  });

  it("is one decision when the same moderator presses twice", async () => {
    const at = await published();
    await report(new Person(), at);
    const team = await moderator();
    const { version, revision } = await versions(team, at);
    const press = () =>
      team.post(reviewPath(at), { action: "hide", ...because, version, revision });
    const events = await countOf("events");
    const answers = await Promise.all([press(), press()]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect((await press()).status).toBe(303);
    expect(await countOf("events")).toBe(events + 1);
  });

  it("refuses when the author changed the post meanwhile", async () => {
    const author = new Person();
    const at = await openThread(author, {}, "anxiety");
    await report(new Person(), at);
    const team = await moderator();
    const { version, revision } = await versions(team, at);
    const edit = await author.post(`/threads/${at.threadId}/posts/${at.postId}/edit`, {
      title: "Another title",
      body: "Other words.",
      key: formKey(),
      do: "post",
    });
    expect(edit.status).toBe(303);
    const late = await team.post(reviewPath(at), { action: "dismiss", version, revision });
    expect(late.status).toBe(409);
  });

  it("asks for a rule and a reason before anything is taken away, and keeps what was typed", async () => {
    const at = await published();
    await report(new Person(), at);
    const team = await moderator();
    const bare = await decide(team, at, { action: "remove", reason: "<b>kept</b>" });
    expect(bare.status).toBe(422);
    expect(await bare.text()).toContain("&lt;b&gt;kept&lt;/b&gt;");
    expect((await decide(team, at, { action: "remove", policy: "4" })).status).toBe(422);
    expect((await decide(team, at, { action: "note", ...because })).status).toBe(422);
    expect((await decide(team, at, { action: "hide", ...because, policy: "77" })).status).toBe(422);
    expect((await decide(team, at, { action: "explode", ...because })).status).toBe(422);
    expect((await decide(team, at, { action: "approve" })).status).toBe(409);
    expect((await decide(team, at, { action: "dismiss", version: "9" })).status).toBe(409);
    expect((await decide(team, at, { action: "dismiss", version: "" })).status).toBe(409);
  });

  it("can be taken back, and the record says so", async () => {
    const at = await published();
    await report(new Person(), at);
    const team = await moderator();
    expect((await decide(team, at, { action: "remove", ...because })).status).toBe(303);
    expect((await new Person().get(`/threads/${at.threadId}`)).status).toBe(410);
    expect((await decide(team, at, { action: "restore" })).status).toBe(303);
    expect((await new Person().get(`/threads/${at.threadId}`)).status).toBe(200);
    expect((await versions(team, at)).html).toContain("undid an earlier decision");
    const log = await (await team.get("/mod/log")).text();
    expect(log).toContain("put back by a moderator");
  });

  it("takes a thread out of the lists of its topics and puts it back there", async () => {
    const author = new Person();
    const at = await openThread(
      author,
      { title: "About the nights", topics: ["sleep"] },
      "anxiety",
    );
    await report(new Person(), at);
    const team = await moderator();
    const listed = async () =>
      (await (await author.get("/tags/sleep")).text()).includes("About the nights");
    expect(await listed()).toBe(true);
    expect((await decide(team, at, { action: "hide", ...because })).status).toBe(303);
    expect(await listed()).toBe(false);
    expect((await decide(team, at, { action: "restore" })).status).toBe(303);
    expect(await listed()).toBe(true);
  });

  it("takes the title of a thread that is gone from the list of those who replied to it", async () => {
    const [opener, replier] = [new Person(), new Person()];
    const at = await openThread(opener, { title: "Not for this list" });
    await reply(replier, at.threadId);
    await report(new Person(), at);
    const account = async (who: Person) => (await who.get("/account")).text();
    expect(await account(replier)).toContain("Not for this list");
    await decide(await moderator(), at, { action: "remove", ...because });
    expect(await account(replier)).not.toContain("Not for this list");
    expect(await account(opener)).toContain("Not for this list");
  });

  it("covers with a content note, closes and opens a thread", async () => {
    const at = await published();
    await report(new Person(), at);
    const team = await moderator();
    await decide(team, at, { action: "note", notes: ["loss"], ...because });
    expect(await (await new Person().get(`/threads/${at.threadId}`)).text()).toContain(
      "death or loss",
    );
    await decide(team, at, { action: "lock", ...because });
    const member = new Person();
    const refused = await reply(member, at.threadId);
    expect(refused.response.status).toBe(422);
    await decide(team, at, { action: "unlock" });
    expect((await reply(member, at.threadId)).response.status).toBe(303);
  });
});
