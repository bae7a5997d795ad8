import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { countOf, dump, openCommunity } from "../support/community.ts";
import { elementsOf, typedIn } from "../support/markup.ts";
import { formKey, openThread, Person } from "../support/person.ts";
import { answerOf, newProgram, problemOf } from "../support/program.ts";

beforeAll(openCommunity);

const NUMBERS = "I only had 1200 calories today and I feel so guilty about all of it.";

/** The buttons that take a wording over, by what they say. */
function wordingsIn(html: string): string[] {
  return elementsOf(html)
    .map(({ attributes }) => attributes.get("value") ?? "")
    .filter((value) => value.startsWith("use:"));
}

function bodyIn(html: string): string {
  return typedIn(html, "body") ?? "";
}

const form = (body: string, more: Record<string, string> = {}) => ({
  title: "A hard day",
  need: "listen",
  body,
  key: formKey(),
  do: "post",
  ...more,
});

describe("help while writing", () => {
  it("shows what was noticed at the words, keeps all that was typed and stores nothing", async () => {
    const before = { posts: await countOf("posts"), reviews: await countOf("reviews") };
    const answer = await new Person().post("/boards/eating-disorders/new", form(NUMBERS));
    expect(answer.status).toBe(422);
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    const html = await answer.text();
    expect(html).toContain("<mark>");
    expect(bodyIn(html)).toBe(NUMBERS);
    expect(html).toContain("Post it as it is");
    expect(before).toEqual({ posts: await countOf("posts"), reviews: await countOf("reviews") });
    expect(JSON.stringify([...(await dump())])).not.toContain("1200 calories");
  });

  it("takes a kinder wording over at one press, and then posts it as any other", async () => {
    const person = new Person();
    const shown = await (
      await person.post("/boards/depression/new", form(NUMBERS, { do: "preview" }))
    ).text();
    const [button = ""] = wordingsIn(shown);
    const taken = await person.post("/boards/depression/new", form(NUMBERS, { do: button }));
    expect(taken.status).toBe(200);
    const mended = bodyIn(await taken.text());
    expect(mended).not.toContain("1200");
    expect(mended).toContain("and I feel so guilty about all of it.");
    const posted = await person.post("/boards/depression/new", form(mended));
    expect(posted.status).toBe(303);
  });

  it("finds the words when more was typed before them since", async () => {
    const person = new Person();
    const shown = await (
      await person.post("/boards/depression/new", form(NUMBERS, { do: "preview" }))
    ).text();
    const [button = ""] = wordingsIn(shown);
    const later = `It is late and I cannot sleep. ${NUMBERS}`;
    const taken = await person.post("/boards/depression/new", form(later, { do: button }));
    const mended = bodyIn(await taken.text());
    expect(mended.startsWith("It is late and I cannot sleep. I only had")).toBe(true);
    expect(mended).not.toContain("1200");
  });

  it("always lets its author send it as it is, and then a person reads it first", async () => {
    const person = new Person();
    await openThread(person);
    const sent = await person.post("/boards/depression/new", form(NUMBERS, { do: "anyway" }));
    expect(sent.status).toBe(303);
    expect(sent.headers.get("Location")).toMatch(/\/status\?posted=thread$/);
    const status = await (await person.get(sent.headers.get("Location") ?? "")).text();
    expect(status).toContain("waiting for a person to read it");
    expect(status).toContain("1200 calories");
  });

  it("looks at a reply and at a change in the same way", async () => {
    const person = new Person();
    const at = await openThread(person);
    const path = `/threads/${at.threadId}/reply`;
    const answer = await person.post(path, { body: NUMBERS, key: formKey(), do: "post" });
    expect(answer.status).toBe(422);
    const edit = `/threads/${at.threadId}/posts/${at.postId}/edit`;
    const fields = { title: "A quiet evening", body: NUMBERS, do: "post" };
    const changed = await person.post(edit, fields);
    expect(changed.status).toBe(422);
    expect(bodyIn(await changed.text())).toBe(NUMBERS);
    expect((await person.post(edit, { ...fields, do: "anyway" })).status).toBe(303);
  });

  it("asks about nothing in a change that others could read before, checked or saved", async () => {
    const person = new Person();
    await openThread(person);
    const key = formKey();
    const about = { title: "An old number", need: "listen", key, do: "anyway" };
    const sent = await person.post("/boards/depression/new", { ...about, body: NUMBERS });
    const path = (sent.headers.get("Location") ?? "").split("/status")[0] ?? "";
    await env.DB.prepare("UPDATE posts SET status = 'published' WHERE id = ?")
      .bind(path.split("/").at(-1))
      .run();
    const edit = { title: "An old number", body: `${NUMBERS} Thank you for reading.` };
    const checked = await person.post(`${path}/edit`, { ...edit, do: "preview" });
    expect(await checked.text()).toContain("We noticed nothing in it that needs another look.");
    const again = { ...edit, body: `${edit.body} My number is 07911 123 456.` };
    const shown = await (await person.post(`${path}/edit`, { ...again, do: "preview" })).text();
    expect(wordingsIn(shown).join()).not.toContain("ed_numbers");
    expect(shown).toContain("<mark>07911 123 456</mark>");
    expect((await person.post(`${path}/edit`, edit)).status).toBe(303);
  });

  it("says that there is nothing to look at, when somebody asks and nothing is", async () => {
    const shown = await new Person().post(
      "/boards/depression/new",
      form("It has been a long day and I am tired.", { do: "preview" }),
    );
    expect(await shown.text()).toContain("We noticed nothing in it that needs another look.");
  });

  it("says when words are too long to be kept, reads no more of them, and keeps them all", async () => {
    const person = new Person();
    const at = await openThread(person);
    const long = NUMBERS.repeat(300);
    for (const path of [
      "/boards/depression/new",
      `/threads/${at.threadId}/reply`,
      `/threads/${at.threadId}/posts/${at.postId}/edit`,
    ]) {
      for (const button of ["preview", "use:ed_numbers.calories:body:0"]) {
        const answer = await person.post(path, form(long, { do: button }));
        expect(answer.status, path).toBe(422);
        const html = await answer.text();
        expect(html, path).toContain('href="#body"');
        expect(html, path).not.toContain("<mark>");
        expect(bodyIn(html), path).toBe(long);
      }
    }
  });

  it("gives back title and text when the board they were for is gone", async () => {
    const person = new Person();
    for (const fields of [form("It is late."), form("It is late.", { need: "" })]) {
      const answer = await person.post("/boards/no-longer-there/new", { ...fields, work: "" });
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("A hard day\n\nIt is late.");
    }
  });

  it("does nothing odd for a button that it never made", async () => {
    for (const button of ["use:pii.phone:body:99999", "use:", "use:a:title:0", "anything"]) {
      const person = new Person();
      const answer = await person.post("/write", form(NUMBERS, { do: button, board: "anxiety" }));
      expect([200, 422], button).toContain(answer.status);
      expect(bodyIn(await answer.text()), button).toBe(NUMBERS);
    }
  });

  it("tells a program what was noticed and where, and takes its word for it", async () => {
    const program = await newProgram();
    const body = { title: "A hard day", need: "listen", body: NUMBERS };
    const path = "/boards/depression/threads";
    const problem = await problemOf(await program.send("POST", path, body), 422, "noticed");
    const [first] = problem["noticed"] as { field: string; start: number; length: number }[];
    expect(first).toMatchObject({ field: "body", kind: "ed_numbers", instead: expect.any(String) });
    const words = NUMBERS.slice(first?.start, (first?.start ?? 0) + (first?.length ?? 0));
    expect(words).toContain("1200");
    const sent = await program.send("POST", path, { ...body, anyway: true });
    expect(sent.status).toBe(202);
    expect(await answerOf(sent, "createThread")).toMatchObject({ status: "held" });
  });
});

