import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { dump, openCommunity } from "../support/community.ts";
import { interrupted } from "../support/interrupted.ts";
import { unescapeHtml } from "../support/markup.ts";
import {
  inForceOn,
  keepDraft,
  keysAt,
  packPath,
  published,
  publishDraft,
  RULE,
  textOf,
  versionsIn,
} from "../support/packs.ts";
import { formKey, openThread, Person, THREAD_FORM } from "../support/person.ts";
import { lead, moderator, report, reviewPath } from "../support/team.ts";

let ida: Person;
let noor: Person;

beforeAll(async () => {
  await openCommunity();
  ida = await lead();
  noor = await lead("Noor");
});

const pageOf = async (path: string, who = ida) => unescapeHtml(await textOf(who.get(path)));

/** What somebody new is answered who posts this. */
async function post(board: string, body: string): Promise<{ status: number; text: string }> {
  const form = { ...THREAD_FORM, body, key: formKey(), do: "post" };
  const response = await new Person().post(`/boards/${board}/new`, form);
  return { status: response.status, text: unescapeHtml(await response.text()) };
}

describe("what holds on each board", () => {
  it("is version 1 on every board of a new community, and its page says it in words", async () => {
    const list = await pageOf("/mod/packs");
    for (const name of ["Depression", "Addiction", "Eating disorders"])
      expect(list).toContain(name);
    expect(list).toContain("Version 1, in force since");
    const board = await pageOf(packPath("eating-disorders"));
    expect(board).toContain("Numbers of an eating disorder");
    expect(board).toContain("the first 3 posts of a new member");
    expect(board).toContain('rule "not ill enough"');
    expect(board).toContain("No board can switch that off");
  });

  it("goes on when the row of a board cannot be read, and says so", async () => {
    const whole = JSON.stringify(await inForceOn("anxiety"));
    const later = JSON.stringify({ ...JSON.parse(whole), fromALaterProgram: 1 });
    for (const damaged of [later, whole.slice(0, 40), "[]"]) {
      await env.DB.prepare("UPDATE boards SET pack = ? WHERE slug = 'anxiety'").bind(damaged).run();
      expect(await pageOf("/mod/packs")).toContain("cannot be read by this program");
      expect((await post("anxiety", "It was a long day at work.")).status).toBe(303);
    }
    await env.DB.prepare("UPDATE boards SET pack = ? WHERE slug = 'anxiety'").bind(whole).run();
    expect(await pageOf("/mod/packs")).not.toContain("cannot be read by this program");
  });
});

