import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Env } from "../../workers/context.ts";
import { newId } from "../../workers/ids.ts";
import worker from "../../workers/index.ts";
import { CLASSES } from "../../workers/moderation/types.ts";
import { openWithoutHolds, pass, ring } from "../support/alarms.ts";
import { formKey, openThread, Person, reply } from "../support/person.ts";
import { decide, moderator, report } from "../support/team.ts";
import { PUBLISHED, standing } from "../support/waiting.ts";

beforeAll(openWithoutHolds);

const BOARD = "depression";
const HELP = "we cannot send help";
const LETTER = "Would you like someone from the team to write to you?";

type At = { readonly threadId: string; readonly postId: string };
const statusOf = ({ threadId, postId }: At) => `/threads/${threadId}/posts/${postId}/status`;

async function signalsOf(at: At): Promise<{ kind: string; rule: string }[]> {
  const row = await env.DB.prepare(
    "SELECT signals FROM reviews WHERE thread_id = ? AND post_id = ?",
  )
    .bind(at.threadId, at.postId)
    .first<{ signals: string }>();
  return JSON.parse(row?.signals ?? "[]");
}

async function actionsOf(at: At): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT action FROM events WHERE thread_id = ? AND post_id = ? ORDER BY id",
  )
    .bind(at.threadId, at.postId)
    .all<{ action: string }>();
  return results.map(({ action }) => action);
}

const member = async () => {
  const person = new Person();
  await openThread(person);
  return person;
};

