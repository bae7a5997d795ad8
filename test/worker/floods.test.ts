import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Env } from "../../workers/context.ts";
import { forgetPressure } from "../../workers/safety/pressure.ts";
import { FLOOD_FROM } from "../../workers/safety/rules.ts";
import { dump, openCommunity } from "../support/community.ts";
import { elementsOf } from "../support/markup.ts";
import { answerOn, formKey, openThread, Person, reply } from "../support/person.ts";
import { held, PUBLISHED, standing } from "../support/waiting.ts";

beforeAll(openCommunity);
beforeEach(forgetPressure);

const MINUTE = 60_000;
const floods = () => env.FLOODS.get(env.FLOODS.idFromName("floods"));

/** What somebody sends again and again, a word changed each time. */
const flood = (word: string) =>
  `I was lost for years and nothing helped until I found a ${word} online who sends everything ` +
  "by post without any questions. He saved my life and he can save yours, write to him today.";

/** Everything the count keeps. */
const kept = () =>
  runInDurableObject(floods(), async (_, state) =>
    JSON.stringify([...(await state.storage.list())]),
  );

async function levelAsked(): Promise<number> {
  const html = await (await new Person().get("/write")).text();
  const form = elementsOf(html).find(({ attributes }) => attributes.has("data-work"));
  const challenge = JSON.parse(form?.attributes.get("data-work") ?? "{}") as {
    parameters: { data: { level: number } };
  };
  return challenge.parameters.data.level;
}

