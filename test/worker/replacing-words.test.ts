import { beforeAll, describe, expect, it } from "vitest";
import { countOf, dump, openCommunity } from "../support/community.ts";
import { copyOf, fieldsOf, isIn, newMember } from "../support/keeping.ts";
import { formKey, openThread, Person } from "../support/person.ts";

beforeAll(openCommunity);

const FORM = "/account/words";
const NEW = "/account/words/new";

/** Presses the button of the page as it stands now. */
async function replace(person: Person, fields: Readonly<Record<string, string>> = {}) {
  return person.post(FORM, { ...(await fieldsOf(person, FORM)), elsewhere: "yes", ...fields });
}

/** The words on the page that shows them. */
async function newWords(person: Person): Promise<string> {
  const html = await (await person.get(NEW)).text();
  return /data-words="([^"]*)"/.exec(html)?.[1] ?? "";
}

async function opens(words: string): Promise<boolean> {
  return (await new Person().post("/sign-in", { words })).status === 303;
}

describe("new recovery words", () => {
  it("are explained first, with signing out elsewhere chosen", async () => {
    const { person } = await newMember();
    const html = await (await person.get(FORM)).text();
    expect(html).toContain("The old ones stop working at once");
    expect(html).toMatch(/name="elsewhere"[^>]*checked/);
    expect((await new Person().get(FORM)).headers.get("Location")).toBe("/sign-in");
    expect((await new Person().post(FORM, {})).headers.get("Location")).toBe("/sign-in");
  });

  it("open the account at once, and the old ones nothing any more", async () => {
    const { person, words } = await newMember();
    const answer = await replace(person);
    expect(answer.headers.get("Location")).toBe(NEW);
    const next = await newWords(person);
    expect(next.split(" ")).toHaveLength(8);
    expect(next).not.toBe(words);
    expect(await opens(words)).toBe(false);
    expect(await opens(next)).toBe(true);
  });

  it("survive a reload until they have been kept, and then leave the browser", async () => {
    const { person } = await newMember();
    await replace(person);
    const words = await newWords(person);
    expect(await newWords(person)).toBe(words);
    const kept = await person.post(NEW, {});
    expect(kept.headers.get("Location")).toBe("/account");
    expect((await person.get(NEW)).headers.get("Location")).toBe("/account");
    expect((await person.get("/welcome")).headers.get("Location")).toBe("/account");
  });

  it("sign out every other browser, and not this one, when that was chosen", async () => {
    const { person, words } = await newMember();
    const other = new Person();
    await other.post("/sign-in", { words });
    await replace(person);
    expect(await isIn(person)).toBe(true);
    expect(await isIn(other)).toBe(false);
  });

  it("leave other browsers alone when that was chosen", async () => {
    const { person, words } = await newMember();
    const other = new Person();
    await other.post("/sign-in", { words });
    await replace(person, { elsewhere: "no" });
    expect(await isIn(person)).toBe(true);
    expect(await isIn(other)).toBe(true);
  });

  it("are the same when the same form is sent again, after a lost answer too", async () => {
    const { person } = await newMember();
    const fields = { ...(await fieldsOf(person, FORM)), elsewhere: "yes" };
    const lost = copyOf(person);
    await lost.post(FORM, fields);
    expect((await person.post(FORM, fields)).headers.get("Location")).toBe(NEW);
    expect(await newWords(person)).toBe(await newWords(lost));
    expect(await opens(await newWords(person))).toBe(true);
    expect(await isIn(person)).toBe(true);
  });

  it("are one set when two windows press at the same moment", async () => {
    const { person } = await newMember();
    const windows = [person, copyOf(person), copyOf(person)];
    const forms = await Promise.all(windows.map((one) => fieldsOf(one, FORM)));
    const [first = {}] = forms;
    const answers = await Promise.all([
      ...windows.map((one, at) => one.post(FORM, { ...forms[at], elsewhere: "yes" })),
      copyOf(person).post(FORM, { ...first, elsewhere: "yes" }),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 303).length).toBeGreaterThan(0);
    expect(statuses.every((status) => status === 303 || status === 409)).toBe(true);
    const shown = await Promise.all(windows.map(newWords));
    const opening = await Promise.all(shown.filter(Boolean).map(opens));
    expect(opening).not.toContain(false);
    expect(new Set(shown.filter(Boolean)).size).toBe(1);
    expect(await isIn(person)).toBe(true);
  });

  it("say plainly when the words were changed since the page was opened", async () => {
    const { person } = await newMember();
    const stale = await fieldsOf(person, FORM);
    await replace(person);
    const words = await newWords(person);
    const answer = await person.post(FORM, { ...stale, elsewhere: "yes" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("changed since this page was opened");
    expect(await opens(words)).toBe(true);
  });

  it("are not given for a form without a key, or for words nobody was shown", async () => {
    const { person, words } = await newMember();
    const fields = await fieldsOf(person, FORM);
    for (const bad of [{ key: "" }, { key: "x" }, { key: `${formKey()}0` }]) {
      expect((await person.post(FORM, { ...fields, ...bad })).status).toBe(422);
    }
    for (const seen of ["", "x", "A".repeat(22)]) {
      expect((await person.post(FORM, { ...fields, seen })).status).toBe(409);
    }
    expect(await opens(words)).toBe(true);
  });

  it("are nobody's when the account is erased meanwhile", async () => {
    const { person } = await newMember();
    const other = copyOf(person);
    const fields = { ...(await fieldsOf(person, FORM)), elsewhere: "yes" };
    await other.post("/account/erase", { what: "everything" });
    const before = [await countOf("members"), await countOf("member_sessions")];
    expect((await person.post(FORM, fields)).headers.get("Location")).toBe("/sign-in");
    expect([await countOf("members"), await countOf("member_sessions")]).toEqual(before);
  });

  it("stand in no table, and are shown to no other member of the same browser", async () => {
    const { person } = await newMember();
    await replace(person);
    const words = await newWords(person);
    expect(JSON.stringify([...(await dump())])).not.toContain(words);
    const next = new Person();
    await openThread(next);
    for (const [name, value] of person.cookies) {
      if (/words|welcome/.test(name)) next.cookies.set(name, value);
    }
    expect((await next.get(NEW)).headers.get("Location")).toBe("/account");
  });

  it("end what the first form gives back: it would bring a session for words that are gone", async () => {
    const { person, form } = await newMember();
    await replace(person);
    const shared = new Person();
    await shared.post("/boards/anxiety/new", form);
    expect(await isIn(shared)).toBe(false);
  });
});

describe("the page after a first post", () => {
  it("shows words to their own member alone, whatever cookie lies in the browser", async () => {
    const one = await newMember();
    const two = new Person();
    await openThread(two);
    const welcome = "__Host-hearten-welcome";
    two.cookies.set(welcome, one.person.cookies.get(welcome) ?? "");
    const answer = await two.get("/welcome");
    expect(answer.headers.get("Location")).toBe("/account");
  });

  it("carries a card for the printer that names the address and nothing of what it is for", async () => {
    const { person } = await newMember();
    const html = await (await person.get("/welcome")).text();
    const card = html.split('class="keepsake slip"')[1]?.split("</div>")[0] ?? "";
    expect(card).toContain("hearten.test");
    expect(card).not.toMatch(/depress|anxi|addict|eating|support|illness|forum|mental/i);
  });
});