describe("words that say somebody wants to die", () => {
  it.each([
    ["in so many words", "I want to kill myself. I cannot take one more day of this."],
    [
      "with no word for it",
      "I have written the letters and given my cat away. Thank you all, you were kind.",
    ],
    ["in German", "Ich will nicht mehr leben. Es geht einfach nicht mehr."],
    [
      "in German with no word for it",
      "Ich habe die Abschiedsbriefe geschrieben. Danke euch allen.",
    ],
  ])("stand there (%s), are a crisis at once, and are met with help", async (_, body) => {
    const person = await member();
    const at = await openThread(person, { body, title: "Tonight" });
    expect(at.response.headers.get("Location")).toContain(statusOf(at));
    expect(await standing(at)).toEqual({
      status: "published",
      cause: "signal",
      class: CLASSES.crisis,
    });
    expect(await actionsOf(at)).toEqual(["noticed"]);
    const page = await (await person.get(statusOf(at))).text();
    for (const said of [
      HELP,
      LETTER,
      "Your post is up",
      'action="/help/find"',
      body.slice(0, 12),
    ]) {
      expect(page).toContain(said);
    }
    // Whoever is on duty hears of it without anybody pressing anything.
    await pass(0, BOARD);
    await ring(BOARD);
    expect(await actionsOf(at)).toEqual(["noticed", "reminded"]);
  });

  it("are met with help before a visitor is asked to keep any words", async () => {
    const visitor = new Person();
    const form = { title: "Tonight", need: "listen", body: "I want to die.", key: formKey() };
    const sent = await visitor.post(`/boards/${BOARD}/new`, { ...form, do: "post" });
    expect(sent.headers.get("Location")).toBe("/welcome");
    const welcome = await (await visitor.get("/welcome")).text();
    expect(welcome.indexOf(HELP)).toBeGreaterThan(0);
    expect(welcome.indexOf(HELP)).toBeLessThan(welcome.indexOf("data-words"));
    expect(welcome).toContain(LETTER);
    const after = (await visitor.post("/welcome", {})).headers.get("Location") ?? "";
    expect(after).toMatch(/\/status$/);
    // The same form, sent again by a lost connection or the back button, leads to the same help.
    const again = await visitor.post(`/boards/${BOARD}/new`, { ...form, do: "post" });
    expect(again.headers.get("Location")).toContain("/status");
  });

  it("wait where they carry a method, with help at once, and nobody is asked to mend them", async () => {
    const person = await member();
    const body =
      "I have 60 tablets of paracetamol here and I will take them all tonight. I want to die.";
    const at = await openThread(person, { body, title: "Tonight" });
    expect(await standing(at)).toEqual({ status: "held", cause: "signal", class: CLASSES.crisis });
    const page = await (await person.get(statusOf(at))).text();
    for (const said of [
      HELP,
      LETTER,
      "You have done nothing wrong",
      "somebody could hurt themselves",
    ]) {
      expect(page).toContain(said);
    }
    const kinds = (await signalsOf(at)).map(({ kind }) => kind);
    expect(kinds).toContain("method_detail");
  });

  it("are a crisis in a reply and in changed words as well, and reopen what was decided", async () => {
    const person = await member();
    const { threadId } = await openThread(new Person());
    const said = await reply(person, threadId, { body: "I am going to end my life tonight." });
    expect(await standing(said)).toMatchObject({ status: "published", class: CLASSES.crisis });
    const calm = await openThread(person);
    const edit = `/threads/${calm.threadId}/posts/${calm.postId}/edit`;
    const changed = await person.post(edit, { title: "A quiet evening", body: "I want to die." });
    expect(changed.headers.get("Location")).toContain(statusOf(calm));
    expect(await standing(calm)).toMatchObject({ status: "published", class: CLASSES.crisis });
  });

  it("lead to a letter by one press, asked once however often it is pressed", async () => {
    const person = await member();
    const at = await openThread(person, { body: "I want to die.", title: "Tonight" });
    const page = await (await person.get(statusOf(at))).text();
    const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const wanted = statusOf(at).replace(/status$/, "letters/wanted");
    const pressed = await Promise.all([person.post(wanted, { key }), person.post(wanted, { key })]);
    for (const one of pressed) expect(one.headers.get("Location")).toContain(statusOf(at));
    await person.post(wanted, { key: "" });
    const asked = (await actionsOf(at)).filter((action) => action === "letter_wanted");
    expect(asked).toHaveLength(1);
    expect(await (await person.get(statusOf(at))).text()).toContain("You asked for a letter");
    const team = await moderator();
    const desk = await (await team.get(`/mod/reviews/${at.threadId}/${at.postId}`)).text();
    expect(desk).toContain("would like somebody from the team to write to them");
    expect(desk).toContain("says that they want to die");
    expect(desk).toContain("<mark>I want to die</mark>");
    const stranger = await new Person().post(wanted, { key });
    expect(stranger.headers.get("Location")).toBe("/sign-in");
  });
});

describe("what is written to the team", () => {
  const write = (person: Person, at: At, words: string) =>
    person.post(statusOf(at).replace(/status$/, "letters"), { words, key: newId(Date.now()) });

  it("is a crisis at once where it says that its author wants to die, and is met with help", async () => {
    const person = await member();
    const at = await openThread(person);
    const sent = await write(person, at, "I want to die. I cannot take one more day of this.");
    const place = sent.headers.get("Location") ?? "";
    expect(await (await person.get(place)).text()).toContain(HELP);
    expect(await standing(at)).toEqual({
      status: "published",
      cause: "letter",
      class: CLASSES.crisis,
    });
    expect(await (await person.get(statusOf(at))).text()).toContain(HELP);
    await pass(0, BOARD);
    await ring(BOARD);
    expect(await actionsOf(at)).toEqual(["letter_back", "reminded"]);
    const desk = await (await moderator()).get(`/mod/reviews/${at.threadId}/${at.postId}`);
    expect(await desk.text()).toContain("what its author wrote to the team");
  });

  it("keeps help where it was, and is read sooner, once a post that says so was read", async () => {
    const person = await member();
    const at = await openThread(person, { body: "I want to die.", title: "Tonight" });
    const team = await moderator();
    await decide(team, at, { action: "dismiss" });
    // A crisis is looked at by a second pair of eyes.
    await decide(await moderator("Kit"), at, { action: "confirm" });
    // By then nobody is still to read it, and the page says no such thing.
    const read = await (await person.get(statusOf(at))).text();
    expect(read).toContain("Your post is up");
    expect(read).not.toContain("is being told");
    await write(person, at, "Thank you. It is a little better today.");
    expect(await standing(at)).toMatchObject({ cause: "letter", class: CLASSES.red });
    expect(await (await person.get(statusOf(at))).text()).toContain(HELP);
    await decide(team, at, { action: "dismiss" });
    // Whoever reports it opens the review again for less: its author still reads the way to help.
    await report(new Person(), at, { reason: "other" });
    expect((await standing(at)).class).toBeGreaterThan(CLASSES.red);
    expect(await (await person.get(statusOf(at))).text()).toContain(HELP);
  });

  it("waits as a question does where it is one", async () => {
    const person = await member();
    const at = await openThread(person);
    await write(person, at, "May I change my title later?");
    expect(await standing(at)).toMatchObject({ cause: "letter", class: CLASSES.amber });
  });
});

