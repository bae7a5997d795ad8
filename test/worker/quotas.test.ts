import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { Ctx } from "../../workers/context.ts";
import { QUOTAS, type QuotaAct } from "../../workers/safety/rules.ts";
import { deleteExpiredSafety } from "../../workers/safety/store.ts";
import { countOf, dump, openCommunity } from "../support/community.ts";
import { typedIn } from "../support/markup.ts";
import { formKey, openThread, Person, reply } from "../support/person.ts";
import { published, report } from "../support/team.ts";

beforeAll(openCommunity);

/** As if everybody had done this often already today what they did once. */
async function usedUpTo(left: number, act: QuotaAct): Promise<void> {
  await env.DB.prepare("UPDATE quotas SET used = ?")
    .bind(QUOTAS[act] - left)
    .run();
}

async function member(): Promise<Person> {
  const person = new Person();
  await openThread(person);
  return person;
}

/** A member who has some of the act left for today, and nobody else counted. */
async function memberWith(left: number, act: QuotaAct, once: (who: Person) => Promise<unknown>) {
  const who = await member();
  await env.DB.prepare("DELETE FROM quotas").run();
  await once(who);
  await usedUpTo(left, act);
  return who;
}

describe("the measure of a day", () => {
  it("lets a member open twelve threads, and keeps all that was typed in the next", async () => {
    const who = await member();
    for (let n = 0; n < QUOTAS.threads; n++) {
      expect((await openThread(who, { body: `Hello ${n}.` })).response.status).toBe(303);
    }
    const before = await countOf("threads");
    const { response } = await openThread(who, {
      title: "One more thing",
      topics: ["sleep"],
      body: "What I typed.",
    });
    expect(response.status).toBe(429);
    const page = await response.text();
    expect(page).toContain("That is a lot for one day");
    expect(page).toContain('href="/help"');
    expect(typedIn(page, "title")).toBe("One more thing");
    expect(typedIn(page, "body")).toBe("What I typed.");
    expect(page).toMatch(/value="sleep"[^>]*checked/);
    expect(await countOf("threads")).toBe(before);
  });

  it("counts replies apart from threads", async () => {
    const { threadId } = await published();
    const who = await memberWith(0, "replies", (one) => reply(one, threadId));
    const { response } = await reply(who, threadId, { body: "The last straw." });
    expect(response.status).toBe(429);
    expect(typedIn(await response.text(), "body")).toBe("The last straw.");
    expect((await openThread(who)).response.status).toBe(303);
  });

  it("lets exactly as many through as are left, however many come at once", async () => {
    const { threadId } = await published();
    const who = await memberWith(2, "replies", (one) => reply(one, threadId));
    const before = await countOf("posts");
    const sent = await Promise.all(
      Array.from({ length: 6 }, (_, n) => reply(who, threadId, { body: `Number ${n}.` })),
    );
    const statuses = sent.map(({ response }) => response.status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(2);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    expect(await countOf("posts")).toBe(before + 2);
  });

  it("is not used up by what was refused, previewed or sent again", async () => {
    const { threadId } = await published();
    const who = await memberWith(2, "replies", (one) => reply(one, threadId));
    const path = `/threads/${threadId}/reply`;
    await who.post(path, { body: "Not yet.", key: formKey(), do: "preview" });
    await who.post(path, { body: "", key: formKey(), do: "post" });
    const key = formKey();
    const first = await reply(who, threadId, { key, body: "Once." });
    const again = await reply(who, threadId, { key, body: "Once." });
    expect(again.postId).toBe(first.postId);
    expect((await reply(who, threadId, { body: "And twice." })).response.status).toBe(303);
    // What was carried out before is found again even now, rather than refused.
    expect((await reply(who, threadId, { key, body: "Once." })).postId).toBe(first.postId);
    expect((await reply(who, threadId, { body: "Three." })).response.status).toBe(429);
  });

  it("bounds reports and keys for programs too", async () => {
    const at = await published();
    const other = await published();
    const reporter = await memberWith(0, "reports", (one) => report(one, at));
    const refused = await report(reporter, other, { words: "Look at this." });
    expect(refused.status).toBe(429);
    const page = await refused.text();
    expect(page).toContain("thank you for looking out for others");
    expect(typedIn(page, "words")).toBe("Look at this.");
    // Somebody without an account may always ask the team to look.
    expect((await report(new Person(), other)).status).toBe(303);

    const maker = await memberWith(0, "keys", (one) => one.post("/account/tokens", { label: "a" }));
    const key = await maker.post("/account/tokens", { label: "another" });
    expect(key.status).toBe(429);
    expect(await key.text()).toContain("That is a lot of keys for one day");
  });

  it("says the same over the API, with a code of its own", async () => {
    const who = await memberWith(0, "threads", openThread);
    const response = await who.send(
      "POST",
      "/api/v1/boards/anxiety/threads",
      JSON.stringify({ title: "One more", need: "listen", body: "Hello." }),
      {
        headers: {
          "Content-Type": "application/json",
          "Sec-Fetch-Site": "same-origin",
          "Idempotency-Key": formKey(),
        },
      },
    );
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject({ code: "tooMuch", status: 429 });
    // The count begins anew at midnight UTC, and until then another try is no use.
    const seconds = Number(response.headers.get("Retry-After"));
    const midnight = new Date(Date.now() + seconds * 1_000);
    expect(seconds).toBeGreaterThan(0);
    expect([midnight.getUTCHours(), midnight.getUTCMinutes()]).toEqual([0, 0]);
  });

  it("goes with the account of whoever deletes it", async () => {
    await env.DB.prepare("DELETE FROM quotas").run();
    const who = await member();
    await openThread(who);
    await who.post("/account/tokens", { label: "a" });
    expect(await countOf("quotas")).toBe(2);
    await who.post("/account/erase", { what: "account" });
    expect(await countOf("quotas")).toBe(0);
  });

  it("is kept under tokens that tie nothing together, and forgotten when the day is over", async () => {
    await env.DB.prepare("DELETE FROM quotas").run();
    const who = await member();
    const { threadId } = await published();
    await openThread(who);
    await reply(who, threadId);
    await report(who, { threadId, postId: threadId });
    const rows = (await dump()).get("quotas") ?? [];
    expect(rows.map((row) => row["used"])).toEqual([1, 1, 1]);
    expect(new Set(rows.map((row) => row["token"])).size).toBe(3);
    const ctx = new Ctx(env, Date.now() + 86_400_000, () => undefined);
    await ctx.db.batch([...deleteExpiredSafety(ctx.db, ctx.today)]);
    expect(await countOf("quotas")).toBe(0);
  });
});