describe("a flood of near-duplicates from new accounts", () => {
  it("is read by a person from the fourth on, and every word of it is kept", async () => {
    const words = ["doctor", "healer", "friend", "shop", "lady", "group"];
    const stands = [];
    for (const word of words) {
      const posted = await openThread(new Person(), { body: flood(word) });
      expect(posted.response.status).toBe(303);
      stands.push(await standing(posted));
    }
    expect(stands.slice(0, FLOOD_FROM - 1)).toEqual(words.slice(0, 3).map(() => PUBLISHED));
    expect(stands.slice(FLOOD_FROM - 1)).toEqual(words.slice(3).map(() => held("flood")));
    const bodies = JSON.stringify((await dump()).get("posts"));
    for (const word of words) expect(bodies).toContain(flood(word));
  });

  it("is told to its author as what it is, without blame", async () => {
    const author = new Person();
    const { threadId } = await openThread(author, { body: flood("nurse") });
    const path = `/threads/${threadId}/posts/${threadId}/status`;
    const page = await (await author.get(path)).text();
    expect(page).toContain("Several posts much like it arrived within an hour");
    expect(page).toContain("Often that is chance.");
    expect(page).not.toMatch(/spam|abuse|violat|suspicious/i);
  });

  it("holds a reply as well, and nobody who has been here for a while", async () => {
    const { threadId } = await openThread(new Person());
    expect(await standing(await reply(new Person(), threadId, { body: flood("man") }))).toEqual(
      held("flood"),
    );
    const member = new Person();
    for (let n = 0; n < 3; n++) await openThread(member, { body: `Hello ${n}.` });
    const own = await reply(member, threadId, { body: flood("man") });
    expect((await standing(own)).status).toBe("published");
  });

  it("is none when people thank each other, or say what others say of themselves", async () => {
    const { threadId } = await openThread(new Person());
    for (let n = 0; n < 8; n++) {
      const body = "Thank you so much, this helped me a lot today.";
      expect(await standing(await reply(new Person(), threadId, { body }))).toEqual(PUBLISHED);
    }
    for (const body of [
      "Does anybody else wake at four and lie there until it is light? The day after is so long and I have tried tea and reading and walking about.",
      "Does anybody else feel worse on Sundays? The whole week stands before me and I have tried calling my sister but she is always out by then.",
      "My son does not leave his room any more, and I do not know how to talk to him without making it worse. What helped you at seventeen?",
      "My daughter came home from school and said nothing at all for two days. How do I ask her without pushing her away from me even more?",
    ]) {
      // A person may have a look at what is heavy, and it does not wait for that.
      expect(await standing(await openThread(new Person(), { body }))).toMatchObject({
        status: "published",
      });
    }
  });

  it("leaves no text, no id and no member where it is counted, and nothing at all after an hour", async () => {
    const { threadId } = await openThread(new Person(), { body: flood("uncle") });
    const inside = await kept();
    expect(inside).toContain("band:");
    expect(inside).toContain("first:");
    expect(inside).not.toContain(threadId);
    for (const word of ["lost", "doctor", "uncle"]) expect(inside).not.toContain(word);
    for (const { id } of ((await dump()).get("members") ?? []) as { id: string }[]) {
      expect(inside).not.toContain(id);
    }
    // As it will stand in an hour: every minute that was counted lies an hour back.
    await runInDurableObject(floods(), async (_, state) => {
      for (const [key, value] of await state.storage.list()) {
        await state.storage.delete(key);
        const minute = Math.floor(Date.now() / MINUTE) - 60;
        if (key.startsWith("first:")) await state.storage.put(`first:${minute}`, value);
        else await state.storage.put(key, { ...(value as object), since: minute });
      }
    });
    const again = await openThread(new Person(), { body: flood("cousin") });
    expect(await standing(again)).toEqual(PUBLISHED);
    expect(await runDurableObjectAlarm(floods())).toBe(true);
    const left = JSON.parse(await kept()) as [string, unknown][];
    expect(left.filter(([key]) => key.startsWith("band:")).length).toBeLessThanOrEqual(8);
  });

  it("stops nobody when the count is down, or does not answer", async () => {
    const broken: Record<string, () => Promise<unknown>> = {
      down: () => Promise.reject(new Error("the object cannot be reached")),
      silent: () => new Promise(() => undefined),
    };
    for (const [name, note] of Object.entries(broken)) {
      const stub = { note, level: note };
      const FLOODS = { idFromName: () => "floods", get: () => stub } as unknown as Env["FLOODS"];
      const visitor = new Person();
      const fields = { title: "Still here", need: "listen", body: flood(name), key: formKey() };
      const sent = await visitor.post("/boards/depression/new", fields, {
        env: { ...env, FLOODS },
      });
      expect(sent.status, name).toBe(303);
      const next = (await visitor.post("/welcome", {})).headers.get("Location") ?? "";
      const [, threadId = ""] = /^\/threads\/([0-9a-z]{26})/.exec(next) ?? [];
      expect(await standing({ threadId, postId: threadId }), name).toEqual(PUBLISHED);
    }
  });
});

describe("the pressure of many first posts", () => {
  it("makes the next puzzles harder, never beyond what a phone can do, and eases by itself", async () => {
    const asked: number[] = [await levelAsked()];
    for (const until of [20, 60, 500]) {
      const now = Date.now();
      let level = 0;
      for (let n = 0; n < until; n++) ({ level } = await floods().note([], true, now));
      expect(level).toBe(until === 20 ? 1 : 2);
      forgetPressure();
      // The form that finds its knowledge stale shows what it knew, and asks behind the answer's back.
      await levelAsked();
      asked.push(await levelAsked());
    }
    expect(asked).toEqual([0, 1, 2, 2]);
    expect(await floods().level(Date.now() + 2 * MINUTE)).toBe(0);
  });

  it("holds a first post that brings much easier work than is asked by now, and refuses none", async () => {
    const easy = (await answerOn("/write")) ?? "";
    const now = Date.now();
    for (let n = 0; n < 60; n++) await floods().note([], true, now);
    await levelAsked();
    expect(await levelAsked()).toBe(2);
    const posted = await openThread(new Person(), { work: easy });
    expect(posted.response.status).toBe(303);
    expect(await standing(posted)).toEqual(held("plain_form"));
    expect(await standing(await openThread(new Person()))).toEqual(PUBLISHED);
  });
});
