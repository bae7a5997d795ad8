import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { countOf, dump, effectsDone, openCommunity } from "../support/community.ts";
import { author } from "../support/pausing.ts";
import { formKey, Person } from "../support/person.ts";
import { because, decide, moderator, report, reviewPath, staffMember } from "../support/team.ts";
import { schedule } from "../support/schedule.ts";

const LETTER = "Rowanfog: would you like us to move it?";
const ANSWER = "Hawthornfog: yes, please do.";
let team: Person;

beforeAll(async () => {
  await openCommunity();
  team = await moderator("Zebulon");
});

interface At {
  readonly threadId: string;
  readonly postId: string;
  readonly person: Person;
}

const ownPath = (at: At) => `/threads/${at.threadId}/posts/${at.postId}/letters`;
const teamPath = (at: At) => `${reviewPath(at)}/letters`;

/** The key that a form of this page carries. */
async function keyOn(who: Person, path: string): Promise<string> {
  const html = await (await who.get(path)).text();
  return /name="key" value="([^"]*)"/.exec(html)?.[1] ?? "";
}

async function send(who: Person, path: string, words: string) {
  return who.post(path, { words, key: await keyOn(who, path) });
}

/** A post that somebody reported. */
async function reported(): Promise<At> {
  const at = await author();
  await report(new Person(), at);
  return at;
}

async function lettersOf(at: At): Promise<number> {
  return countOf(`letters WHERE post_id = '${at.postId}'`);
}

describe("letters between the author of a post and the team", () => {
  it("go both ways, tell the author, bring the answer to the desk, and show no identity", async () => {
    const at = await reported();
    const sent = await send(team, teamPath(at), LETTER);
    expect(sent.headers.get("Location")).toBe(`${teamPath(at)}?sent=yes`);
    await effectsDone();
    const notices = await (await at.person.get("/notices")).text();
    expect(notices).toContain("The team has written to you");
    expect(notices).not.toContain("Rowanfog");
    const page = await (await at.person.get(ownPath(at))).text();
    expect(page).toContain(LETTER);
    expect(page).toContain("a moderator");
    expect(page).not.toContain("Zebulon");

    await decide(team, at, { action: "dismiss" });
    expect((await send(at.person, ownPath(at), ANSWER)).status).toBe(303);
    const review = await env.DB.prepare("SELECT status, cause FROM reviews WHERE post_id = ?")
      .bind(at.postId)
      .first();
    expect(review).toEqual({ status: "open", cause: "letter" });
    const desk = await (await team.get(teamPath(at))).text();
    expect(desk).toContain(ANSWER);
    expect(desk).toContain("The author");
    const events = (await dump()).get("events");
    expect(JSON.stringify(events)).not.toMatch(/Rowanfog|Hawthornfog/);
    const record = await (await team.get("/mod/log")).text();
    expect(record).not.toContain("Rowanfog");
  });

  it("are for the author and for whoever looks after the review, and for nobody else", async () => {
    const at = await reported();
    await send(team, teamPath(at), LETTER);
    const stranger = (await author()).person;
    const elsewhere = await staffMember("moderator", { boards: ["depression"] });
    expect((await stranger.get(ownPath(at))).status).toBe(404);
    expect((await new Person().get(ownPath(at))).status).toBe(404);
    expect((await elsewhere.get(teamPath(at))).status).toBe(403);
    expect((await at.person.get(teamPath(at))).headers.get("Location")).toBe("/staff/sign-in");
    for (const who of [stranger, new Person()]) {
      const tried = await who.post(ownPath(at), { words: ANSWER, key: formKey() });
      expect([401, 404]).toContain(tried.status);
      expect(await tried.text()).toContain(ANSWER);
    }
    const tried = await elsewhere.post(teamPath(at), { words: LETTER, key: formKey() });
    expect(tried.status).toBe(403);
    expect(await tried.text()).toContain(LETTER);
    expect(await lettersOf(at)).toBe(1);
  });

  it("are one letter however often the form is sent, and lose no words", async () => {
    const at = await reported();
    const key = await keyOn(at.person, ownPath(at));
    const press = () => at.person.post(ownPath(at), { words: ANSWER, key });
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await lettersOf(at)).toBe(1);
    expect((await send(at.person, ownPath(at), "  ")).status).toBe(422);
    const long = await send(at.person, ownPath(at), "b".repeat(2_001));
    expect(long.status).toBe(422);
    expect(await long.text()).toContain("b".repeat(2_001));
    for (let sent = 1; sent < 20; sent++) await send(at.person, ownPath(at), `Line ${sent}.`);
    const tooMuch = await send(at.person, ownPath(at), ANSWER);
    expect(tooMuch.status).toBe(429);
    expect(await tooMuch.text()).toContain(ANSWER);
    expect(await lettersOf(at)).toBe(20);
  });

  it("are in the copy, go with the post and the account, and after six months by themselves", async () => {
    const at = await reported();
    await send(team, teamPath(at), LETTER);
    await send(at.person, ownPath(at), ANSWER);
    const file = await (await at.person.get("/account/export.json")).json<{ letters: unknown[] }>();
    expect(file.letters).toEqual([
      expect.objectContaining({ by: "team", words: LETTER }),
      expect.objectContaining({ by: "member", words: ANSWER }),
    ]);
    expect(await (await at.person.get("/account/export")).text()).toContain(LETTER);
    await decide(team, at, { action: "remove", ...because });
    expect((await send(at.person, ownPath(at), "Why was it taken down?")).status).toBe(303);
    await at.person.post(`/threads/${at.threadId}/posts/${at.postId}/delete`, {});
    expect(await lettersOf(at)).toBe(0);
    const late = await at.person.post(ownPath(at), { words: ANSWER, key: formKey() });
    expect(late.status).toBe(410);
    expect(await late.text()).toContain(ANSWER);

    const leaving = await reported();
    await send(team, teamPath(leaving), LETTER);
    await leaving.person.post("/account/erase", { what: "account" });
    expect(await lettersOf(leaving)).toBe(0);

    const old = await reported();
    await send(team, teamPath(old), LETTER);
    await env.DB.prepare("UPDATE letters SET erase_day = 1").run();
    await schedule();
    expect(await lettersOf(old)).toBe(0);
  });
});
