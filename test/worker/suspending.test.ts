import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { runSchedule } from "../../workers/jobs/scheduled.ts";
import { countOf, dump, effectsDone, openCommunity } from "../support/community.ts";
import { interrupted, windowOf } from "../support/interrupted.ts";
import { author, daysPass, kept, PAUSE, paused, reportedOften, write } from "../support/pausing.ts";
import { formKey, openThread, Person, reply } from "../support/person.ts";
import {
  because,
  decide,
  moderator,
  report,
  reviewPath,
  staffMember,
  versions,
} from "../support/team.ts";
import { standing } from "../support/waiting.ts";

const DAY = 86_400_000;
const today = () => Math.floor(Date.now() / DAY);
const MARK = "__Host-hearten-pause";
let team: Person;

beforeAll(async () => {
  await openCommunity();
  team = await moderator();
});

async function count(sql: string, ...values: string[]): Promise<number> {
  return (
    (await env.DB.prepare(sql)
      .bind(...values)
      .first<number>("n")) ?? 0
  );
}

describe("asking an author to pause", () => {
  it("stops new words on that board, keeps what was typed, and says why and until when", async () => {
    const one = await paused(team);
    const { threadId } = await author("anxiety");
    const elsewhere = await author("family-and-friends");
    for (const place of ["anxiety", threadId, one.threadId]) {
      const before = await countOf("posts");
      const answer = await write(one.person, place);
      expect(answer.status).toBe(403);
      const html = await answer.text();
      expect(html).toContain("Kept words.");
      expect(html).toContain("This was not posted");
      expect(html).toContain(because.reason);
      expect(html).toContain("rule 4");
      expect(html).toContain('href="/account/suspension"');
      expect(html).toContain("Your words are safe");
      expect(await countOf("posts")).toBe(before);
    }
    expect((await write(one.person, "family-and-friends")).status).toBe(303);
    expect((await write(one.person, elsewhere.threadId)).status).toBe(303);
  });

  it("stops it everywhere when it is for the whole community", async () => {
    const one = await paused(team, { where: "community" });
    expect((await write(one.person, "anxiety")).status).toBe(403);
    expect((await write(one.person, "family-and-friends")).status).toBe(403);
  });

  it("stops changed words too, and leaves deleting, reporting, reading, the copy and leaving", async () => {
    const one = await paused(team);
    const own = `/threads/${one.threadId}/posts/${one.postId}`;
    const edit = await one.person.get(`${own}/edit`);
    expect(await edit.text()).toContain("The team has asked you to pause");
    const changed = await one.person.post(`${own}/edit`, {
      title: "Other title",
      body: "Other words.",
      do: "post",
    });
    expect(changed.status).toBe(403);
    expect(await changed.text()).toContain("Other words.");
    const other = await author("anxiety");
    expect((await report(one.person, other)).status).toBe(303);
    expect((await one.person.get("/account/export")).status).toBe(200);
    expect((await one.person.get(`/threads/${other.threadId}`)).status).toBe(200);
    expect((await one.person.post(`${own}/delete`, {})).status).toBe(303);
    const gone = await one.person.post("/account/erase", { what: "account" });
    expect(await gone.text()).toContain("Your account is gone");
  });

  it("tells the author, who sees why, until when and where, and that help is there", async () => {
    const one = await paused(team);
    await effectsDone();
    const notices = await (await one.person.get("/notices")).text();
    expect(notices).toContain("There is news about a pause from writing");
    expect(notices).toContain('href="/account/suspension"');
    const page = await (await one.person.get("/account/suspension")).text();
    const until = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
    expect(page).toContain(until.format((today() + 7) * DAY));
    expect(page).toContain(until.format((today() + 8) * DAY));
    expect(page).toContain(because.reason);
    expect(page).toContain("The board Anxiety");
    expect(page).toContain('href="/rules#rule-4"');
    expect(page).toContain('href="/help"');
    expect(page).toContain("Ask us to look again");
    const account = await (await one.person.get("/account")).text();
    expect(account).toContain("The team has asked you to pause");
    const form = await (await one.person.get("/boards/anxiety/new")).text();
    expect(form).toContain("The team has asked you to pause");
    const status = await one.person.get(`/threads/${one.threadId}/posts/${one.postId}/status`);
    expect(await status.text()).toContain("We asked you to pause from writing for a while.");
    expect((await new Person().get("/account/suspension")).status).toBe(303);
    const free = await author("anxiety");
    expect(await (await free.person.get("/account/suspension")).text()).toContain(
      "Nothing is paused",
    );
  });

  it("does not say who it is, and keeps no time beside the token but a day", async () => {
    const one = await author("anxiety");
    await report(new Person(), one);
    const { html } = await versions(team, one);
    const answer = await decide(team, one, { ...PAUSE, days: "3" });
    expect(answer.headers.get("Location")).toContain(`${reviewPath(one)}?done=suspend`);
    const members = (await dump()).get("members") ?? [];
    for (const { id } of members) {
      expect(html).not.toContain(String(id));
      expect((await versions(team, one)).html).not.toContain(String(id));
      expect(await (await team.get("/mod/log")).text()).not.toContain(String(id));
    }
    const { suspensions, events } = await kept(one);
    const row = suspensions.at(-1);
    expect(Object.keys(row ?? {})).toEqual(["subject", "sealed", "until_day"]);
    expect(suspensions.map((each) => each.until_day)).toContain(today() + 3);
    expect(JSON.stringify(suspensions)).not.toContain(because.reason);
    const last = events.at(-1);
    expect(last?.action).toBe("suspend");
    const { was, stood, ...said } = JSON.parse(last?.detail ?? "{}") as Record<string, object>;
    expect(said).toEqual({ where: "board", untilDay: today() + 3 });
    // How things stood, for taking it back: nothing of anyone.
    expect(was).toEqual({});
    expect(Object.keys(stood ?? {})).toEqual(["version", "claimedUntil", "lastActivityAt"]);
  });

  it("gives each decision a row of its own, so that no row says that two posts are by one person", async () => {
    const one = await author("anxiety");
    const again = await openThread(one.person, { title: "Another evening" }, "anxiety");
    const before = await countOf("suspensions");
    for (const post of [one, again]) {
      await report(new Person(), post);
      // Nothing on the second page shows that somebody was asked to pause already.
      const { html } = await versions(team, post);
      expect(html).toContain('value="suspend"');
      expect(html).not.toContain('value="lift"');
      expect((await decide(team, post, PAUSE)).status).toBe(303);
    }
    expect(await countOf("suspensions")).toBe(before + 2);
    expect((await decide(team, one, { action: "lift" })).status).toBe(303);
    expect((await write(one.person, "anxiety")).status).toBe(403);
    expect((await decide(team, again, { action: "lift" })).status).toBe(303);
    expect((await write(one.person, "anxiety")).status).toBe(303);
  });

  it("asks for a rule, a reason, a place and a day that comes, and keeps what was typed", async () => {
    const one = await author("anxiety");
    await report(new Person(), one);
    const far = new Date(Date.now() + 400 * DAY).toISOString().slice(0, 10);
    const wrong = [
      { policy: "" },
      { reason: "" },
      { where: "" },
      { where: "moon" },
      { days: "" },
      { days: "2" },
      { days: "date", until: "" },
      { days: "date", until: "2020-01-01" },
      { days: "date", until: far },
      { days: "date", until: "2026-02-31" },
    ];
    for (const fields of wrong) {
      const answer = await decide(team, one, { ...PAUSE, ...fields });
      expect({ fields, status: answer.status }).toEqual({ fields, status: 422 });
    }
    const typed = await decide(team, one, { ...PAUSE, days: "date", until: far });
    expect(await typed.text()).toContain(`value="${far}"`);
    expect((await write(one.person, "anxiety")).status).toBe(303);
    const until = new Date(Date.now() + 2 * DAY).toISOString().slice(0, 10);
    expect((await decide(team, one, { ...PAUSE, days: "date", until })).status).toBe(303);
    expect((await write(one.person, "anxiety")).status).toBe(403);
  });

  it("leaves the review open for what is still to be decided about the post", async () => {
    const one = await paused(team);
    expect(await (await team.get(`${reviewPath(one)}?done=suspend`)).text()).toContain(
      "Now decide about the post",
    );
    const { html } = await versions(team, one);
    expect(html).not.toContain("This has been decided");
    expect(
      (await decide(team, one, { action: "remove", ...because })).headers.get("Location"),
    ).toContain("/mod?done=remove");
    expect((await versions(team, one)).html).toContain("This has been decided");
  });

  it("writes nothing for an author who has deleted their account, and says so", async () => {
    const one = await author("anxiety");
    await report(new Person(), one);
    const gone = windowOf(one.person);
    const [rows, events] = [await countOf("suspensions"), await countOf("events")];
    const meanwhile = interrupted(/insert into "suspensions"/, () =>
      gone.post("/account/erase", { what: "account" }),
    );
    const { version, revision } = await versions(team, one);
    const fields = { ...PAUSE, version, revision };
    for (const options of [{ env: meanwhile }, {}]) {
      const answer = await team.post(reviewPath(one), fields, options);
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain("There is nobody left to pause");
    }
    expect([await countOf("suspensions"), await countOf("events")]).toEqual([rows, events]);
  });

  it("stops words that were on their way when it came", async () => {
    const other = await author("anxiety");
    for (const place of ["anxiety", other.threadId]) {
      const one = await author("anxiety");
      await report(new Person(), one);
      const path = place === "anxiety" ? "/boards/anxiety/new" : `/threads/${place}/reply`;
      const pausing = interrupted(/insert into "posts"/, () => decide(team, one, PAUSE));
      const before = await countOf("posts");
      const fields = { title: "A title", need: "listen", body: "In between.", key: formKey() };
      const answer = await one.person.post(path, { ...fields, do: "post" }, { env: pausing });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain("In between.");
      expect(await countOf("posts")).toBe(before);
    }
    const one = await author("anxiety");
    await report(new Person(), one);
    const pausing = interrupted(/update "posts" set "body"/, () => decide(team, one, PAUSE));
    const path = `/threads/${one.threadId}/posts/${one.postId}/edit`;
    const fields = { title: "New title", body: "In between.", do: "post" };
    expect((await one.person.post(path, fields, { env: pausing })).status).toBe(403);
  });

  it("is one pause when the same moderator presses twice, and two when two posts are meant", async () => {
    const one = await author("anxiety");
    await report(new Person(), one);
    const { version, revision } = await versions(team, one);
    const press = () => team.post(reviewPath(one), { ...PAUSE, version, revision });
    const before = await countOf("suspensions");
    const answers = await Promise.all([press(), press()]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect(await countOf("suspensions")).toBe(before + 1);
    const posts = await Promise.all(
      ["One", "Two"].map((title) => openThread(one.person, { title }, "family-and-friends")),
    );
    for (const post of posts) await report(new Person(), post);
    const both = await Promise.all(posts.map((post) => decide(team, post, PAUSE)));
    expect(both.map((answer) => answer.status)).toEqual([303, 303]);
    expect(await countOf("suspensions")).toBe(before + 3);
  });
});

describe("the end of a pause", () => {
  it("comes with its day, before and after the row is cleared away", async () => {
    const one = await paused(team, { days: "1" });
    await daysPass(1);
    expect((await write(one.person, "anxiety")).status).toBe(403);
    await daysPass(1);
    expect((await write(one.person, "anxiety")).status).toBe(303);
    expect(await (await one.person.get("/account/suspension")).text()).toContain(
      "This pause is over",
    );
    const context = createExecutionContext();
    await runSchedule(env, context);
    await waitOnExecutionContext(context);
    expect(
      await count("SELECT count(*) AS n FROM suspensions WHERE until_day < ?", `${today()}`),
    ).toBe(0);
    expect(await (await one.person.get("/account/suspension")).text()).toContain(
      "Nothing is paused",
    );
  });

  it("comes by lifting it, which the record ties to what it undid", async () => {
    const one = await paused(team);
    await reportedOften(one);
    expect((await decide(team, one, { action: "lift", reason: "Thank you." })).status).toBe(303);
    expect((await write(one.person, "anxiety")).status).toBe(303);
    expect(await (await one.person.get("/account/suspension")).text()).toContain("has been lifted");
    const { events } = await kept(one);
    const lift = events.find(({ action }) => action === "lift");
    expect(lift?.reverses).toMatch(/^[0-9a-z]{26}$/);
    expect((await decide(team, one, { action: "lift" })).status).toBe(409);
  });
});

describe("a browser in which someone was asked to pause", () => {
  const fresh = (mark: string) => {
    const person = new Person();
    person.cookies.set(MARK, mark);
    return person;
  };

  it("has first posts of a new account read before others see them, on those boards and days", async () => {
    const one = await paused(team);
    expect(one.person.cookies.has(MARK)).toBe(false);
    await one.person.post("/sign-out", {});
    const mark = one.person.cookies.get(MARK) ?? "";
    expect(mark).not.toBe("");
    const held = await openThread(fresh(mark), {}, "anxiety");
    expect(await standing(held)).toMatchObject({ status: "held", cause: "first_posts" });
    const elsewhere = await openThread(fresh(mark), {}, "family-and-friends");
    expect(await standing(elsewhere)).toMatchObject({ status: "published" });
    const forged = await openThread(fresh(`${mark.slice(0, -4)}AAAA`), {}, "anxiety");
    expect(await standing(forged)).toMatchObject({ status: "published" });
    expect(await standing(await reply(fresh(mark), one.threadId))).toMatchObject({
      status: "held",
    });
  });

  it("is marked by every page that tells of the pause, and freed when it is lifted", async () => {
    const one = await paused(team);
    for (const path of ["/account", "/account/suspension", "/boards/anxiety/new"]) {
      const window = windowOf(one.person);
      await window.get(path);
      expect({ path, marked: window.cookies.has(MARK) }).toEqual({ path, marked: true });
    }
    await one.person.get("/account/suspension");
    await decide(team, one, { action: "lift" });
    await one.person.get("/account/suspension");
    expect(one.person.cookies.has(MARK)).toBe(false);
  });

  it("forgets it where someone asked to be forgotten", async () => {
    const one = await paused(team);
    await one.person.get("/account/suspension");
    await one.person.post("/forget", {});
    expect(one.person.cookies.has(MARK)).toBe(false);
  });
});

describe("for whoever looks after some boards", () => {
  it("asks for a pause on the board only", async () => {
    const narrow = await staffMember("moderator", { boards: ["anxiety"] });
    const one = await author("anxiety");
    await report(new Person(), one);
    expect((await versions(narrow, one)).html).not.toContain('value="community"');
    const wide = await decide(narrow, one, { ...PAUSE, where: "community" });
    expect(wide.status).toBe(422);
    expect(await wide.text()).toContain("on this board only");
    expect((await decide(narrow, one, PAUSE)).status).toBe(303);
  });
});
