import { beforeAll, describe, expect, it } from "vitest";
import { EMPTY } from "../support/blanks.ts";
import { openCommunity } from "../support/community.ts";
import { chosenIn, typedIn } from "../support/markup.ts";
import { formKey, openThread, Person, readFresh, reply, THREAD_FORM } from "../support/person.ts";
import { published, report } from "../support/team.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);

const LONG_TITLE = "a title, ".repeat(14).slice(0, 121);
const LONG_BODY = "long words ".repeat(2000).slice(0, 20_001);

/** Every form in which somebody writes, and where: each answers with the same page again. */
interface Form {
  readonly name: string;
  readonly path: () => Promise<{ who: Person; path: string }>;
  readonly fields: Readonly<Record<string, string>>;
  readonly title: boolean;
}

const FORMS: readonly Form[] = [
  {
    name: "a new thread",
    path: async () => ({ who: new Person(), path: "/boards/depression/new" }),
    fields: THREAD_FORM,
    title: true,
  },
  {
    name: "a new thread from the general page",
    path: async () => ({ who: new Person(), path: "/write" }),
    fields: { ...THREAD_FORM, board: "anxiety" },
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
    const fields = { ...THREAD_FORM, board: "anxiety", key: formKey(), ...typed };
    const response = await unchanged(() => new Person().post("/write", fields));
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(sentence);
    expect(typedIn(html, "title")).toBe(THREAD_FORM.title);
    expect(typedIn(html, "body")).toBe(THREAD_FORM.body);
    expect(typedIn(html, "key")).toMatch(/^[0-9a-f]{32}$/);
  });

  it("for a board that is not there answers 404, and writes nothing", async () => {
    for (const board of ["nothing", "sleep", "%00", "..%2f", "a".repeat(3000), "constructor"]) {
      const path = `/boards/${board}/new`;
      const fields = { ...THREAD_FORM, key: formKey() };
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
