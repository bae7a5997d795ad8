import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openCommunity } from "../support/community.ts";
import { newMember } from "../support/keeping.ts";
import { openThread, Person, reply } from "../support/person.ts";
import { answerOf, keyOf, Program } from "../support/program.ts";

const HOUR = 60 * 60_000;
const EATING = "Something about eating";
const LOSS = "Something about loss";
const CALM = "Hidden, as you asked: eating and body.";
const COOKIE = "__Host-hearten-view";

let eating = "";
let loss = "";
let clock = Date.now();

beforeAll(async () => {
  await openCommunity();
  const author = new Person();
  eating = (await openThread(author, { title: EATING, body: "My meal.", notes: ["eating"] }))
    .threadId;
  await reply(author, eating, { body: "And more." });
  loss = (await openThread(author, { title: LOSS, body: "My loss.", notes: ["loss"] })).threadId;
});
beforeEach(() => {
  clock += 60_000;
  vi.useFakeTimers({ toFake: ["Date"], now: clock });
});
afterEach(() => void vi.useRealTimers());

function pass(ms: number): void {
  clock = Date.now() + ms;
  vi.setSystemTime(clock);
}

/** What stands on a page, without the rest of it: a failure names it alone. */
async function read(who: Person, path: string): Promise<string> {
  return (await who.get(path)).text();
}

async function member(): Promise<Person> {
  return (await newMember()).person;
}

function lock(who: Person, period: string, sure = "yes"): Promise<Response> {
  return who.post("/view/lock", { period, sure });
}

async function viewSeals(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT view_seal FROM members WHERE view_seal <> ''",
  ).all<{ view_seal: string }>();
  return results.map(({ view_seal }) => view_seal);
}

for (const [name, make] of [
  ["a visitor", () => Promise.resolve(new Person())],
  ["a member", member],
] as const) {
  describe(`${name} who would rather not see a theme`, () => {
    it("meets one calm line in lists and on its page, and may look all the same", async () => {
      const who = await make();
      const saved = await who.post("/view", { eating: "hide" });
      expect(saved.headers.get("Location")).toBe("/view?saved=yes");
      const list = await read(who, "/boards/depression");
      expect(list).not.toContain(EATING);
      expect(list).toContain(CALM);
      expect(list).toContain(LOSS);
      const page = await read(who, `/threads/${eating}`);
      expect(page).toContain(CALM);
      for (const text of [EATING, "My meal.", "And more."]) expect(page).not.toContain(text);
      const anyway = await read(who, `/threads/${eating}?show=yes`);
      expect(anyway).toContain(EATING);
      expect(anyway).toContain('<details class="cover">');
      expect(await read(who, `/threads/${eating}`)).not.toContain(EATING);
    });

    it("reads on in a talk they look at all the same, and hears that their reply stands", async () => {
      const who = await make();
      await openThread(who, { title: "To be known here", body: "Hello." });
      await who.post("/view", { eating: "hide" });
      const beyond = `/threads/${eating}?after=${eating}`;
      expect(await read(who, beyond)).toContain(`/threads/${eating}?after=${eating}&amp;show=yes`);
      const { response } = await reply(who, eating, { body: "I am with you." });
      const there = response.headers.get("Location") ?? "";
      const landed = await read(who, there.split("#")[0] ?? "");
      expect(landed).toContain("Your reply is there now.");
      expect(landed).toContain(`data-clear-draft="/threads/${eating}/reply"`);
      expect(landed).not.toContain(EATING);
    });

    it("is shown at once what they do not need covered, with its note", async () => {
      const who = await make();
      await who.post("/view", { loss: "show" });
      const page = await read(who, `/threads/${loss}`);
      expect(page).not.toContain('<details class="cover">');
      expect(page).toContain("Content note: death or loss");
      expect(page).toContain("My loss.");
    });

    it("is given no page from the visitors' memory and leaves none there", async () => {
      const who = await make();
      await who.post("/view", { eating: "hide", loss: "show" });
      for (const path of ["/?mine", `/threads/${eating}?mine`]) {
        const own = await who.get(path);
        expect(own.headers.get("Cache-Control")).toBe("private, no-store");
        expect(await own.text()).not.toContain(EATING);
        const other = await new Person().get(path);
        expect(other.headers.get("Cache-Control")).toBe("no-cache");
        expect(await other.text()).toContain(EATING);
        expect(await read(who, path)).not.toContain(EATING);
      }
    });

    it("may lock everything noted away, and nothing undoes it early", async () => {
      const who = await make();
      expect((await lock(who, "day", "")).status).toBe(422);
      expect((await lock(who, "for ever")).status).toBe(422);
      const answer = await lock(who, "day");
      expect(answer.status).toBe(303);
      expect(answer.headers.get("Clear-Site-Data")).toBe('"cache"');
      for (const path of ["/", `/threads/${eating}?show=yes`, `/threads/${loss}`]) {
        const text = await read(who, path);
        expect(text, path).toContain("Hidden while your safe view is locked");
        for (const one of [EATING, LOSS, "My meal.", "My loss."]) expect(text).not.toContain(one);
        expect(text).not.toContain("show=yes");
      }
      await who.post("/view", { eating: "show", loss: "show" });
      expect((await lock(who, "hour")).status).toBe(422);
      expect(await read(who, "/")).not.toContain(EATING);
      pass(23 * HOUR);
      expect(await read(who, "/")).not.toContain(LOSS);
      expect(await read(who, "/view")).toContain("The safe view is locked.");
      pass(HOUR + 1_000);
      expect(await read(who, "/")).toContain(LOSS);
      expect(await read(who, "/view")).not.toContain("The safe view is locked.");
    });

    it("may make the lock longer", async () => {
      const who = await make();
      await lock(who, "hour");
      expect((await lock(who, "week")).status).toBe(303);
      pass(6 * 24 * HOUR);
      expect(await read(who, "/")).not.toContain(EATING);
    });
  });
}