describe("a draft", () => {
  it("changes nothing on the board until it is published, and then at once", async () => {
    expect((await keepDraft(ida, "anxiety", { rules: RULE })).status).toBe(303);
    expect((await post("anxiety", "I bought a kettle.")).status).toBe(303);
    const asked = await pageOf(`${packPath("anxiety")}/publish`);
    expect(asked).toContain("Rules, line by line");
    expect(asked).toContain("Nobody has tested this draft on older posts yet");
    expect((await publishDraft(ida, "anxiety", "Kettles hurt.")).status).toBe(303);
    const sent = await post("anxiety", "I bought a kettle.");
    expect(sent.status).not.toBe(303);
    expect(sent.text).toContain("Would you leave out the kettle?");
    expect((await versionsIn("anxiety")).map(({ version, state }) => [version, state])).toEqual([
      [1, "retired"],
      [2, "published"],
    ]);
    expect(await pageOf(packPath("anxiety"))).toContain("Kettles hurt.");
    const record = await env.DB.prepare(
      "SELECT action, detail FROM team_events WHERE action LIKE 'pack_%' ORDER BY id DESC LIMIT 1",
    ).first<{ action: string; detail: string }>();
    expect(record?.action).toBe("pack_published");
    expect(JSON.parse(record?.detail ?? "")).toEqual({
      boards: ["anxiety"],
      version: 2,
      before: 1,
    });
  });

  it("is kept with faults in it, shows each at its place, and cannot be published", async () => {
    const rules = `${RULE}\n\nrule "broken"\n  wehn text has "x"\n  then hold and say "s"`;
    expect((await keepDraft(ida, "depression", { rules })).status).toBe(303);
    const page = await pageOf(`${packPath("depression")}/draft`);
    expect(page).toContain('<a href="#problem-1">Rules, line 8,');
    expect(page).toContain("<mark>wehn</mark>");
    expect(page).toContain("Did you mean “when”?");
    const stopped = await ida.get(`${packPath("depression")}/publish`);
    expect(stopped.headers.get("Location")).toBe(`${packPath("depression")}/draft`);
    const keys = await keysAt(ida, `${packPath("depression")}/draft`);
    const forced = await ida.post(`${packPath("depression")}/publish`, { ...keys, from: "1" });
    expect(forced.status).not.toBe(200);
    expect((await inForceOn("depression"))?.version).toBe(1);
  });

  it.each([
    ["without examples", 'rule "a"\n  when text has "kettle*"\n  then hold and say "s"'],
    ["with an example that fails", RULE.replace("I bought a pot", "my kettles")],
    [
      "that catches everything and holds",
      'rule "all"\n  when not text has "zzzz"\n  then hold and say "s"\n  catches "a day"\n  passes "zzzz"',
    ],
    ["with a control character inside", RULE.replace("kettle*", "ket\u0007tle* off* on*")],
  ])("cannot be published with a rule %s", async (_, rules) => {
    expect((await keepDraft(ida, "depression", { rules })).status).toBe(303);
    const page = await pageOf(`${packPath("depression")}/draft`);
    expect(page).toContain("In the way of publishing");
    expect((await ida.get(`${packPath("depression")}/publish`)).status).toBe(303);
  });

  it("may have a rule that catches everything once its writer says so, and is warned of it", async () => {
    const rules =
      'rule "all"\n  when not text has "zzzz"\n  then hold everything and say "s"\n  catches "a day"\n  passes "zzzz"';
    await keepDraft(ida, "depression", { rules });
    const page = await pageOf(`${packPath("depression")}/draft`);
    expect(page).toContain("Worth a look");
    expect(page).not.toContain("In the way of publishing");
  });

  it("gives back what cannot be kept, with what is to be mended and every word of it", async () => {
    const rules = `# ${"a".repeat(20_100)}`;
    const sent = await keepDraft(ida, "depression", {
      rules,
      pre: "first",
      first: "many",
      "reply-label-0": "Hello",
      "kind-spam": "crush",
    });
    expect(sent.status).toBe(422);
    const page = unescapeHtml(await sent.text());
    expect(page).toContain("20,000 is the most");
    expect(page).toContain("Give a whole number from 1 to 20.");
    expect(page).toContain("Write the words, or empty the name too.");
    expect(page).toContain('href="#kind-spam"');
    expect(page).toContain(rules);
  });

  it("tells the second of two who write at once, and loses nothing of either", async () => {
    const draft = `${packPath("depression")}/draft`;
    const keys = await keysAt(noor, draft);
    expect((await keepDraft(ida, "depression", { rules: RULE })).status).toBe(303);
    const theirs = RULE.replaceAll("kettle", "teapot");
    const second = await keepDraft(noor, "depression", { ...keys, rules: theirs });
    expect(second.status).toBe(409);
    const page = unescapeHtml(await second.text());
    expect(page).toContain("Somebody else kept this draft while you wrote");
    expect(page).toContain(theirs);
    expect(page).toContain('<del>rule "kettles"</del>');
    expect((await versionsIn("depression"))[0]?.content).toContain("kettle");
    const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? "";
    const again = await keepDraft(noor, "depression", { ...keys, revision, rules: theirs });
    expect(again.status).toBe(303);
    expect((await versionsIn("depression"))[0]?.content).toContain("teapot");
  });

  it("is one draft when two begin one at once, and the second is told", async () => {
    const rules = RULE.replaceAll("kettle", "teapot");
    const none = { made: "0", revision: "0" };
    expect((await keepDraft(ida, "addiction", { ...none, rules: RULE })).status).toBe(303);
    expect((await keepDraft(ida, "addiction", { ...none, rules: RULE })).status).toBe(303);
    expect((await keepDraft(noor, "addiction", { ...none, rules })).status).toBe(409);
    expect((await versionsIn("addiction")).filter(({ state }) => state === "draft")).toHaveLength(
      1,
    );
  });

  it("is thrown away after a question, unless somebody saved it meanwhile", async () => {
    const drop = `${packPath("addiction")}/draft/drop`;
    const keys = await keysAt(ida, drop);
    await keepDraft(noor, "addiction", { rules: "" });
    expect((await ida.post(drop, keys)).status).toBe(409);
    expect((await ida.post(drop, await keysAt(ida, drop))).status).toBe(303);
    expect((await versionsIn("addiction")).map(({ version }) => version)).toEqual([1]);
    const late = await keepDraft(noor, "addiction", { ...keys, rules: RULE });
    expect(late.status).toBe(409);
    expect(unescapeHtml(await late.text())).toContain("was published or thrown away");
  });
});

