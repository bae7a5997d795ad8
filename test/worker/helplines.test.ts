import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Env } from "../../workers/context.ts";
import { builtIn } from "../../workers/helplines/built-in.ts";
import { forgetHelplines } from "../../workers/helplines/see-helplines.ts";
import { forgetPages } from "../../workers/http/visitor-cache.ts";
import { countOf, openCommunity } from "../support/community.ts";
import { HELPLINE_FORM } from "../support/permissions/requests-helplines.ts";
import { Person } from "../support/person.ts";
import { lead, moderator } from "../support/team.ts";

const LIST = "/mod/helplines";
const NUMBER = "0800 55 55 01";
const FORM = { ...HELPLINE_FORM, name: "A new line", channels: `call: ${NUMBER}`, do: "keep" };

let ida: Person;
let sam: Person;

beforeAll(async () => {
  await openCommunity();
  ida = await lead();
  sam = await moderator();
});
beforeEach(() => {
  forgetHelplines();
  forgetPages();
});
afterEach(() => {
  vi.useRealTimers();
});

const textOf = async (response: Response | Promise<Response>) => (await response).text();
const help = (options: { env?: Env } = {}) => textOf(new Person().get("/help", options));
const find = (fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  new Person().post("/help/find", fields, { headers });

/** The bindings with a D1 that counts what it is asked, and answers as `answer` says. */
function watched(answer: "well" | "never" | "badly" = "well") {
  const count = { asked: 0 };
  const DB = new Proxy(env.DB, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (name === "prepare" || name === "batch") {
        count.asked++;
        if (answer === "badly") throw new Error("D1_ERROR: not now");
        if (answer === "never") {
          const silent: unknown = new Proxy(() => silent, {
            get: (_, part) => (part === "then" ? undefined : () => new Promise(() => undefined)),
          });
          return () => ({ bind: () => silent, all: () => new Promise(() => undefined) });
        }
      }
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  return { count, env: { ...env, DB } as Env };
}

/** What the record of the team says last. */
async function lastEvent() {
  return env.DB.prepare(
    "SELECT action, actor_id IS NOT NULL AS named, detail FROM team_events ORDER BY id DESC LIMIT 1",
  ).first();
}

describe("the helplines", () => {
  it("begin as those that were built in, once, and what leads changed stays", async () => {
    expect(await countOf("helplines")).toBe(builtIn.length);
    await env.DB.prepare("UPDATE helplines SET hours = 'As we say' WHERE id = 'gb-shout'").run();
    await openCommunity();
    expect(await countOf("helplines")).toBe(builtIn.length);
    const page = await help();
    expect(page).toContain("As we say");
    for (const { name } of builtIn.filter(({ purpose }) => purpose !== "emergency")) {
      expect(page).toContain(name.replaceAll("'", "&#39;"));
    }
  });

  it("cost a visitor one question to the database at most, and for five minutes none", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { count, env } = watched();
    await help({ env });
    expect(count.asked).toBe(1);
    forgetPages();
    vi.setSystemTime(Date.now() + 299_000);
    await help({ env });
    await new Person().get("/help/find", { env });
    expect(count.asked).toBe(1);
    forgetPages();
    vi.setSystemTime(Date.now() + 2_000);
    await help({ env });
    expect(count.asked).toBe(2);
  });

  it("are there when the database fails, is silent or is empty", async () => {
    for (const answer of ["badly", "never"] as const) {
      forgetPages();
      const { env } = watched(answer);
      const at = Date.now();
      expect(await help({ env }), answer).toContain('href="tel:116123"');
      expect(Date.now() - at).toBeLessThan(2_500);
      const found = await new Person().post("/help/find", { country: "GB" }, { env });
      expect(await found.text(), answer).toContain("Samaritans");
    }
    const rows = await env.DB.prepare("SELECT * FROM helplines").all();
    await env.DB.prepare("DELETE FROM helplines").run();
    forgetPages();
    expect(await help()).toContain('href="tel:116123"');
    // The first change fills the table, so that it does not take the others away.
    forgetPages();
    expect((await ida.post(`${LIST}/gb-shout`, { do: "checked" })).status).toBe(303);
    expect(await countOf("helplines")).toBe(rows.results.length);
  });
});

describe("the leads' page of helplines", () => {
  it("adds one, changes it, checks it in one press and takes it out, and the record says who", async () => {
    const added = await ida.post(`${LIST}/add`, FORM);
    expect(added.headers.get("Location")).toBe(`${LIST}?said=added`);
    expect(await help()).toContain(NUMBER);
    const path = `${LIST}/ie-a-new-line`;
    expect(await lastEvent()).toEqual({
      action: "helpline_added",
      named: 1,
      detail: JSON.stringify({ helpline: "ie-a-new-line", name: "A new line" }),
    });
    expect((await textOf(ida.get(path))).replaceAll(/\s+/g, " ")).toContain(`call: ${NUMBER}`);

    const changed = await ida.post(path, { ...FORM, channels: "text: Text HI to 51499" });
    expect(changed.headers.get("Location")).toBe(`${LIST}?said=changed`);
    forgetPages();
    expect(await help()).toContain("sms:51499");
    expect(await lastEvent()).toMatchObject({ action: "helpline_changed" });

    await env.DB.prepare("UPDATE helplines SET checked_day = 1 WHERE id = 'ie-a-new-line'").run();
    const list = await textOf(ida.get(LIST));
    expect(list).toContain("One is to be checked again.");
    expect(list.indexOf("A new line")).toBeLessThan(list.indexOf("Samaritans"));
    expect(await textOf(ida.get("/mod"))).toContain("A helpline has not been checked");
    expect(await textOf(sam.get("/mod"))).not.toContain("A helpline has not been checked");
    const checked = await ida.post(path, { do: "checked" });
    expect(checked.headers.get("Location")).toBe(`${LIST}?said=checked`);
    expect(await lastEvent()).toMatchObject({ action: "helpline_checked" });
    expect(await textOf(ida.get(LIST))).toContain("All were checked within the last 90 days.");
    expect(await textOf(ida.get("/mod"))).not.toContain("A helpline has not been checked");

    const removed = await ida.post(path, { do: "remove" });
    expect(removed.headers.get("Location")).toBe(`${LIST}?said=removed`);
    forgetPages();
    expect(await help()).not.toContain("sms:51499");
    expect((await ida.get(path)).status).toBe(404);
    expect((await ida.post(path, { do: "checked" })).status).toBe(404);
    const record = await textOf(ida.get("/staff/team"));
    expect(record).toContain("took out a helpline. It is called: A new line.");
  });

  it("says in words what is to be mended, and keeps what was typed", async () => {
    const wrong: readonly [Record<string, string>, string][] = [
      [{ country: "QX" }, "Write two letters that stand for a country"],
      [{ name: " " }, "Write what it is called."],
      [{ channels: "" }, "Give at least one way to reach them."],
      [{ channels: "116 123" }, "Begin each line with call, text, chat or web"],
      [{ channels: "call: +44 116 123" }, "One number begins with a plus and is too short"],
      [{ channels: "chat: http://example.org" }, "Write the whole address of the page"],
      [{ source: "http://example.org" }, "Write the address of the page where you found it"],
      [{ checked: "2031-01-01" }, "Choose a day that is not in the future."],
      [{ language: "" }, "Say which languages they speak."],
      [{ position: "-1" }, "Write a whole number from 0 to 999."],
      [{ country: "GB", name: "Samaritans" }, "There is a helpline with that name"],
    ];
    const before = await countOf("helplines");
    for (const [fields, sentence] of wrong) {
      const answer = await ida.post(`${LIST}/add`, { ...FORM, about: "Typed by hand.", ...fields });
      expect(answer.status, sentence).toBe(422);
      const page = await answer.text();
      expect(page).toContain(sentence);
      expect(page).toContain("Typed by hand.");
    }
    expect(await countOf("helplines")).toBe(before);
  });

  it("is for leads alone", async () => {
    for (const who of [sam, new Person()]) {
      expect((await who.get(LIST)).headers.get("Location")).toBe("/staff/sign-in");
      const tried = await who.post(`${LIST}/gb-shout`, { do: "remove" });
      expect(tried.headers.get("Location")).toBe("/staff/sign-in");
    }
    expect(await help()).toContain("Shout");
  });
});

describe("the way to help", () => {
  it("sets no cookie, is kept by nothing, and says what it is for in no title", async () => {
    const somebody = new Person();
    for (const answer of [
      await somebody.get("/help/find", { headers: { "Accept-Language": "de-AT" } }),
      await somebody.post("/help/find", { barrier: "traced", country: "GB", way: "chat" }),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get("Set-Cookie")).toBeNull();
      expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
      const page = await answer.text();
      expect(page).toContain("<title>Help – Hearten</title>");
      expect(page).toContain("We don&#39;t know who or where you are");
    }
    expect(somebody.cookies.size).toBe(0);
  });

  it("begins with the country a browser names, on this page and in no cache", async () => {
    const page = (spoken: string) =>
      textOf(new Person().get("/help/find", { headers: { "Accept-Language": spoken } }));
    expect(await page("de-AT,de;q=0.9")).toMatch(/<option value="AT" selected/);
    expect(await page("en")).not.toMatch(/<option value="[A-Z]+" selected/);
    expect(await page("<script>")).not.toContain("<script>alert");
  });

  it("writes nothing anywhere", async () => {
    const rows = async () =>
      Promise.all(["events", "outbox", "team_events", "spent", "quotas"].map(countOf));
    const before = await rows();
    const logged = vi.spyOn(console, "log");
    await find({ barrier: "enough", country: "IE", way: "call", first: "eating" });
    expect(await rows()).toEqual(before);
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });

  it("answers what was said to be hard, and takes anything else for no answer", async () => {
    expect(await textOf(find({ barrier: "enough" }))).toContain(
      "It does not have to be bad enough",
    );
    const other = await textOf(find({ barrier: "other", country: "GB" }));
    expect(other).toContain("I am worried about you.");
    expect(other).toContain("I am with someone who is not safe.");
    const odd = await textOf(
      find({ barrier: "<b>", country: "__proto__", way: "x", first: "<i>" }),
    );
    expect(odd).toContain("Here is who you can reach");
    expect(odd).not.toMatch(/<b>|<i>/);
  });

  it("answers a browser that says nothing of itself, since it changes nothing", async () => {
    const bare = { "Content-Type": "application/x-www-form-urlencoded", Origin: "null" };
    const answer = await new Person().send("POST", "/help/find", "country=IE", { headers: bare });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("Samaritans Ireland");
  });

  it("begins with what the board asked for", async () => {
    const page = await textOf(find({ country: "AU", first: "eating" }));
    expect(page.indexOf("Butterfly")).toBeLessThan(page.indexOf("Lifeline"));
    expect(page).toContain('name="first" value="eating"');
  });
});