describe("what a member chose", () => {
  it("holds wherever they sign in, lock and all, and signing out ends no lock", async () => {
    const { person: who, words } = await newMember();
    await who.post("/view", { eating: "hide" });
    await lock(who, "day");
    const elsewhere = new Person();
    await elsewhere.post("/sign-in", { words });
    expect(await read(elsewhere, "/")).not.toContain(LOSS);
    await who.post("/sign-out", {});
    expect(await read(who, "/")).not.toContain(LOSS);
    pass(24 * HOUR + 1_000);
    expect(await read(who, "/")).toContain(EATING);
    expect(await read(elsewhere, "/")).not.toContain(EATING);
  });

  it("reaches no other account, though a lock left in a browser holds there", async () => {
    const { person: who } = await newMember();
    await lock(who, "day");
    await who.post("/sign-out", {});
    const { person: own, words } = await newMember();
    await who.post("/sign-in", { words });
    expect(await read(who, "/")).not.toContain(LOSS);
    expect(await read(own, "/")).toContain(LOSS);
    await who.post("/sign-out", {});
    expect(await read(who, "/")).not.toContain(LOSS);
  });

  it("is sealed, always of one length, and nothing can be read from it", async () => {
    const [one, other] = [await member(), await member()];
    await one.post("/view", { eating: "hide" });
    await other.post("/view", { eating: "hide", suicide: "hide", abuse: "show" });
    await lock(other, "week");
    const seals = await viewSeals();
    expect(seals.length).toBeGreaterThanOrEqual(2);
    expect(new Set(seals.map((seal) => seal.length)).size).toBe(1);
    expect(seals.join()).not.toContain("eating");
  });

  it("is kept to by their programs", async () => {
    const who = await member();
    const program = new Program((await keyOf(who)).token);
    await who.post("/view", { eating: "hide" });
    const hidden = await answerOf(await program.send("GET", `/threads/${eating}`), "readThread");
    expect(hidden).toMatchObject({ posts: [], thread: { title: "", leftOut: { locked: false } } });
    const asked = await program.send("GET", `/threads/${eating}?show=yes`);
    expect(await asked.text()).not.toContain(EATING);
    await lock(who, "day");
    const list = await (await program.send("GET", "/threads")).text();
    for (const title of [EATING, LOSS]) expect(list).not.toContain(title);
  });

  it("goes along in their copy, and goes with the account", async () => {
    const who = await member();
    await who.post("/view", { eating: "hide", loss: "show" });
    const copy = await (await who.get("/account/export.json")).json<Record<string, unknown>>();
    expect(copy["ratherNotSee"]).toEqual({
      showAtOnce: ["loss"],
      hide: ["eating"],
      lockedUntil: null,
    });
    expect(await read(who, "/account/export")).toContain("Hidden: eating and body.");
    const before = (await viewSeals()).length;
    await who.post("/account/erase", { what: "everything" });
    expect((await viewSeals()).length).toBe(before - 1);
    expect(await read(who, "/")).toContain(EATING);
  });
});