describe("a text to try", () => {
  it("shows what would happen under the draft as typed, and is kept nowhere", async () => {
    const lines = vi.spyOn(console, "log");
    const before = JSON.stringify([...(await dump())]);
    const words = "A private marmalade and a kettle";
    const fields = { do: "try", rules: RULE, try: words, made: "0", revision: "0" };
    const tried = await keepDraft(ida, "addiction", fields);
    expect(tried.status).toBe(200);
    const page = unescapeHtml(await tried.text());
    expect(page).toContain("Its author is asked first.");
    expect(page).toContain("Speaks of a kettle: “kettle”");
    expect(JSON.stringify([...(await dump())])).toBe(before);
    expect(lines.mock.calls.flat().join()).not.toContain("marmalade");
    vi.restoreAllMocks();
    const off = await keepDraft(ida, "addiction", { ...fields, rules: "", try: "A quiet day" });
    expect(unescapeHtml(await off.text())).toContain("It is posted at once. Nothing was noticed.");
  });
});

describe("publishing", () => {
  it("is refused when the draft was saved or another version published meanwhile", async () => {
    const path = `${packPath("depression")}/publish`;
    await keepDraft(ida, "depression", { rules: RULE });
    const keys = await keysAt(ida, path);
    await keepDraft(noor, "depression", { rules: `${RULE}\n# more` });
    expect((await ida.post(path, { ...keys, about: "" })).status).toBe(409);
    const fresh = await keysAt(ida, path);
    const raced = interrupted(/insert into "packs"/, () => keepDraft(noor, "depression"));
    expect((await ida.post(path, { ...fresh, about: "" }, { env: raced })).status).toBe(409);
    expect((await inForceOn("depression"))?.version).toBe(1);
    await keepDraft(ida, "depression", { rules: RULE });
    const last = await keysAt(ida, path);
    const other = interrupted(/insert into "packs"/, async () => {
      await env.DB.prepare(
        "INSERT INTO packs (board, version, state, content, staff_id, made_at) VALUES ('depression', 2, 'published', '{}', 'x', 1)",
      ).run();
    });
    expect((await ida.post(path, { ...last, about: "" }, { env: other })).status).toBe(409);
    await env.DB.prepare("DELETE FROM packs WHERE board = 'depression' AND version = 2").run();
  });

  it("leaves all as it was when the batch fails in the middle", async () => {
    const path = `${packPath("depression")}/publish`;
    const keys = await keysAt(ida, path);
    const before = JSON.stringify([await versionsIn("depression"), await inForceOn("depression")]);
    await env.DB.exec(
      "CREATE TRIGGER no_record BEFORE INSERT ON team_events BEGIN SELECT RAISE(ABORT, 'no'); END",
    );
    expect((await ida.post(path, { ...keys, about: "" })).status).toBe(503);
    await env.DB.exec("DROP TRIGGER no_record");
    expect(JSON.stringify([await versionsIn("depression"), await inForceOn("depression")])).toBe(
      before,
    );
    expect((await ida.post(path, { ...keys, about: "" })).status).toBe(303);
    expect((await inForceOn("depression"))?.version).toBe(2);
  });

  it("is undone by putting an earlier version back, as a new one that says the same", async () => {
    const back = `${packPath("depression")}/versions/1/back`;
    expect(await pageOf(back)).toContain("It becomes version 3.");
    const keys = await keysAt(ida, back);
    expect((await ida.post(back, keys)).status).toBe(303);
    expect((await ida.post(back, keys)).status).toBe(409);
    const [first, , third] = await versionsIn("depression");
    expect(third).toMatchObject({ version: 3, state: "published" });
    expect(JSON.parse(third?.content ?? "")).toEqual(JSON.parse(first?.content ?? "-"));
    expect(await inForceOn("depression")).toMatchObject({ version: 3, rules: "" });
    expect((await post("depression", "I bought a kettle.")).status).toBe(303);
    const compared = await pageOf(`${packPath("depression")}/versions/3?with=2`);
    expect(compared).toContain("From version 2 to version 3");
    expect(compared).toContain('<del>rule "kettles"</del>');
  });

  it("cannot put back what cannot be read", async () => {
    await published(ida, "family-and-friends", { rules: "" });
    await env.DB.prepare(
      "UPDATE packs SET content = '{\"later\":1}' WHERE board = 'family-and-friends' AND version = 1",
    ).run();
    expect(await pageOf(packPath("family-and-friends"))).toContain("so it cannot be put back");
    const back = `${packPath("family-and-friends")}/versions/1/back`;
    expect((await ida.get(back)).status).toBe(404);
    expect((await ida.post(back, { from: "2" })).status).toBe(404);
  });
});

