import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { countOf, dump, openCommunity } from "../support/community.ts";
import { copyOf, fieldsOf, FIRST_FORM, isIn, newMember, sessionOf } from "../support/keeping.ts";
import { formKey, Person } from "../support/person.ts";

beforeAll(openCommunity);

/** The line that sets a cookie, if the answer has one. */
function cookieLine(response: Response, name: string): string | undefined {
  return response.headers.getSetCookie().find((line) => line.startsWith(`__Host-${name}=`));
}

describe("the form that made an account, sent again", () => {
  it("gives the account back while nobody has signed out", async () => {
    const { form } = await newMember();
    const again = new Person();
    expect((await again.post(FIRST_FORM, form)).headers.get("Location")).toBe("/welcome");
    expect(await isIn(again)).toBe(true);
  });

  it("gives nothing back once its member has signed out, here or everywhere", async () => {
    for (const everywhere of ["no", "yes"]) {
      const { person, form } = await newMember();
      await person.post("/sign-out", { everywhere });
      const before = await countOf("posts");
      const next = new Person();
      const answer = await next.post(FIRST_FORM, form);
      expect(answer.headers.get("Location"), everywhere).not.toBe("/welcome");
      expect(sessionOf(next), everywhere).toBe(undefined);
      expect(await isIn(next), everywhere).toBe(false);
      expect(await countOf("posts"), everywhere).toBe(before);
    }
  });

  it("gives nothing back once this device was told to forget", async () => {
    const { person, form } = await newMember();
    await person.post("/forget", {});
    const next = new Person();
    await next.post(FIRST_FORM, form);
    expect(await isIn(next)).toBe(false);
  });

  it("leaves at most one row behind, which names nobody", async () => {
    const { person } = await newMember();
    const before = await countOf("spent");
    await person.post("/sign-out", {});
    expect((await countOf("spent")) - before).toBe(1);
    const rows = (await dump()).get("spent") ?? [];
    const others = JSON.stringify([...(await dump())].filter(([table]) => table !== "spent"));
    for (const row of rows) expect(others).not.toContain(String(row["token"]));
  });

  it("never makes an erased account again, keeps the words, and makes another one next", async () => {
    for (const what of ["account", "everything"]) {
      const { person, form, words } = await newMember();
      const [member] = ((await dump()).get("members") ?? []).slice(-1);
      await person.post("/account/erase", { what });
      const before = ((await dump()).get("members") ?? []).map((row) => row["id"]);
      const next = new Person();
      const answer = await next.post(FIRST_FORM, form);
      expect(answer.status, what).toBe(422);
      const html = await answer.text();
      expect(html).toContain(form["title"]);
      expect(html).toContain("Your account was deleted meanwhile");
      expect(((await dump()).get("members") ?? []).map((row) => row["id"])).toEqual(before);
      const key = /name="key" value="([0-9a-f]{32})"/.exec(html)?.[1] ?? "";
      expect(key).not.toBe(form["key"]);
      const anew = await next.post(FIRST_FORM, { ...form, key });
      expect(anew.headers.get("Location"), what).toBe("/welcome");
      expect(member).toBeDefined();
      expect((await new Person().post("/sign-in", { words })).status, what).toBe(422);
    }
  });
});

