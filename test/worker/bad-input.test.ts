import { beforeAll, describe, expect, it } from "vitest";
import { countOf, openCommunity } from "../support/community.ts";
import { chosenIn, typedIn } from "../support/markup.ts";
import { formKey, openThread, Person, readFresh, reply } from "../support/person.ts";
import { invite, moderator, published, report, reviewPath, versions } from "../support/team.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);

const EMPTY = ["", " ", "\n\n\t ", "\u200b\u200d", "\u3164\u115f", "\u0000\u0007", "\u202e\u2066"];
const LONG_TITLE = "a title, ".repeat(14).slice(0, 121);
const LONG_BODY = "long words ".repeat(2000).slice(0, 20_001);

/** Every form in which somebody writes, and where: each answers with the same page again. */
interface Form {
  readonly name: string;
  readonly path: () => Promise<{ who: Person; path: string }>;
  readonly fields: Readonly<Record<string, string>>;
  readonly title: boolean;
}

const thread = { title: "A quiet evening", need: "listen", body: "Long day." };
const FORMS: readonly Form[] = [
  {
    name: "a new thread",
    path: async () => ({ who: new Person(), path: "/boards/depression/new" }),
    fields: thread,
    title: true,
  },
  {
    name: "a new thread from the general page",
    path: async () => ({ who: new Person(), path: "/write" }),
    fields: { ...thread, board: "anxiety" },
    title: true,
  },
  {
    name: "a reply",
    path: async () => ({
      who: new Person(),
      path: `/threads/${(await published()).threadId}/reply`,
    }),
    fields: { body: "I hear you." },
    title: false,
  },
  {
    name: "a change to an opening post",
    path: async () => {
      const who = new Person();
      const { threadId } = await openThread(who);
      return { who, path: `/threads/${threadId}/posts/${threadId}/edit` };
    },
    fields: { title: "A calmer evening", body: "Better." },
    title: true,
  },
  {
    name: "a change to a reply",
    path: async () => {
      const who = new Person();
      const { threadId } = await published();
      const { postId } = await reply(who, threadId);
      return { who, path: `/threads/${threadId}/posts/${postId}/edit` };
    },
    fields: { body: "Better." },
    title: false,
  },
];

/** Sends a form that must come back as it was typed, with nothing written; gives its page. */
async function comesBack(
  form: Form,
  { who, path }: { who: Person; path: string },
  typed: Record<string, string>,
) {
  const fields = { ...form.fields, ...typed, key: formKey(), notes: ["loss"] };
  const response = await unchanged(() => who.post(path, fields));
  const html = await response.text();
  expect(response.status, `${path} ${JSON.stringify(typed).slice(0, 80)}`).toBe(422);
  expect(html).toContain("Nothing you wrote is lost");
  for (const [name, value] of Object.entries({ ...form.fields, ...typed })) {
    if (name === "body" || name === "title") {
      expect(typedIn(html, name)?.replace(/\r\n?/g, "\n")).toBe(value.replace(/\r\n?/g, "\n"));
    } else {
      expect(chosenIn(html, name)).toContain(value);
    }
  }
  expect(chosenIn(html, "notes")).toEqual(["loss"]);
  expect(typedIn(html, "key")).toBe(fields.key);
  return html;
}

describe.each(FORMS)("$name", (form) => {
  it("comes back with what was typed when the text is empty, or looks it", async () => {
    const at = await form.path();
    for (const body of EMPTY) {
      expect(await comesBack(form, at, { body })).toContain("Write something first.");
    }
  });

  it("comes back with what was typed when the text is one character too long", async () => {
    const at = await form.path();
    const sentence = "longer than 20,000 characters";
    expect(await comesBack(form, at, { body: LONG_BODY })).toContain(sentence);
    expect(await comesBack(form, at, { body: "😀".repeat(20_001) })).toContain(sentence);
  });

  it("names every problem at once", async () => {
    const typed: Record<string, string> = form.title ? { title: "", body: "" } : { body: "" };
    const html = await comesBack(form, await form.path(), typed);
    expect(html).toContain("Write something first.");
    if (form.title) expect(html).toContain("Give it a title.");
  });

  it("takes exactly what the limits allow, counted as a person counts", async () => {
    const { who, path } = await form.path();
    const fields = {
      ...form.fields,
      ...(form.title ? { title: "😀".repeat(120) } : {}),
      body: "😀".repeat(20_000),
      key: formKey(),
    };
    expect((await who.post(path, fields)).status).toBe(303);
  });

  it("says so when a content note is none of ours", async () => {
    const { who, path } = await form.path();
    const fields = { ...form.fields, key: formKey(), notes: ["loss", "constructor"] };
    const response = await unchanged(() => who.post(path, fields));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("One of these content notes");
  });
});

