import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { effectsDone, openCommunity } from "../support/community.ts";
import { formKey, openThread, Person, reply } from "../support/person.ts";
import { answerOf, keyOf, Program } from "../support/program.ts";
import { because, decide, moderator, report } from "../support/team.ts";

/**
 * One rule everywhere: whatever somebody is shown of a post in a list, over the API, in a feed, a
 * notice, a copy or the log, the thread's own page shows the same person. Every text here is a word
 * that stands nowhere else, so that one look through an answer finds it.
 */

interface At {
  readonly threadId: string;
  readonly postId: string;
}

const word = (name: string) => `kestrel${name}`;
const WORDS = /kestrel[a-z]+/g;

const author = new Person();
const answering = new Person();
const hiding = new Person();
const locked = new Person();
const bare = new Person();
const open = {} as Record<
  "plain" | "covered" | "other" | "held" | "hidden" | "removed" | "erased",
  At
>;
const programs = {} as Record<"answering" | "hiding", Program>;
let team: Person;

async function write(name: keyof typeof open, fields = {}) {
  const texts = { title: `${word(name)}title`, body: `${word(name)}body` };
  open[name] = await openThread(author, { ...texts, topics: ["sleep"], ...fields });
}

/** What screening or a pack may do one day is not this test's: it says what is shown of what waits. */
async function hold({ threadId, postId }: At) {
  const held = "SET status = 'held' WHERE";
  await env.DB.batch([
    env.DB.prepare(`UPDATE posts ${held} thread_id = ? AND id = ?`).bind(threadId, postId),
    env.DB.prepare(`UPDATE threads ${held} id = ? AND id = ?`).bind(threadId, postId),
    env.DB.prepare("DELETE FROM topic_active WHERE thread_id = ? AND ?1 = ?2").bind(
      threadId,
      postId,
    ),
  ]);
}

beforeAll(async () => {
  await openCommunity();
  await write("plain");
  await write("covered", { notes: ["eating"] });
  await write("other", { notes: ["loss"] });
  for (const name of ["held", "hidden", "removed", "erased"] as const) await write(name);
  const { threadId } = open.plain;
  const said: At[] = [];
  for (const name of ["stands", "noted", "waits", "away", "deleted"]) {
    const notes = name === "noted" ? ["eating"] : [];
    const who = name === "stands" ? answering : author;
    said.push(await reply(who, threadId, { body: `${word(name)}reply`, notes }));
  }
  const [, , waits, away, deleted] = said as [At, At, At, At, At];
  // Whoever answered all of them is told of what comes after, and has them in their account.
  for (const name of ["covered", "other", "hidden", "removed", "erased"] as const) {
    await reply(answering, open[name].threadId, { body: `${word("answer")}${name}` });
  }
  await openThread(hiding, { body: "Hm." });
  await reply(hiding, open.covered.threadId, { body: `${word("answer")}hiding` });
  team = await moderator();
  for (const [at, action] of [
    [open.hidden, "hide"],
    [open.removed, "remove"],
    [away, "hide"],
  ] as const) {
    await report(new Person(), at);
    await decide(team, at, { action, ...because });
  }
  for (const at of [open.erased, deleted]) {
    await author.post(`/threads/${at.threadId}/posts/${at.postId}/delete`, {});
  }
  await hold(open.held);
  await hold(waits);
  await effectsDone();
  programs.answering = new Program((await keyOf(answering)).token);
  programs.hiding = new Program((await keyOf(hiding)).token);
  await hiding.post("/view", { eating: "hide" });
  await locked.post("/view/lock", { period: "week", sure: "yes" });
  for (const who of [answering, hiding, locked]) {
    await who.post("/follow", { tag: "depression", follow: "yes", back: "/" });
  }
}, 60_000);

const THREADS = () => Object.values(open).map(({ threadId }) => threadId);

/** Every address on which somebody may meet what others wrote. */
function surfaces(): string[] {
  const ofThreads = THREADS().flatMap((id) => [
    `/threads/${id}/reply`,
    `/threads/${id}/posts/${id}/report`,
    `/api/v1/threads/${id}`,
  ]);
  return [
    "/",
    "/?sort=newest",
    "/boards/depression",
    "/tags/sleep",
    "/tags/sleep?sort=newest",
    "/boards/depression/atom.xml",
    "/tags/sleep/atom.xml",
    "/feed",
    "/notices",
    "/account",
    "/account/export",
    "/account/export.json",
    "/log",
    "/transparency",
    "/mod/investigate?q=kestrel",
    "/api/v1/threads",
    "/api/v1/threads?board=depression",
    "/api/v1/threads?tag=sleep",
    "/api/v1/feed",
    ...ofThreads,
  ];
}

/** A page as it lies before somebody who lifts no cover. */
function uncovered(html: string): string {
  return html.replace(/<\/summary>[\s\S]*?<\/details>/g, "");
}

/** What the pages of all threads show to somebody, behind their covers too or not. */
async function onPages(who: Person) {
  const texts: string[] = [];
  for (const id of THREADS()) texts.push(await (await who.get(`/threads/${id}`)).text());
  const all = texts.join("\n");
  return { all: found(all), plain: found(uncovered(all)) };
}

