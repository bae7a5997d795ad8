import { beforeAll, describe, expect, it } from "vitest";
import { dump, openCommunity } from "../support/community.ts";
import { formKey, ownWords, openThread, Person, wordsOf } from "../support/person.ts";

beforeAll(openCommunity);

async function newMember(): Promise<{ person: Person; words: string[]; title: string }> {
  const person = new Person();
  const title = `Mine: ${ownWords()}`;
  const fields = { title, need: "listen", body: "Something.", key: formKey() };
  await person.post("/boards/anxiety/new", fields);
  return { person, words: await wordsOf(person), title };
}

describe("coming back", () => {
  it("brings a member back on another browser, with their posts", async () => {
    const { words, title } = await newMember();
    const elsewhere = new Person();
    const response = await elsewhere.post("/sign-in", { words: words.join(" ") });
    expect(response.status).toBe(303);
    expect(await (await elsewhere.get("/account")).text()).toContain(title);
  });

  it("forgives case, spaces and whatever stands between the words", async () => {
    const { words } = await newMember();
    for (const typed of [
      words.join("\n"),
      `  ${words.join(",  ").toUpperCase()}. `,
      words.map((word, n) => `${n + 1}. ${word}`).join("\r\n"),
      words.join("-"),
    ]) {
      expect((await new Person().post("/sign-in", { words: typed })).status, typed).toBe(303);
    }
  });

  it("tells a mistake at once and keeps what was typed", async () => {
    const { words } = await newMember();
    const person = new Person();
    const few = await person.post("/sign-in", { words: words.slice(1).join(" ") });
    expect(few.status).toBe(422);
    expect(await few.text()).toContain("We count 7 here");
    const odd = await person.post("/sign-in", {
      words: [...words.slice(1), "qwertyuiop"].join(" "),
    });
    const html = await odd.text();
    expect(odd.status).toBe(422);
    expect(html).toContain("“qwertyuiop” is not one of our words");
    expect(html).toContain(words[3]);
  });

  it("signs out here, and everywhere", async () => {
    const { person, words } = await newMember();
    const second = new Person();
    await second.post("/sign-in", { words: words.join(" ") });
    const stolen = new Map(person.cookies);
    await person.post("/sign-out", {});
    expect((await person.get("/account")).headers.get("Location")).toBe("/sign-in");
    for (const [name, value] of stolen) person.cookies.set(name, value);
    expect((await person.get("/account")).headers.get("Location")).toBe("/sign-in");
    expect((await second.get("/account")).status).toBe(200);

    const third = new Person();
    await third.post("/sign-in", { words: words.join(" ") });
    await second.post("/sign-out", { everywhere: "yes" });
    expect((await third.get("/account")).headers.get("Location")).toBe("/sign-in");
  });

  it("shows the words on no browser whose session was ended elsewhere", async () => {
    const shared = new Person();
    await shared.post("/boards/anxiety/new", {
      title: "Hello",
      need: "listen",
      body: "Hello there.",
      key: formKey(),
    });
    const words = await wordsOf(shared);
    const home = new Person();
    await home.post("/sign-in", { words: words.join(" ") });
    await home.post("/sign-out", { everywhere: "yes" });
    const welcome = await shared.get("/welcome");
    expect(welcome.headers.get("Location")).toBe("/");
    expect(await welcome.text()).not.toContain(words[0]);
  });

  it("takes a forged, cut or swapped session for none at all", async () => {
    const { person } = await newMember();
    const name = "__Host-hearten-session";
    const good = person.cookies.get(name) ?? "";
    expect(good).not.toBe("");
    for (const bad of ["", "x", good.slice(0, -4), `${good.slice(0, -2)}AA`, "..".repeat(40)]) {
      person.cookies.set(name, bad);
      expect((await person.get("/account")).headers.get("Location"), bad).toBe("/sign-in");
      expect((await person.get("/")).status).toBe(200);
    }
    person.cookies.delete(name);
    person.cookies.set("__Host-hearten-desk", good);
    expect((await person.get("/mod")).status).not.toBe(200);
  });

  it("ends a session whose time has run out", async () => {
    const { person } = await newMember();
    const { env } = await import("cloudflare:workers");
    await env.DB.prepare("UPDATE member_sessions SET expires_day = 1").run();
    expect((await person.get("/account")).headers.get("Location")).toBe("/sign-in");
  });
});

describe("a stolen database", () => {
  it("holds no member id beside content, and no recovery word", async () => {
    const { person, words } = await newMember();
    await openThread(person);
    const tables = await dump();
    const ids = (tables.get("members") ?? []).map((row) => String(row["id"]));
    expect(ids.length).toBeGreaterThan(0);
    const allowed = new Set(["members", "member_sessions"]);
    for (const [table, rows] of tables) {
      if (allowed.has(table)) continue;
      const text = JSON.stringify(rows);
      for (const id of ids) expect(text.includes(id), `${table} holds a member id`).toBe(false);
    }
    const all = JSON.stringify([...tables]);
    expect(all).not.toContain(words.join(" "));
  });

  it("shares no token between two posts of one member in two threads", async () => {
    const { person } = await newMember();
    const first = await openThread(person);
    const second = await openThread(person);
    const rows = (await dump()).get("posts") ?? [];
    const values = (id: string) =>
      rows
        .filter((row) => row["thread_id"] === id)
        .flatMap((row) => [row["voice"], row["author_seal"], row["alias"]]);
    const shared = values(first.threadId).filter((value) =>
      values(second.threadId).includes(value),
    );
    expect(shared).toEqual([]);
  });
});
