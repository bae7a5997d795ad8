import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Env } from "../../workers/context.ts";
import { openCommunity } from "../support/community.ts";
import { openThread, Person, reply } from "../support/person.ts";
import { because, decide, moderator, published, report } from "../support/team.ts";

beforeAll(openCommunity);

// Only the clock stands still: the runtime's own timers go on.
// It never goes back, or what one test left in memory would be young again in the next.
let clock = Date.now();
beforeEach(() => {
  clock += 60 * 60_000;
  vi.useFakeTimers({ toFake: ["Date"], now: clock });
});
afterEach(() => {
  vi.useRealTimers();
});

function pass(ms: number): void {
  clock = Date.now() + ms;
  vi.setSystemTime(clock);
}

/** The bindings with a D1 that counts how often it is asked. */
function counted() {
  const count = { trips: 0 };
  const DB = new Proxy(env.DB, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (name === "batch") count.trips++;
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  return { count, env: { ...env, DB } as Env };
}

describe("a page from memory", () => {
  it("serves visitors for five seconds without asking the database, and not longer", async () => {
    const { threadId } = await published();
    const { count, env } = counted();
    for (const path of [
      "/",
      "/boards/anxiety",
      `/threads/${threadId}`,
      "/boards/anxiety/atom.xml",
    ]) {
      pass(60_000);
      const read = async () => (await new Person().get(path, { env })).text();
      const first = await read();
      count.trips = 0;
      pass(4_900);
      expect(await read(), path).toBe(first);
      expect(count.trips, path).toBe(0);
      pass(200);
      await read();
      expect(count.trips, path).toBe(1);
    }
  });

  it("is never given to a member, a moderator, a program or whoever brings any cookie", async () => {
    const { threadId } = await published();
    const path = `/threads/${threadId}`;
    const member = new Person();
    await openThread(member);
    const team = await moderator();
    const { count, env } = counted();
    await new Person().get(path, { env });
    for (const ask of [
      () => member.get(path, { env }),
      () => team.get(path, { env }),
      () => new Person().get(path, { env, headers: { Cookie: "seen=1" } }),
      () => new Person().get(path, { env, headers: { Authorization: "Bearer x" } }),
    ]) {
      count.trips = 0;
      const response = await ask();
      expect(count.trips).toBeGreaterThan(0);
      expect(response.headers.get("Cache-Control")).toBe("private, no-store");
    }
  });

  it("never comes from what a member was shown", async () => {
    const member = new Person();
    const { threadId } = await openThread(member, { title: "Mine to see" }, "addiction");
    expect((await member.get(`/threads/${threadId}`)).status).toBe(200);
    expect((await new Person().get(`/threads/${threadId}`)).status).toBe(404);
    const open = await published();
    const { threadId: own } = await openThread(member);
    await member.get(`/threads/${own}`);
    const html = await (await new Person().get(`/threads/${own}`)).text();
    expect(html).not.toContain(`/threads/${own}/posts/${own}/edit`);
    expect(html).not.toContain('href="/account"');
    expect((await new Person().get(`/threads/${open.threadId}`)).headers.getSetCookie()).toEqual(
      [],
    );
  });

  it("holds sixteen megabytes at most, and forgets the oldest first", async () => {
    const { threadId } = await openThread(new Person(), { body: "🌊".repeat(19_000) });
    const { count, env } = counted();
    const read = async (n: number) => {
      count.trips = 0;
      const response = await new Person().get(`/threads/${threadId}?at=${n}`, { env });
      return (await response.arrayBuffer()).byteLength;
    };
    const size = await read(0);
    const fits = Math.floor((16 * 1024 * 1024) / size);
    for (let n = 1; n <= fits; n++) await read(n);
    await read(fits);
    expect(count.trips).toBe(0);
    await read(0);
    expect(count.trips).toBe(1);
  });

  it("is kept for pages alone: not for refusals, forms or redirects", async () => {
    const missing = "/threads/0000000000000000000000000c";
    expect((await new Person().get(missing)).status).toBe(404);
    const forms = await Promise.all(
      [1, 2].map(async () => (await new Person().get("/write")).text()),
    );
    expect(forms[0]).not.toBe(forms[1]);
  });
});

describe("a removal", () => {
  const WORDS = "Words that have to go.";
  const PLACES = ["/", "/boards/depression", "/tags/sleep", "/boards/depression/atom.xml"];

  it("is seen at once by its author and the team, and by everyone within five seconds", async () => {
    const author = new Person();
    const at = await openThread(author, { title: WORDS, body: WORDS, topics: ["sleep"] });
    await report(new Person(), at);
    const team = await moderator();
    const page = `/threads/${at.threadId}`;
    for (const path of [...PLACES, page]) {
      expect(await (await new Person().get(path)).text(), path).toContain(WORDS);
    }
    expect((await decide(team, at, { action: "remove", ...because })).status).toBe(303);
    for (const path of PLACES) {
      for (const who of [author, team]) {
        expect(await (await who.get(path)).text(), path).not.toContain(WORDS);
      }
    }
    expect((await team.get(page)).status).toBe(410);
    const status = await author.get(`${page}/posts/${at.postId}/status`);
    expect(await status.text()).toContain(because.reason);
    pass(5_001);
    for (const path of PLACES) {
      expect(await (await new Person().get(path)).text(), path).not.toContain(WORDS);
    }
    expect((await new Person().get(page)).status).toBe(410);
  });

  it("of a reply, by the team or by its author, likewise", async () => {
    const { threadId } = await published();
    const page = `/threads/${threadId}`;
    const author = new Person();
    const removed = await reply(author, threadId, { body: WORDS });
    const deleted = await reply(author, threadId, { body: `${WORDS} Mine.` });
    expect(await (await new Person().get(page)).text()).toContain(WORDS);
    await report(new Person(), removed);
    const team = await moderator();
    await decide(team, removed, { action: "hide", ...because });
    await author.post(`${page}/posts/${deleted.postId}/delete`, {});
    for (const who of [author, team]) {
      expect(await (await who.get(page)).text()).not.toContain(WORDS);
    }
    pass(5_001);
    expect(await (await new Person().get(page)).text()).not.toContain(WORDS);
    const api = await new Person().get(`/api/v1${page}`);
    expect(await api.text()).not.toContain(WORDS);
  });
});