describe("what a visitor chose", () => {
  it("stays in their browser, sealed, and moves to the account of their first post", async () => {
    const who = new Person();
    await who.post("/view", { eating: "hide" });
    const before = await viewSeals();
    expect(who.cookies.get(COOKIE)).toBeDefined();
    expect(who.cookies.get(COOKIE)).not.toContain("eating");
    await openThread(who, { body: "Hm." });
    expect(who.cookies.has(COOKIE)).toBe(false);
    expect((await viewSeals()).length).toBe(before.length + 1);
    expect(await read(who, "/")).not.toContain(EATING);
  });

  it("locks the account they sign in to for as long, and leaves its wishes alone", async () => {
    const { person: own, words } = await newMember();
    await own.post("/view", { loss: "show" });
    const visitor = new Person();
    await visitor.post("/view", { eating: "hide" });
    await lock(visitor, "hour");
    await visitor.post("/sign-in", { words });
    expect(await read(own, "/")).not.toContain(LOSS);
    pass(HOUR + 1_000);
    expect(await read(own, "/")).toContain(EATING);
    expect(await read(own, `/threads/${loss}`)).not.toContain('<details class="cover">');
  });

  it("goes when this device is told to forget, and a forged or foreign one counts for nothing", async () => {
    const who = new Person();
    await who.post("/view", { eating: "hide" });
    const kept = who.cookies.get(COOKIE) ?? "";
    await who.post("/forget", {});
    expect(who.cookies.has(COOKIE)).toBe(false);
    expect(await read(who, "/")).toContain(EATING);
    who.cookies.set(COOKIE, `${kept.slice(0, -4)}AAAA`);
    expect(await read(who, "/")).toContain(EATING);
  });
});

describe("a list with threads that are left out", () => {
  it("pages as it does for everyone: nothing twice, nothing lost", async () => {
    let author = new Person();
    for (let n = 0; n < 24; n++) {
      const notes = n % 2 === 0 ? ["panic"] : [];
      if (n % 4 === 0) author = new Person();
      await openThread(
        author,
        { title: `Number ${n} of many`, body: "x", notes },
        "family-and-friends",
      );
    }
    const who = new Person();
    await who.post("/view", { panic: "hide" });
    const pages: string[] = [];
    let path: string | undefined = "/boards/family-and-friends?sort=newest";
    while (path) {
      const html: string = await read(who, path);
      pages.push(html);
      const link: string | undefined = /href="([^"]*before=[^"]*)"/.exec(html)?.[1];
      path = link?.replaceAll("&amp;", "&");
    }
    const all = pages.join("");
    expect(pages).toHaveLength(2);
    expect(all.match(/Number \d+ of many/g)).toHaveLength(12);
    expect(all.match(/Hidden, as you asked: panic\./g)).toHaveLength(12);
  });
});
