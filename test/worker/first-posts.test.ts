import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { Ctx } from "../../workers/context.ts";
import { deleteExpiredSafety } from "../../workers/safety/store.ts";
import type { WorkPurpose } from "../../workers/safety/types.ts";
import { makeWork } from "../../workers/safety/work.ts";
import { countOf, openCommunity } from "../support/community.ts";
import { answerOn, formKey, openThread, Person, reply } from "../support/person.ts";
import { held, PUBLISHED, standing } from "../support/waiting.ts";
import { solve } from "../support/work.ts";

beforeAll(openCommunity);

const HOUR = 3_600_000;
const FORM = "/boards/depression/new";

async function answered(purpose: WorkPurpose, now = Date.now()): Promise<string> {
  return solve((await makeWork(new Ctx(env, now, () => undefined), purpose, 0)) ?? "");
}

describe("a first post", () => {
  it("is there at once when the browser solved its form's puzzle", async () => {
    expect(await standing(await openThread(new Person()))).toEqual(PUBLISHED);
    const { threadId } = await openThread(new Person());
    expect(await standing(await reply(new Person(), threadId))).toEqual(PUBLISHED);
  });

  it("waits for a person without script, told in kind words, with help at hand", async () => {
    const visitor = new Person();
    const body = "Words of someone whose browser runs no script.";
    const response = await visitor.post(
      FORM,
      { title: "No script", need: "listen", body, key: formKey(), do: "post" },
      { script: false },
    );
    expect(response.headers.get("Location")).toBe("/welcome");
    const next = (await visitor.post("/welcome", {})).headers.get("Location") ?? "";
    const [, threadId = ""] = /^\/threads\/([0-9a-z]{26})/.exec(next) ?? [];
    const at = { threadId, postId: threadId };
    expect(await standing(at)).toEqual(held("plain_form"));
    const page = await (await visitor.get(`/threads/${threadId}/posts/${threadId}/status`)).text();
    expect(page).toContain(body);
    expect(page).toContain("a person reads it first");
    expect(page).toContain("you do not have to do anything");
    expect(page).toMatch(/<p class="strip">[^<]*<a href="\/help">/);
  });

  it("says so on the form, to those without script alone", async () => {
    const visitor = await (await new Person().get(FORM)).text();
    expect(visitor).toMatch(/<noscript><p class="hint">[^<]*a person reads your post first/);
    const member = new Person();
    await openThread(member);
    const own = await (await member.get(FORM)).text();
    expect(own).not.toContain("data-work");
    expect(own).not.toContain("puzzle");
  });

  it("waits, and is never refused or lost, whatever stands in place of the answer", async () => {
    const good = await answered("post");
    const answers: Record<string, string> = {
      nothing: "",
      noise: "x".repeat(10_000),
      cut: good.slice(0, -10),
      forged: good.replace(/"cost":\d+/, '"cost":1'),
      "too old": await answered("post", Date.now() - 3 * HOUR),
      "made for signing in": await answered("sign_in"),
      "another's answer": good.replace(/"derivedKey":"[0-9a-f]{4}/, '"derivedKey":"0000'),
    };
    for (const [name, work] of Object.entries(answers)) {
      const posted = await openThread(new Person(), { body: `With ${name}.`, work });
      expect(posted.response.status, name).toBe(303);
      expect(await standing(posted), name).toEqual(held("plain_form"));
    }
  });

  it("cannot be paid for with the same work twice, and the second keeps its words", async () => {
    const work = await answered("post");
    const first = await openThread(new Person(), { body: "The first one.", work });
    const second = await openThread(new Person(), { body: "The second one.", work });
    const { threadId } = first;
    const third = await reply(new Person(), threadId, { body: "The third one.", work });
    expect(await standing(first)).toEqual(PUBLISHED);
    expect(await standing(second)).toEqual(held("plain_form"));
    expect(await standing(third)).toEqual(held("plain_form"));
  });

  it("is one post when the same form comes three times at once, and uses its work up once", async () => {
    const before = { threads: await countOf("threads"), spent: await countOf("spent") };
    const fields = { body: "Pressed three times.", key: formKey(), work: await answered("post") };
    const visitor = new Person();
    const sent = await Promise.all([1, 2, 3].map(() => openThread(visitor, fields)));
    const again = await openThread(new Person(), fields);
    expect(new Set([...sent, again].map(({ response }) => response.status))).toEqual(
      new Set([303]),
    );
    expect(await countOf("threads")).toBe(before.threads + 1);
    expect(await countOf("spent")).toBe(before.spent + 1);
    expect(await standing(again)).toEqual(PUBLISHED);
  });

  it("that could not be written uses nothing up", async () => {
    const { threadId } = await openThread(new Person());
    await env.DB.prepare("UPDATE threads SET locked = 1 WHERE id = ?").bind(threadId).run();
    const work = (await answerOn(FORM)) ?? "";
    const before = await countOf("spent");
    const refused = await reply(new Person(), threadId, { body: "Too late.", work });
    expect(refused.response.status).toBe(422);
    expect(await countOf("spent")).toBe(before);
    expect(await standing(await openThread(new Person(), { work }))).toEqual(PUBLISHED);
  });

  it("needs no work where the operator asks for none", async () => {
    const free = { ...env, WORK_COST: "0" };
    const form = await (await new Person().get(FORM, { env: free })).text();
    expect(form).not.toContain("data-work");
    const visitor = new Person();
    await visitor.post(
      FORM,
      { title: "Free", need: "listen", body: "No puzzle.", key: formKey(), do: "post" },
      { script: false, env: free },
    );
    expect((await visitor.post("/welcome", {})).headers.get("Location")).not.toContain("status");
  });

  it("is the only one: a member's next posts carry no work at all", async () => {
    const member = new Person();
    await openThread(member);
    expect(await standing(await openThread(member, { work: "" }))).toEqual(PUBLISHED);
    const { threadId } = await openThread(new Person());
    expect(await standing(await reply(member, threadId, { work: "" }))).toEqual(PUBLISHED);
  });

  it("leaves nothing of its work behind when the two hours are long over", async () => {
    const ctx = new Ctx(env, Date.now() + 2 * 24 * HOUR, () => undefined);
    expect(await countOf("spent")).toBeGreaterThan(0);
    await ctx.db.batch([...deleteExpiredSafety(ctx.db, ctx.today)]);
    expect(await countOf("spent")).toBe(0);
  });
});