describe("a program that changes a reply", () => {
  it("is told the places in the body, whatever title it sends along", async () => {
    const program = await newProgram();
    const { threadId } = await openThread(new Person());
    const path = `/threads/${threadId}/posts`;
    const sent = await program.send("POST", path, { body: "It is late." });
    const { post } = await answerOf(sent, "createReply");
    const change = { title: "A title that replies do not have", body: NUMBERS };
    const changed = await program.send("PATCH", `${path}/${String(post)}`, change);
    const problem = await problemOf(changed, 422, "noticed");
    const [first] = problem["noticed"] as { field: string; start: number; length: number }[];
    const words = NUMBERS.slice(first?.start, (first?.start ?? 0) + (first?.length ?? 0));
    expect([first?.field, words]).toEqual(["body", expect.stringContaining("1200")]);
  });
});

describe("somebody in danger", () => {
  it("is met, when they ask for a look first, and not told that there was nothing", async () => {
    const words = "I want to die. I cannot do this any more.";
    const shown = await (
      await new Person().post("/boards/depression/new", form(words, { do: "preview" }))
    ).text();
    expect(shown).toContain("This sounds very hard. You can say it here.");
    expect(shown).not.toContain("We noticed nothing");
    expect(bodyIn(shown)).toBe(words);
  });

  it("is never sent back to mend their words", async () => {
    const person = new Person();
    await openThread(person);
    const path = "/boards/depression/new";
    const sent = await person.post(
      path,
      form("I want to die. I have had nothing but 300 calories a day, I cannot do this any more."),
    );
    expect(sent.status).toBe(303);
    expect(sent.headers.get("Location")).toContain("/status");
  });
});
