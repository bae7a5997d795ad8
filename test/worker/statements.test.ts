import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { effectsDone, openCommunity } from "../support/community.ts";
import { author } from "../support/pausing.ts";
import { Person } from "../support/person.ts";
import { type At, eventOf, figure, monthsPass, rowOf } from "../support/statements.ts";
import { because, decide, lead, moderator, report, reviewPath, versions } from "../support/team.ts";

const WORDS = "It was meant kindly. Please read it once more.";
let one: Person;
let two: Person;

beforeAll(openCommunity);
beforeEach(async () => {
  await env.DB.prepare("UPDATE staff SET status = 'removed'").run();
  one = await moderator("One");
  two = await moderator("Two");
});

const postPath = (at: At) => `/threads/${at.threadId}/posts/${at.postId}`;
const statusOf = async (at: At) => (await at.person.get(`${postPath(at)}/status`)).text();

/** A post that was reported and decided about, with the receipt of whoever reported it. */
async function decided(action: string, fields: Record<string, string> = {}) {
  const at = await author();
  const sent = await report(new Person(), at);
  const receipt = sent.headers.get("Location") ?? "";
  const answer = await decide(one, at, { action, ...because, ...fields });
  expect(answer.status, await answer.clone().text()).toBe(303);
  return { ...at, receipt };
}

async function ask(at: At, action: string, words = WORDS) {
  const event = await eventOf(at, action);
  return at.person.post(`${postPath(at)}/status/appeal`, { event, words });
}

