import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countOf, dump, effectsDone, openCommunity } from "../support/community.ts";
import { interrupted, windowOf } from "../support/interrupted.ts";
import { author, daysPass, kept, objectTo, PAUSE, paused, write } from "../support/pausing.ts";
import { Person } from "../support/person.ts";
import {
  because,
  decide,
  lead,
  moderator,
  report,
  reviewPath,
  staffMember,
  versions,
} from "../support/team.ts";

const WORDS = "It was meant as a joke between us.";
let one: Person;
let two: Person;

beforeAll(openCommunity);
beforeEach(async () => {
  // A team of these two alone.
  await env.DB.prepare("UPDATE staff SET status = 'removed'").run();
  one = await moderator("One");
  two = await moderator("Two");
});

async function reviewOf(at: { threadId: string; postId: string }) {
  return env.DB.prepare("SELECT status, cause, class FROM reviews WHERE post_id = ?")
    .bind(at.postId)
    .first<{ status: string; cause: string; class: number }>();
}

async function appealOf(at: { threadId: string; postId: string }) {
  return env.DB.prepare("SELECT status, words FROM appeals WHERE post_id = ?")
    .bind(at.postId)
    .first<{ status: string; words: string }>();
}

/** A pause that was asked for, and the review of the post decided besides. */
async function settled(team: Person = one) {
  const at = await paused(team);
  expect((await decide(team, at, { action: "dismiss" })).status).toBe(303);
  return at;
}

describe("asking for another look at a pause", () => {
  it("opens the review again at amber, with the words and what was decided", async () => {
    const at = await settled();
    expect((await objectTo(at.person)).headers.get("Location")).toBe("/account/suspension");
    expect(await reviewOf(at)).toEqual({ status: "open", cause: "appeal", class: 3 });
    const { html } = await versions(two, at);
    expect(html).toContain("The author asks you to look again");
    expect(html).toContain(WORDS);
    expect(html).toContain("author asked to pause by a moderator");
    expect(html).toContain('value="lift"');
    expect(html).toContain('value="dismiss"');
    const page = await (await at.person.get("/account/suspension")).text();
    expect(page).toContain("Your question is with the team");
    expect(page).not.toContain("<textarea");
  });

  it("waits for the others at once, although whoever asked for the pause still has the post open", async () => {
    const at = await settled();
    await env.DB.prepare(
      "UPDATE reviews SET status = 'decided', claimed_by = NULL, claimed_until = 0 WHERE post_id <> ?",
    )
      .bind(at.postId)
      .run();
    await report(new Person(), at);
    const next = await one.post("/mod/next", {});
    expect(next.headers.get("Location")).toBe(reviewPath(at));
    await objectTo(at.person);
    const other = await two.post("/mod/next", {});
    expect(other.headers.get("Location")).toBe(reviewPath(at));
  });

  it("is one appeal however often it is sent, also at the same moment", async () => {
    const at = await settled();
    const page = await (await at.person.get("/account/suspension")).text();
    const event = /name="event" value="([0-9a-z]{26})"/.exec(page)?.[1] ?? "";
    const send = (words: string) => at.person.post("/account/suspension/appeal", { event, words });
    const answers = await Promise.all([send("First."), send("Second.")]);
    answers.push(await send("Third."));
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    const { events } = await kept(at);
    expect(events.filter(({ action }) => action === "appealed")).toHaveLength(1);
    expect((await appealOf(at))?.words).not.toBe("Third.");
  });

  it("needs words, and not too many, and keeps them", async () => {
    const at = await settled();
    expect((await objectTo(at.person, " ")).status).toBe(422);
    const long = await objectTo(at.person, "a".repeat(1001));
    expect(long.status).toBe(422);
    expect(await long.text()).toContain("a".repeat(1001));
    expect(await countOf("appeals WHERE words LIKE 'aaa%'")).toBe(0);
  });

  it("is for the member the pause is about, while it lasts", async () => {
    const at = await settled();
    const page = await (await at.person.get("/account/suspension")).text();
    const event = /name="event" value="([0-9a-z]{26})"/.exec(page)?.[1] ?? "";
    const other = (await author()).person;
    const send = (who: Person, id: string) =>
      who.post("/account/suspension/appeal", { event: id, words: WORDS });
    expect((await send(other, event)).status).toBe(422);
    const signedOut = await send(new Person(), event);
    expect(signedOut.status).toBe(401);
    expect(await signedOut.text()).toContain(WORDS);
    for (const id of ["", "made-up", at.postId]) {
      expect((await send(at.person, id)).status).toBe(422);
    }
    await daysPass(8);
    expect((await send(at.person, event)).status).toBe(422);
    expect(await appealOf(at)).toBeNull();
  });
});