describe("what a board says", () => {
  it("is told to everyone beside the rules", async () => {
    const page = await pageOf("/rules", new Person());
    expect(page).toContain("It never takes anything down, never pauses anyone and never decides");
    expect(page).toContain("weights, sizes, calories and other numbers around eating");
    expect(page).toContain("A person reads 3 first posts of somebody new before others do.");
    expect(page).toContain("The board has 3 rules of its own.");
    // Replies bear no note of the board, and no crisis is kept back for being one.
    expect(page).toContain("The first post of every thread stands behind a content note:");
    expect(page).toContain("Such a post is not kept back for that");
  });

  it("has words to begin a letter with, put under what was typed and sent by nobody yet", async () => {
    const at = await openThread(new Person(), {}, "depression");
    await report(new Person(), at);
    const letters = `${reviewPath(at)}/letters`;
    expect(await pageOf(letters)).toContain("Glad you wrote");
    const begun = await ida.post(letters, { words: "Dear you,", key: formKey(), begin: "0" });
    expect(begun.status).toBe(200);
    expect(unescapeHtml(await begun.text())).toContain("Dear you,\n\nThank you for writing this.");
    expect(await pageOf(letters)).toContain("Nobody has written yet.");
  });
});

describe("whoever does not keep packs", () => {
  it("is led to sign in, and nothing of what they typed is lost", async () => {
    const sam = await moderator();
    expect((await sam.get("/mod/packs")).headers.get("Location")).toBe("/staff/sign-in");
    const sent = await keepDraft(sam, "anxiety", { made: "0", revision: "0", rules: RULE });
    expect(sent.status).toBe(401);
    expect(unescapeHtml(await sent.text())).toContain(RULE);
  });
});