describe.each(FORMS.filter((form) => form.title))("the title of $name", (form) => {
  it("comes back when it is empty, too short or too long", async () => {
    const at = await form.path();
    for (const title of EMPTY) {
      expect(await comesBack(form, at, { title })).toContain("Give it a title.");
    }
    expect(await comesBack(form, at, { title: "ab" })).toContain("at least 3 characters");
    for (const title of [LONG_TITLE, "😀".repeat(121)]) {
      expect(await comesBack(form, at, { title })).toContain("at most 120 characters");
    }
  });
});

describe("a new thread", () => {
  const wrong: readonly [Record<string, string | string[]>, string][] = [
    [{ need: "" }, "Choose what would help you."],
    [{ need: "__proto__" }, "Choose what would help you."],
    [{ topics: ["sleep", "panic", "work", "study", "grief"] }, "Choose at most 4 topics."],
    [{ topics: ["no-such-topic"] }, "One of these topics does not exist any more."],
    [{ topics: ["anxiety"] }, "One of these topics does not exist any more."],
    [{ topics: ["x".repeat(65)] }, "One of these topics does not exist any more."],
    [{ key: "" }, "This form was too old."],
    [{ key: "../../etc" }, "This form was too old."],
    [{ board: "no-such-board" }, "Choose a board."],
    [{ board: "sleep" }, "Choose a board."],
    [{ board: "__proto__" }, "Choose a board."],
  ];
  it.each(wrong)("with %j comes back with a sentence", async (typed, sentence) => {
    const fields = { ...thread, board: "anxiety", key: formKey(), ...typed };
    const response = await unchanged(() => new Person().post("/write", fields));
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(sentence);
    expect(typedIn(html, "title")).toBe(thread.title);
    expect(typedIn(html, "body")).toBe(thread.body);
    expect(typedIn(html, "key")).toMatch(/^[0-9a-f]{32}$/);
  });

  it("for a board that is not there answers 404, and writes nothing", async () => {
    for (const board of ["nothing", "sleep", "%00", "..%2f", "a".repeat(3000), "constructor"]) {
      const path = `/boards/${board}/new`;
      const fields = { ...thread, key: formKey() };
      const response = await unchanged(() => new Person().post(path, fields));
      expect(response.status, board).toBe(404);
      expect((await new Person().get(path)).status, board).toBe(404);
    }
  });

  it("leaves out fields that it does not know, and takes the rest", async () => {
    const { threadId } = await openThread(new Person(), {
      status: "published",
      alias: "Admin",
      author: "me",
      locked: "1",
      constructor: "x",
      __proto__: "x",
    });
    const html = await readFresh(`/threads/${threadId}`);
    expect(html).toContain("It has been a long day");
    expect(html).not.toContain("Admin");
  });
});