describe("answering", () => {
  it("is for someone else than whoever asked for the pause, in the page and behind it", async () => {
    const at = await settled();
    await objectTo(at.person);
    const { html, version, revision } = await versions(one, at);
    expect(html).toContain("Someone else has to answer this");
    expect(html).not.toContain('value="lift"');
    expect(html).not.toContain('value="dismiss"');
    for (const action of ["lift", "dismiss"]) {
      const fields = { action, policy: "", reason: "No.", version, revision };
      expect((await one.post(reviewPath(at), fields)).status).toBe(409);
    }
    expect((await appealOf(at))?.status).toBe("open");
    expect((await write(at.person, "anxiety")).status).toBe(403);
  });

  it("yes lifts the pause, and the author reads it", async () => {
    const at = await settled();
    await objectTo(at.person);
    const answer = { action: "lift", reason: "You are right, and we are sorry." };
    expect((await decide(two, at, answer)).headers.get("Location")).toMatch(/^\/mod(\?|$)/);
    expect((await appealOf(at))?.status).toBe("granted");
    expect((await reviewOf(at))?.status).toBe("decided");
    expect((await write(at.person, "anxiety")).status).toBe(303);
    const page = await (await at.person.get("/account/suspension")).text();
    expect(page).toContain("You were heard");
    expect(page).toContain("You are right, and we are sorry.");
    await effectsDone();
    expect(await (await at.person.get("/notices")).text()).toContain("news about a pause");
  });

  it("no needs a reason, keeps the pause, and the author reads it", async () => {
    const at = await settled();
    await objectTo(at.person);
    expect((await decide(two, at, { action: "dismiss" })).status).toBe(422);
    const answer = { action: "dismiss", reason: "It hurt the person it was meant for." };
    expect((await decide(two, at, answer)).status).toBe(303);
    expect((await appealOf(at))?.status).toBe("refused");
    expect((await write(at.person, "anxiety")).status).toBe(403);
    const page = await (await at.person.get("/account/suspension")).text();
    expect(page).toContain("The pause stays");
    expect(page).toContain("It hurt the person it was meant for.");
    const status = await at.person.get(`/threads/${at.threadId}/posts/${at.postId}/status`);
    expect(await status.text()).toContain("The pause stays");
  });

  it("goes to one of two who press at the same moment", async () => {
    const at = await settled();
    await objectTo(at.person);
    const three = await moderator("Three");
    const { version, revision } = await versions(two, at);
    const press = (who: Person, action: string) =>
      who.post(reviewPath(at), { action, policy: "", reason: "Seen.", version, revision });
    const answers = await Promise.all([press(two, "lift"), press(three, "dismiss")]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const lifted = answers[0]?.status === 303;
    expect((await appealOf(at))?.status).toBe(lifted ? "granted" : "refused");
    expect((await write(at.person, "anxiety")).status).toBe(lifted ? 303 : 403);
  });

  it("waits beside a report about the same post, each for a decision of its own", async () => {
    const at = await settled();
    await objectTo(at.person);
    await report(new Person(), at);
    expect(
      (await decide(two, at, { action: "lift", reason: "Yes." })).headers.get("Location"),
    ).toContain(`${reviewPath(at)}?done=lift`);
    expect((await reviewOf(at))?.status).toBe("open");
    expect((await decide(one, at, { action: "remove", ...because })).status).toBe(303);
    expect((await reviewOf(at))?.status).toBe("decided");
    const other = await paused(one);
    await objectTo(other.person);
    expect((await decide(two, other, { action: "remove", ...because })).status).toBe(303);
    expect((await appealOf(other))?.status).toBe("open");
    expect((await reviewOf(other))?.status).toBe("open");
  });

  it("stays asked when its author deletes the post", async () => {
    const at = await settled();
    await objectTo(at.person);
    await at.person.post(`/threads/${at.threadId}/posts/${at.postId}/delete`, {});
    expect((await reviewOf(at))?.status).toBe("open");
    expect((await decide(two, at, { action: "lift", reason: "Yes." })).status).toBe(303);
    expect((await write(at.person, "anxiety")).status).toBe(303);
  });

  it("is possible after the days are over", async () => {
    const at = await settled();
    await objectTo(at.person);
    await daysPass(9);
    await env.DB.prepare(
      "UPDATE events SET detail = json_set(detail, '$.untilDay', 1) WHERE action = 'suspend'",
    ).run();
    expect((await decide(two, at, { action: "lift", reason: "Yes." })).status).toBe(303);
    expect((await appealOf(at))?.status).toBe("granted");
  });

  it("falls to a lead alone only when nobody else on the team could, and says so", async () => {
    const ida = await lead();
    const at = await settled(ida);
    await objectTo(at.person);
    expect((await versions(ida, at)).html).toContain("Someone else has to answer this");
    await env.DB.prepare("UPDATE staff SET status = 'removed' WHERE name IN ('One', 'Two')").run();
    await staffMember("moderator", { boards: ["depression"] });
    await staffMember("professional");
    const { html } = await versions(ida, at);
    expect(html).toContain("as a lead you may");
    expect((await decide(ida, at, { action: "dismiss", reason: "No." })).status).toBe(303);
    const alone = await moderator("Alone");
    await env.DB.prepare("UPDATE staff SET status = 'removed' WHERE name <> 'Alone'").run();
    const again = await settled(alone);
    await objectTo(again.person);
    expect((await decide(alone, again, { action: "lift" })).status).toBe(409);
  });
});

describe("what a member takes along, and what leaves with them", () => {
  it("has the pause, the question and the answer in the copy", async () => {
    const at = await settled();
    await objectTo(at.person);
    await decide(two, at, { action: "dismiss", reason: "It stays as it is." });
    const file = await (await at.person.get("/account/export.json")).json<{ pauses: unknown[] }>();
    expect(file.pauses).toEqual([
      expect.objectContaining({
        board: "Anxiety",
        rule: 4,
        reason: because.reason,
        lifted: false,
        appeal: { status: "refused", words: WORDS, answer: "It stays as it is." },
      }),
    ]);
    const page = await (await at.person.get("/account/export")).text();
    for (const words of [because.reason, WORDS, "It stays as it is."])
      expect(page).toContain(words);
  });

  for (const what of ["account", "everything"]) {
    it(`keeps no pause and no question of someone who deletes (${what})`, async () => {
      const at = await settled();
      await objectTo(at.person, "Pomegranatefog words.");
      const before = await countOf("suspensions");
      const gone = await at.person.post("/account/erase", { what });
      expect(await gone.text()).toContain("Your account is gone");
      expect(await countOf("suspensions")).toBe(before - 1);
      expect(await appealOf(at)).toBeNull();
      expect((await reviewOf(at))?.status).toBe("decided");
      expect(JSON.stringify([...(await dump())])).not.toContain("Pomegranatefog");
    });
  }

  it("keeps the question and the answer to be found once the pause is over and cleared away", async () => {
    const at = await settled();
    await objectTo(at.person);
    await decide(two, at, { action: "dismiss", reason: "It stays as it is." });
    await env.DB.prepare("DELETE FROM suspensions").run();
    for (const path of ["/account", "/account/export"]) {
      const page = await (await at.person.get(path)).text();
      for (const words of [WORDS, "It stays as it is.", "The pause stays"]) {
        expect(page, path).toContain(words);
      }
    }
    const file = await (await at.person.get("/account/export.json")).json<{ appeals: unknown[] }>();
    expect(file.appeals).toEqual([
      expect.objectContaining({ status: "refused", words: WORDS, answer: "It stays as it is." }),
    ]);
    expect(await (await (await author()).person.get("/account")).text()).not.toContain("A pause");
  });

  it("keeps the way to a pause that was lifted, for as long as it can be read", async () => {
    const at = await settled();
    await objectTo(at.person);
    await decide(two, at, { action: "lift", reason: "We are sorry." });
    const page = await (await at.person.get("/account")).text();
    expect(page).toContain('href="/account/suspension"');
    expect(page).not.toContain(WORDS);
  });

  it("keeps no question of someone who deletes their account alone after the pause was over", async () => {
    const at = await settled();
    await objectTo(at.person, "Persimmonfog words.");
    await env.DB.prepare("DELETE FROM suspensions").run();
    await at.person.post("/account/erase", { what: "account" });
    expect(await appealOf(at)).toBeNull();
    expect((await reviewOf(at))?.status).toBe("decided");
    expect(JSON.stringify([...(await dump())])).not.toContain("Persimmonfog");
  });

  it("loses no words when the pause has ended while they were written", async () => {
    const at = await settled();
    const page = await (await at.person.get("/account/suspension")).text();
    const event = /name="event" value="([0-9a-z]{26})"/.exec(page)?.[1] ?? "";
    await decide(two, at, { action: "lift" });
    const words = "Quincefog, what I wanted to say.";
    const answer = await at.person.post("/account/suspension/appeal", { event, words });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  });

  it("takes no question of someone who was deleted meanwhile", async () => {
    const at = await settled();
    const page = await (await at.person.get("/account/suspension")).text();
    const event = /name="event" value="([0-9a-z]{26})"/.exec(page)?.[1] ?? "";
    const other = windowOf(at.person);
    const late = interrupted(/insert into "appeals"/, () =>
      other.post("/account/erase", { what: "account" }),
    );
    const answer = await at.person.post(
      "/account/suspension/appeal",
      { event, words: WORDS },
      { env: late },
    );
    expect(answer.status).toBe(422);
    expect(await appealOf(at)).toBeNull();
    expect(await reviewOf(at)).toMatchObject({ status: "decided" });
  });

  it("asks nobody to pause once more while the first question is open", async () => {
    const at = await settled();
    await objectTo(at.person);
    expect((await decide(two, at, PAUSE)).status).toBe(409);
  });
});