describe("signing in", () => {
  it("drops the words of whoever was here before, and ends the session they left", async () => {
    const before = await newMember();
    const { words } = await newMember();
    const theirs = copyOf(before.person);
    const answer = await before.person.post("/sign-in", { words });
    expect(answer.headers.get("Location")).toBe("/account");
    expect(before.person.cookies.has("__Host-hearten-welcome")).toBe(false);
    expect(await isIn(theirs)).toBe(false);
    expect(await isIn(before.person)).toBe(true);
  });

  it("never makes a session of one that was planted", async () => {
    const attacker = await newMember();
    const victim = await newMember();
    const planted = sessionOf(attacker.person) ?? "";
    const browser = new Person();
    browser.cookies.set("__Host-hearten-session", planted);
    await browser.post("/sign-in", { words: victim.words });
    expect(sessionOf(browser)).not.toBe(planted);
    const html = await (await browser.get("/account")).text();
    expect(html).toContain(victim.title);
    // The attacker's copy of the cookie opens neither account now.
    expect(await isIn(attacker.person)).toBe(false);
  });

  it("leads to the account and nowhere else, whatever the address or the form says", async () => {
    for (const place of [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "javascript:1",
    ]) {
      const { words } = await newMember();
      const query = new URLSearchParams({ next: place, back: place, return: place, url: place });
      const answer = await new Person().post(`/sign-in?${query}`, {
        words,
        next: place,
        back: place,
      });
      expect(answer.headers.get("Location")).toBe("/account");
    }
  });

  it("keeps a session no longer than the browser is open, when that was chosen", async () => {
    const { words } = await newMember();
    const long = await new Person().post("/sign-in", { words });
    expect(cookieLine(long, "hearten-session")).toContain("Max-Age=");
    const person = new Person();
    const short = await person.post("/sign-in", { words, forget: "yes" });
    expect(cookieLine(short, "hearten-session")).toBeDefined();
    expect(cookieLine(short, "hearten-session")).not.toMatch(/Max-Age|Expires/i);
    expect(await (await person.get("/account")).text()).toMatch(/<body[^>]*data-forget/);
    // Choosing otherwise later takes it back.
    await person.post("/sign-in", { words });
    expect(await (await person.get("/account")).text()).not.toMatch(/<body[^>]*data-forget/);
  });

  it("offers the same with a first post", async () => {
    const person = new Person();
    expect(await (await person.get(FIRST_FORM)).text()).toContain('name="forget"');
    const fields = {
      title: "Hello",
      need: "listen",
      body: "Hello.",
      key: formKey(),
      forget: "yes",
    };
    const answer = await person.post(FIRST_FORM, { ...fields, do: "post" });
    expect(cookieLine(answer, "hearten-session")).not.toMatch(/Max-Age|Expires/i);
    expect(await (await person.get(FIRST_FORM)).text()).not.toContain('name="forget"');
  });

  it("ends by itself after a day or two when that was chosen and the browser is never closed", async () => {
    const today = Math.floor(Date.now() / 86_400_000);
    const lastDays = async () =>
      new Set(((await dump()).get("member_sessions") ?? []).map((row) => row["expires_day"]));
    await env.DB.prepare("DELETE FROM member_sessions").run();
    const { person, words } = await newMember({ forget: "yes" });
    expect(await lastDays()).toEqual(new Set([today + 1]));
    expect(await isIn(person)).toBe(true);
    await new Person().post("/sign-in", { words, forget: "yes" });
    expect(await lastDays()).toEqual(new Set([today + 1]));
    await new Person().post("/sign-in", { words });
    expect(await lastDays()).toEqual(new Set([today + 1, today + 90]));
  });

  it("keeps the recovery words no longer than the browser is open either", async () => {
    const first = { title: "Hello", need: "listen", body: "Hello.", key: formKey(), do: "post" };
    const person = new Person();
    const posted = await person.post(FIRST_FORM, { ...first, forget: "yes" });
    expect(cookieLine(posted, "hearten-welcome")).not.toMatch(/Max-Age|Expires/i);
    const replace = await fieldsOf(person, "/account/words");
    const replaced = await person.post("/account/words", replace);
    expect(cookieLine(replaced, "hearten-words")).not.toMatch(/Max-Age|Expires/i);
  });

  it("keeps the choice when the form has to be shown again", async () => {
    const refused = await new Person().post("/sign-in", { words: "one two", forget: "yes" });
    expect(await refused.text()).toMatch(/name="forget" value="yes" checked/);
    const fields = { title: "", need: "listen", body: "Hello.", key: formKey(), forget: "yes" };
    const mended = await new Person().post(FIRST_FORM, { ...fields, do: "post" });
    expect(await mended.text()).toMatch(/name="forget" value="yes" checked/);
  });
});

describe("being forgotten on a device", () => {
  it("is asked once, and is there for visitors too", async () => {
    const { person } = await newMember();
    for (const one of [person, new Person()]) {
      const html = await (await one.get("/forget")).text();
      expect(html).toContain("Forget me on this device?");
      expect(html).toContain("It cannot clear your browser");
      expect(await (await one.get("/help")).text()).toContain('href="/forget"');
    }
    expect(await isIn(person)).toBe(true);
  });

  it("ends the session, takes every cookie and leads to the everyday page", async () => {
    const { person } = await newMember();
    const copy = copyOf(person);
    await new Person().get("/");
    const answer = await person.post("/forget", {});
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Clear-Site-Data")).toBe('"cache", "cookies", "storage"');
    expect(answer.headers.get("Refresh")).toBe("0; url=https://www.bbc.co.uk/weather");
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    expect([...person.cookies.keys()]).toEqual([]);
    expect(await isIn(copy)).toBe(false);
    expect(await answer.text()).toMatch(/<body[^>]*data-leave/);
  });

  it("also forgets what a visitor followed", async () => {
    const visitor = new Person();
    await visitor.post("/follow", { tag: "sleep", follow: "yes", back: "/" });
    expect(visitor.cookies.has("__Host-hearten-follows")).toBe(true);
    await visitor.post("/forget", {});
    expect(visitor.cookies.has("__Host-hearten-follows")).toBe(false);
  });

  it("is not done to someone by another site", async () => {
    const { person } = await newMember();
    for (const path of ["/forget", "/leave"]) {
      const answer = await person.post(path, {}, { headers: { "Sec-Fetch-Site": "cross-site" } });
      expect(answer.status).toBe(403);
      expect(answer.headers.has("Clear-Site-Data")).toBe(false);
    }
    expect(await isIn(person)).toBe(true);
  });
});

describe("the exit control's message", () => {
  it("clears stored pages and signs nobody out", async () => {
    const { person } = await newMember();
    const answer = await person.post("/leave", {});
    expect(answer.status).toBe(204);
    expect(answer.headers.get("Clear-Site-Data")).toBe('"cache"');
    expect(await isIn(person)).toBe(true);
    expect((await new Person().post("/leave", {})).status).toBe(204);
  });

  it("signs out whoever chose to be forgotten", async () => {
    const { words } = await newMember();
    const person = new Person();
    await person.post("/sign-in", { words, forget: "yes" });
    const copy = copyOf(person);
    const answer = await person.post("/leave", {});
    expect(answer.headers.get("Clear-Site-Data")).toBe('"cache", "cookies"');
    expect(await isIn(copy)).toBe(false);
    expect(await isIn(person)).toBe(false);
  });
});