describe("the statement of reasons", () => {
  it("says what, how far, how long, how it came about, by which rule, why, and where to turn", async () => {
    const at = await decided("remove");
    const page = await statusOf(at);
    for (const part of [
      "It holds everywhere this community can be read.",
      "It has no end date.",
      "Someone asked us to look at this post. We never say who.",
      "A person decided it. No program decides anything here.",
      "Rule 4",
      because.reason,
      "You can ask us to look again until the end of",
      "settle such disputes out of court",
      "you can always go to a court",
    ])
      expect(page).toContain(part);
  });

  it("stands there for every decision, the latest first, and for nobody but the author", async () => {
    const at = await decided("lock");
    await decide(two, at, { action: "remove", policy: "3", reason: "It names a place." });
    const page = await statusOf(at);
    expect(page.indexOf("It names a place.")).toBeGreaterThan(0);
    expect(page.indexOf("It names a place.")).toBeLessThan(page.indexOf(because.reason));
    expect((await new Person().get(`${postPath(at)}/status`)).status).toBe(404);
  });

  it("stays there, and can be asked about, whoever reports the post how often after that", async () => {
    const at = await decided("note", { notes: "loss" });
    await env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 80)
       INSERT INTO events (thread_id, post_id, id, action, role, detail, at)
       SELECT thread_id, post_id, substr(id, 1, 22) || 'z' || substr('00' || i, -3), 'reported', role,
         detail, at FROM events, n WHERE post_id = ? AND action = 'note'`,
    )
      .bind(at.postId)
      .run();
    expect(await statusOf(at)).toContain("<textarea");
    expect((await ask(at, "note")).status).toBe(303);
  });

  it("can be read by a program, with every part named", async () => {
    const at = await decided("remove");
    const made = await at.person.send("POST", "/api/v1/tokens", JSON.stringify({ label: "mine" }), {
      headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
    });
    const { token } = await made.json<{ token: string }>();
    const answer = await new Person().send("GET", `/api/v1${postPath(at)}/statements`, undefined, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const { statements } = await answer.json<{ statements: unknown[] }>();
    expect(statements).toEqual([
      expect.objectContaining({
        action: "remove",
        scope: expect.objectContaining({ territory: "everywhere", until: null }),
        origin: "report",
        automation: { noticed: false, decided: false },
        policy: expect.objectContaining({ number: 4 }),
        redress: expect.objectContaining({ mayAppeal: true }),
      }),
    ]);
  });

  it("lies with the author when the post came back to them, with the way to change it", async () => {
    const at = await decided("return");
    const page = await statusOf(at);
    expect(page).toContain("once a part of it is different");
    expect(page).toContain(because.reason);
    expect(page).toContain(`href="${postPath(at)}/edit"`);
  });
});

describe("asking for another look at any restriction", () => {
  it("opens the review for somebody else, who takes it back whole", async () => {
    const at = await decided("remove");
    const before = (await rowOf(at))?.post;
    expect(before).toBe("removed");
    expect((await ask(at, "remove")).status).toBe(303);
    const open = await rowOf(at);
    expect(open).toMatchObject({ review: "open", appeal: "open" });
    expect(await statusOf(at)).toMatch(
      /someone other than the person.*\s*(We try|Nobody from the team)/i,
    );
    const heard = await figure("answer granted");
    const decider = await env.DB.prepare(
      "SELECT id FROM staff WHERE name = 'One' ORDER BY id DESC",
    ).first<{ id: string }>();
    expect(open?.not_for).toContain(decider?.id);

    const own = await versions(one, at);
    expect(own.html).toContain("Someone else has to answer this");
    expect(own.html).not.toContain('value="restore"');
    const words = { do: "grant", "words-grant": "You are right, and we are sorry." };
    expect((await one.post(`${reviewPath(at)}/appeal`, words)).status).toBe(409);

    expect((await versions(two, at)).html).toContain(WORDS);
    const granted = await two.post(`${reviewPath(at)}/appeal`, words);
    expect(granted.headers.get("Location")).toBe("/mod");
    expect(await rowOf(at)).toMatchObject({
      post: "published",
      body: "It has been a long day.",
      review: "decided",
      appeal: "granted",
    });
    expect(await figure("answer granted")).toBe(heard + 1);
    const page = await statusOf(at);
    expect(page).toContain("You were heard");
    expect(page).toContain("You are right, and we are sorry.");
    expect(await (await new Person().get(`/threads/${at.threadId}`)).text()).toContain("long day");
  });

  it("is answered with no in words, and stays answered", async () => {
    const at = await decided("note", { notes: "loss" });
    await ask(at, "note");
    expect((await decide(two, at, { action: "dismiss" })).status).toBe(422);
    const no = { action: "dismiss", reason: "The note helps whoever lost somebody." };
    expect((await decide(two, at, no)).status).toBe(303);
    expect((await rowOf(at))?.appeal).toBe("refused");
    const page = await statusOf(at);
    expect(page).toContain("The decision stays.");
    expect(page).toContain("The note helps whoever lost somebody.");
    expect((await ask(at, "note", "Once more.")).status).toBe(303);
    expect((await rowOf(at))?.appeal).toBe("refused");
  });

  it("takes a note off again, which no other act does", async () => {
    const at = await decided("note", { notes: "loss" });
    await ask(at, "note");
    const words = { do: "grant", "words-grant": "It needed none." };
    expect((await two.post(`${reviewPath(at)}/appeal`, words)).status).toBe(303);
    const row = await env.DB.prepare("SELECT notes FROM posts WHERE id = ?")
      .bind(at.postId)
      .first<{ notes: string }>();
    expect(row?.notes).toBe("[]");
    expect((await rowOf(at))?.appeal).toBe("granted");
  });

  it("may be met with a question, whose answer opens it again", async () => {
    const at = await decided("remove");
    await ask(at, "remove");
    const back = { do: "ask", "words-ask": "Would you leave out the name of the clinic?" };
    expect((await two.post(`${reviewPath(at)}/appeal`, back)).headers.get("Location")).toBe("/mod");
    expect(await rowOf(at)).toMatchObject({ review: "decided", appeal: "asked" });
    await effectsDone();
    expect(await (await at.person.get("/notices")).text()).toContain("asks you something");
    expect(await statusOf(at)).toContain("Would you leave out the name of the clinic?");

    const event = await eventOf(at, "remove");
    const reply = (words: string) =>
      at.person.post(`${postPath(at)}/status/reply`, { event, [`reply-${event}`]: words });
    expect((await reply("")).status).toBe(422);
    const appeals = await figure("opened appeal");
    expect((await reply("Yes, gladly.")).status).toBe(303);
    expect(await figure("opened appeal")).toBe(appeals);
    expect(await rowOf(at)).toMatchObject({
      review: "open",
      appeal: "open",
      reply: "Yes, gladly.",
    });
    expect((await versions(two, at)).html).toContain("Yes, gladly.");
    const late = await reply("And one more thing.");
    expect(late.status).toBe(422);
    expect(await late.text()).toContain("And one more thing.");
  });

  it("is one appeal however often it is sent at once, and ends after six months", async () => {
    const at = await decided("remove");
    const answers = await Promise.all([ask(at, "remove"), ask(at, "remove", "Second.")]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const events = await env.DB.prepare(
      "SELECT count(*) AS n FROM events WHERE post_id = ? AND action = 'appealed'",
    )
      .bind(at.postId)
      .first<{ n: number }>();
    expect(events?.n).toBe(1);

    const late = await decided("remove");
    await monthsPass(late);
    expect(await statusOf(late)).not.toContain("<textarea");
    const answer = await ask(late, "remove");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(WORDS);
  });

  it("gives words back that come too late, from nobody, or from somebody else", async () => {
    const at = await decided("remove");
    expect((await ask(at, "remove", "a".repeat(1_001))).status).toBe(422);
    const stranger = { ...at, person: new Person() };
    const signedOut = await ask(stranger, "remove");
    expect(signedOut.status).toBe(401);
    expect(await signedOut.text()).toContain(WORDS);
    const other = await ask({ ...at, person: (await author()).person }, "remove");
    expect(other.status).toBe(404);
    expect(await other.text()).toContain(WORDS);
    await two.post(`${reviewPath(at)}/appeal`, { do: "ask", "words-ask": "Why?" });
    expect((await rowOf(at))?.appeal).toBeNull();
    await decide(two, at, { action: "restore" });
    const undone = await ask(at, "remove");
    expect(undone.status).toBe(422);
    expect(await undone.text()).toContain(WORDS);
  });

  it("falls to a lead who decided it alone, and says so", async () => {
    await env.DB.prepare("UPDATE staff SET status = 'removed'").run();
    one = await lead();
    const at = await decided("remove");
    await ask(at, "remove");
    expect((await rowOf(at))?.not_for).toBe("");
    expect((await versions(one, at)).html).toContain("as a lead you may");
    const again = await decided("note", { notes: "loss" });
    await ask(again, "note");
    expect((await decide(one, again, { action: "dismiss", reason: "It helps." })).status).toBe(303);
    expect(await statusOf(again)).toContain("by the same person: nobody else was there who could");
    const words = { do: "grant", "words-grant": "I read it again." };
    expect((await one.post(`${reviewPath(at)}/appeal`, words)).status).toBe(303);
    expect((await rowOf(at))?.post).toBe("published");
  });
});

describe("what a reporter is told, and may ask", () => {
  async function refused() {
    const at = await author();
    const reporter = new Person();
    const sent = await report(reporter, at);
    const receipt = sent.headers.get("Location") ?? "";
    expect((await decide(one, at, { action: "dismiss" })).status).toBe(303);
    return { ...at, reporter, receipt };
  }

  it("says at the receipt what was decided, that a person did, and how to ask again", async () => {
    const at = await refused();
    const page = await (await at.reporter.get(at.receipt)).text();
    for (const part of ["We left the post as it is.", "A person decided it.", "out of court"])
      expect(page).toContain(part);
    expect(page).toContain("<textarea");
    expect(page).not.toContain(at.threadId);
  });

  it("is answered by somebody else: by an act, which says yes to both", async () => {
    const at = await refused();
    const asked = await at.reporter.post(`${at.receipt}/appeal`, { words: WORDS });
    expect(asked.headers.get("Location")).toBe(at.receipt);
    const { html } = await versions(two, at);
    expect(html).toContain("Someone who reported it asks you to look again");
    expect((await decide(two, at, { action: "remove", ...because })).status).toBe(303);
    expect((await rowOf(at))?.appeal).toBe("granted");
    const page = await (await at.reporter.get(at.receipt)).text();
    expect(page).toContain("We agreed with you");
    expect(await statusOf(at)).not.toContain(WORDS);
    expect(await (await at.person.get("/account/export.json")).text()).not.toContain(WORDS);
  });

  it("still waits for an answer when the author leaves and the post stays", async () => {
    const at = await refused();
    await at.reporter.post(`${at.receipt}/appeal`, { words: WORDS });
    await at.person.post("/account/erase", { what: "account" });
    expect(await rowOf(at)).toMatchObject({ review: "open", appeal: "open" });
  });

  it("is refused in words, after a question of the team’s", async () => {
    const at = await refused();
    await at.reporter.post(`${at.receipt}/appeal`, { words: WORDS });
    const back = { do: "ask", "words-ask": "Which line do you mean?" };
    expect((await two.post(`${reviewPath(at)}/appeal`, back)).status).toBe(303);
    expect(await (await at.reporter.get(at.receipt)).text()).toContain("Which line do you mean?");
    const reply = { "reply-here": "The last one." };
    expect((await at.reporter.post(`${at.receipt}/reply`, reply)).status).toBe(303);
    const no = { action: "dismiss", reason: "It is about nobody in particular." };
    expect((await decide(two, at, no)).status).toBe(303);
    const page = await (await at.reporter.get(at.receipt)).text();
    expect(page).toContain("The post stays as it is.");
    expect(page).toContain("It is about nobody in particular.");
    expect((await at.reporter.post(`${at.receipt}/appeal`, { words: " " })).status).toBe(422);
  });

  it("is over after six months", async () => {
    const at = await refused();
    await monthsPass(at);
    const late = await at.reporter.post(`${at.receipt}/appeal`, { words: WORDS });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain(WORDS);
  });
});