describe("a text", () => {
  it("loses control characters and marks that turn its direction round", async () => {
    const { threadId } = await openThread(new Person(), {
      title: "Safe\u202e eltit\u0000",
      body: "be\u0007fore \u202eedis rehto\u202c \u2066in\u2069 after\u001b[31m",
    });
    const html = await readFresh(`/threads/${threadId}`);
    expect(html).not.toMatch(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(html).toContain("before edis rehto in after[31m");
    expect(html).toContain("Safe eltit");
  });

  it("keeps Arabic, Hebrew, joined emoji and their marks", async () => {
    const body = "كيف حالك؟ שלום\u200f, می\u200cخواهم 👩\u200d👩\u200d👧 ❤\ufe0f";
    const { threadId } = await openThread(new Person(), { title: "مرحبا بكم", body });
    const html = await readFresh(`/threads/${threadId}`);
    expect(html).toContain(body);
    expect(html).toContain("مرحبا بكم");
  });
});

describe("a report", () => {
  it("comes back with what was typed when there is no reason, or too many words", async () => {
    const at = await published();
    const words = "🙂".repeat(1001);
    for (const [fields, sentence] of [
      [{ reason: "", words: "because" }, "Choose what it is about."],
      [{ reason: "constructor", words: "because" }, "Choose what it is about."],
      [{ reason: "unkind", words }, "Keep it under 1,000 characters."],
      [{ reason: "unkind", words: "because", key: "nonsense" }, ""],
    ] as const) {
      const response = await unchanged(() => report(new Person(), at, fields));
      const html = await response.text();
      expect(response.status).toBe(422);
      expect(html).toContain(sentence);
      expect(typedIn(html, "words")).toBe(fields.words);
      if (fields.reason === "unkind") expect(chosenIn(html, "reason")).toEqual(["unkind"]);
    }
    expect((await report(new Person(), at, { words: "🙂".repeat(1000) })).status).toBe(303);
  });

  it("needs no words, and takes blanks for none", async () => {
    const at = await published();
    expect((await report(new Person(), at, { words: "\u3164 \u200b" })).status).toBe(303);
  });
});

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
    const other = new Person();
    await openThread(other);
    const { env } = await import("cloudflare:workers");
    const row = await env.DB.prepare("SELECT token FROM api_tokens").first<{ token: string }>();
    const id = row?.token ?? "";
    expect(id).not.toBe("");
    for (const who of [other, visitor]) {
      await unchanged(() => who.post("/account/tokens/revoke", { id }));
    }
  });
});

describe("an invitation", () => {
  it("comes back for a name that is missing, too short or too long, and stays good", async () => {
    const path = await invite();
    const person = new Person();
    for (const name of [...EMPTY, "a", "😀".repeat(41)]) {
      const response = await unchanged(() => new Person().post(path, { name }));
      expect(response.status, JSON.stringify(name)).toBe(422);
      expect(typedIn(await response.text(), "name")).toBe(name);
    }
    expect((await person.post(path, { name: "Sam" })).status).toBe(303);
  });

  it("that does not exist, has run out or was used answers 410", async () => {
    const [used, late] = [await invite(), await invite(Date.now() - 1)];
    await new Person().post(used, { name: "Sam" });
    for (const path of [used, late, "/staff/invite/nothing", "/staff/invite/%27%20OR%201=1"]) {
      const response = await unchanged(() => new Person().post(path, { name: "Kim" }));
      expect(response.status, path).toBe(410);
      expect((await new Person().get(path)).status, path).toBe(410);
    }
  });
});

describe("a decision", () => {
  it("comes back with what was typed when something is missing or makes no sense", async () => {
    const at = await published();
    await report(new Person(), at);
    const team = await moderator();
    const { version, revision } = await versions(team, at);
    const good = { action: "remove", policy: "4", reason: "Because.", version, revision };
    for (const [bad, status] of [
      [{ action: "" }, 422],
      [{ action: "erase" }, 422],
      [{ action: "constructor" }, 422],
      [{ policy: "" }, 422],
      [{ policy: "999" }, 422],
      [{ policy: "-1" }, 422],
      [{ policy: "1.5" }, 422],
      [{ policy: "4; DROP TABLE posts" }, 422],
      [{ policy: "1e999" }, 422],
      [{ reason: "" }, 422],
      [{ reason: "\u3164\u200b" }, 422],
      [{ reason: "🙂".repeat(1001) }, 422],
      [{ action: "note", notes: "constructor" }, 422],
      [{ version: "" }, 409],
      [{ version: "0" }, 409],
      [{ version: "99999999999999999999" }, 409],
      [{ revision: "NaN" }, 409],
      [{ revision: "7" }, 409],
    ] as const) {
      const fields = { ...good, ...bad };
      const response = await unchanged(() => team.post(reviewPath(at), fields));
      const html = await response.text();
      expect(response.status, JSON.stringify(bad).slice(0, 60)).toBe(status);
      expect(typedIn(html, "reason")).toBe(fields.reason);
    }
  });

  it("is for the team alone", async () => {
    const at = await published();
    await report(new Person(), at);
    const member = new Person();
    await openThread(member);
    const fields = { action: "dismiss", version: "1", revision: "1" };
    for (const who of [new Person(), member]) {
      const response = await unchanged(() => who.post(reviewPath(at), fields));
      expect(response.status).toBe(403);
    }
  });
});