describe("a second opinion", () => {
  /** What a person writes, with a model that answers this, and what the queue was given. */
  async function asked(answer: () => Promise<unknown>, model = "a-model") {
    const seen: unknown[] = [];
    const sent: object[] = [];
    const QUEUE = { send: async (message: object) => void sent.push(message) };
    const AI = {
      run: (_: string, input: unknown) => {
        seen.push(input);
        return answer();
      },
    };
    const bindings = { ...env, AI, SECOND_OPINION_MODEL: model, QUEUE } as unknown as Env;
    const person = await member();
    const form = { title: "A quiet evening", need: "listen", body: "It has been a long day." };
    const path = `/boards/${BOARD}/new`;
    const response = await person.post(path, { ...form, key: formKey() }, { env: bindings });
    const threadId = (response.headers.get("Location") ?? "").split(/[/?#]/)[2] ?? "";
    const execution = createExecutionContext();
    const messages = sent.filter((message) => "opinion" in message);
    const batch = { queue: "hearten-effects", messages: messages.map(messageOf) };
    await worker.queue(batch as unknown as MessageBatch, bindings, execution);
    await waitOnExecutionContext(execution);
    return { at: { threadId, postId: threadId }, seen, messages };
  }

  const messageOf = (body: object) => ({ body, attempts: 1, ack: () => {}, retry: () => {} });

  it("is asked of nobody unless the operator turned it on, and never with more than ids over the queue", async () => {
    const off = await asked(async () => ({ response: "crisis" }), "");
    expect({ seen: off.seen, messages: off.messages }).toEqual({ seen: [], messages: [] });
    const on = await asked(async () => ({ response: "green" }));
    expect(on.seen).toHaveLength(1);
    expect(JSON.stringify(on.messages)).not.toContain("long day");
    expect((await standing(on.at)).class).toBeNull();
  });

  it("raises a class, names itself, and neither hides nor lowers anything", async () => {
    const { at } = await asked(async () => ({ response: " Crisis." }));
    expect(await standing(at)).toEqual({ status: "published", cause: "signal", class: 1 });
    expect(await signalsOf(at)).toMatchObject([{ rule: "crisis.second_opinion" }]);
  });

  it("says nothing of words that were changed while it was asked", async () => {
    const { at } = await asked(async () => {
      await env.DB.prepare("UPDATE posts SET revision = revision + 1").run();
      return { response: "crisis" };
    });
    expect(await standing(at)).toEqual(PUBLISHED);
  });

  it.each([
    ["fails", () => Promise.reject(new Error("no model"))],
    ["says nothing we know", async () => ({ response: "I would say crisis or perhaps red" })],
    ["answers in another shape", async () => [{ label: "crisis", score: 1 }]],
  ])("changes nothing when it %s", async (_, answer) => {
    const { at } = await asked(answer);
    expect(await standing(at)).toEqual(PUBLISHED);
  });
});