function found(text: string): Set<string> {
  return new Set(text.match(WORDS));
}

/** The words of their own that somebody may read elsewhere too. */
const OWN = new Set([`${word("stands")}reply`]);
function isOwn(one: string): boolean {
  return OWN.has(one) || one.startsWith(word("answer"));
}

describe("no surface shows more than the thread's page", () => {
  for (const [name, who] of Object.entries({ bare, answering, hiding, locked })) {
    it(`to ${name}`, async () => {
      const pages = await onPages(who);
      expect(pages.all).toContain(`${word("plain")}body`);
      const more: string[] = [];
      for (const path of surfaces()) {
        const text = await (await who.get(path)).text();
        // A program is given the cover with the text, and a form shows the page's own cover.
        const api = path.startsWith("/api/v1/threads/");
        const seen = api ? pages.all : pages.plain;
        const shown = found(api ? text : uncovered(text));
        for (const one of shown) {
          if (!seen.has(one) && !(isOwn(one) && who !== bare)) more.push(`${path}: ${one}`);
        }
      }
      expect(more).toEqual([]);
    });
  }

  it("to a program that acts for a member", async () => {
    for (const name of ["answering", "hiding"] as const) {
      const pages = await onPages({ answering, hiding }[name]);
      const more: string[] = [];
      for (const path of ["/threads", "/threads?tag=sleep", "/feed"]) {
        const text = await (await programs[name].send("GET", path)).text();
        more.push(...[...found(text)].filter((one) => !pages.plain.has(one)));
      }
      for (const id of THREADS()) {
        const text = await (await programs[name].send("GET", `/threads/${id}`)).text();
        more.push(...[...found(text)].filter((one) => !pages.all.has(one)));
      }
      expect(more, name).toEqual([]);
    }
  });
});

describe("what nobody but the author and the team may read", () => {
  const SECRET = ["held", "waits", "hidden", "removed", "erased", "away", "deleted"].map(word);

  // What stands on no page stands nowhere, as the tests above say.
  it("is on no page of anybody else, whatever they ask for", async () => {
    for (const who of [bare, answering, hiding, locked]) {
      for (const id of THREADS()) {
        const asked = who === hiding || who === locked ? "?show=yes" : "";
        const text = await (await who.get(`/threads/${id}${asked}`)).text();
        const words = [...found(text)].filter((one) => SECRET.some((s) => one.startsWith(s)));
        expect(words).toEqual([]);
      }
    }
  });

  it("is for its author on its own page while it waits, and at the desk for the team", async () => {
    const status = `/threads/${open.held.threadId}/posts/${open.held.postId}/status`;
    expect(await (await author.get(status)).text()).toContain(`${word("held")}body`);
    const read = await team.get(`/mod/reviews/${open.hidden.threadId}/${open.hidden.postId}`);
    expect(await read.text()).toContain(`${word("hidden")}body`);
  });
});

describe("the title of a covered thread", () => {
  it("stands in lists, and nothing of its text", async () => {
    for (const path of ["/", "/tags/sleep", "/boards/depression/atom.xml", "/api/v1/threads"]) {
      const text = await (await bare.get(path)).text();
      expect(text, path).toContain(`${word("covered")}title`);
      expect(text, path).not.toContain(`${word("covered")}body`);
    }
    const atom = await (await bare.get("/tags/sleep/atom.xml")).text();
    expect(atom).toContain("<summary>Content note: eating and body</summary>");
  });

  it("is gone for whoever hides its theme, with one calm line in its place", async () => {
    for (const path of ["/", "/tags/sleep", "/feed"]) {
      const text = await (await hiding.get(path)).text();
      expect(text, path).not.toContain(`${word("covered")}title`);
      expect(text, path).toContain("Hidden, as you asked: eating and body.");
      expect(text, path).toContain(`${word("other")}title`);
    }
    const list = await answerOf(await programs.hiding.send("GET", "/threads"), "listThreads");
    const one = (list["threads"] as { id: string }[]).find(
      ({ id }) => id === open.covered.threadId,
    );
    expect(one).toMatchObject({ title: "", leftOut: { notes: ["eating"], locked: false } });
  });
});

describe("after a change", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  });
  afterEach(() => void vi.useRealTimers());

  it("a page from memory shows no more than the page does, five seconds on", async () => {
    const at = await openThread(new Person(), {
      title: "Calm",
      body: word("later"),
      key: formKey(),
    });
    const lists = ["/", "/boards/depression", "/boards/depression/atom.xml", "/api/v1/threads"];
    for (const path of lists) {
      expect(await (await bare.get(path)).text(), path).toContain(word("later"));
    }
    await report(new Person(), at);
    const decided = await decide(team, at, { action: "note", notes: ["panic"], ...because });
    expect(decided.status).toBe(303);
    vi.setSystemTime(Date.now() + 5_001);
    for (const path of lists) {
      expect(await (await bare.get(path)).text(), path).not.toContain(word("later"));
    }
    const page = await (await bare.get(`/threads/${at.threadId}`)).text();
    expect(uncovered(page)).not.toContain(word("later"));
    expect(page).toContain("Content note: panic");
  });
});
