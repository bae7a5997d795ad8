import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { EMPTY } from "../support/blanks.ts";
import { countOf, openCommunity } from "../support/community.ts";
import { typedIn } from "../support/markup.ts";
import { openThread, Person } from "../support/person.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);

describe("signing in", () => {
  it("says what is the matter, keeps what was typed, and starts no session", async () => {
    for (const [words, sentence] of [
      ["", "Type your recovery words."],
      ["   \n", "Type your recovery words."],
      ["one", "We count 1 here"],
      ["acid acid acid acid acid acid acid acid acid", "We count 9 here"],
      ["<b>x</b> a b c d e", "is not one of our words"],
      ["' OR 1=1 -- a b c d e f g", "is not one of our words"],
      ["acid ".repeat(60_000), "We count 60000 here"],
    ] as const) {
      const response = await unchanged(() => new Person().post("/sign-in", { words }));
      const html = await response.text();
      expect(response.status, words.slice(0, 40)).toBe(422);
      expect(html.replaceAll(",", ""), words.slice(0, 40)).toContain(sentence.replaceAll(",", ""));
      expect(typedIn(html, "words")).toBe(words);
      expect(response.headers.getSetCookie().join()).not.toContain("hearten-session");
    }
  });
});

describe("following", () => {
  it("does not find what is not a board or topic, and writes nothing", async () => {
    const member = new Person();
    await openThread(member);
    for (const tag of ["", " ", "nothing", "constructor", "<script>", "a".repeat(9000), "\u0000"]) {
      for (const who of [member, new Person()]) {
        const fields = { tag, follow: "yes", back: "/feed" };
        const response = await unchanged(() => who.post("/follow", fields));
        expect(response.status, tag.slice(0, 20)).toBe(404);
        expect([...who.cookies.keys()].join()).not.toContain("follows");
      }
    }
  });

  it("leads nowhere but to this site, however the way back is dressed up", async () => {
    for (const back of [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "\\\\evil.example",
      "/\t/evil.example",
      "/\n/evil.example",
      "javascript:alert(1)",
      "/feed\r\nSet-Cookie: a=b",
      "/feed\u0000",
      "/\u0001/evil.example",
      "\u0000//evil.example",
      " //evil.example",
      "@evil.example",
      "",
    ]) {
      const fields = { tag: "sleep", follow: "yes", back };
      const response = await new Person().post("/follow", fields);
      expect(response.status, JSON.stringify(back)).toBe(303);
      const location = response.headers.get("Location") ?? "";
      expect(new URL(location, "https://hearten.test").host, JSON.stringify(back)).toBe(
        "hearten.test",
      );
      expect(response.headers.getSetCookie().join()).not.toContain("a=b");
    }
    const kind = { tag: "sleep", follow: "yes", back: "/tags/sleep?sort=newest" };
    expect((await new Person().post("/follow", kind)).headers.get("Location")).toBe(kind.back);
    const far = { tag: "sleep", follow: "yes", back: "/tags/désolé/日本" };
    expect((await new Person().post("/follow", far)).status).toBe(303);
  });
});

describe("a key for programs", () => {
  it("needs a name that can be seen and is not too long", async () => {
    const member = new Person();
    await openThread(member);
    for (const label of [...EMPTY, "😀".repeat(61)]) {
      const response = await unchanged(() => member.post("/account/tokens", { label }));
      const html = await response.text();
      expect(response.status, JSON.stringify(label)).toBe(422);
      expect(typedIn(html, "label")).toBe(label);
    }
    expect(await countOf("api_tokens")).toBe(0);
    const made = await member.post("/account/tokens", { label: "😀".repeat(60) });
    expect(made.status).toBe(200);
    expect(await countOf("api_tokens")).toBe(1);
  });

  it("is not made for a visitor, and not taken back by anyone else", async () => {
    const visitor = new Person();
    const fields = { label: "mine" };
    const response = await unchanged(() => visitor.post("/account/tokens", fields));
    expect(response.headers.get("Location")).toBe("/sign-in");
    const [owner, other] = [new Person(), new Person()];
    for (const who of [owner, other]) await openThread(who);
    expect((await owner.post("/account/tokens", fields)).status).toBe(200);
    const row = await env.DB.prepare("SELECT token FROM api_tokens").first<{ token: string }>();
    const id = row?.token ?? "";
    expect(id).not.toBe("");
    for (const who of [other, visitor]) {
      await unchanged(() => who.post("/account/tokens/revoke", { id }));
    }
  });
});
