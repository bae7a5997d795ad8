import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { countOf, dump, openCommunity } from "../support/community.ts";
import { newMember } from "../support/keeping.ts";
import { answerOn, Person } from "../support/person.ts";

beforeAll(openCommunity);

const WRONG = "acid acorn acre acts afar affix aged agent";

/** The bindings, writing down which limit was asked. */
function watched() {
  const asked: string[] = [];
  const limit = (name: string) => ({
    limit: async () => {
      asked.push(name);
      return { success: true };
    },
  });
  return {
    asked,
    env: { ...env, LIMIT_SIGN_IN: limit("paid"), LIMIT_SIGN_IN_PLAIN: limit("plain") },
  };
}

describe("a try at signing in", () => {
  it("counts under the wider limit with the script's work, and under the strict one without", async () => {
    const { asked, env } = watched();
    await new Person().post("/sign-in", { words: WRONG }, { env });
    const work = (await answerOn("/sign-in")) ?? "";
    expect(work).not.toBe("");
    await new Person().post("/sign-in", { words: WRONG, work }, { env });
    expect(asked).toEqual(["plain", "paid"]);
  });

  it("uses its work up, whatever comes of it", async () => {
    const { asked, env } = watched();
    const work = (await answerOn("/sign-in")) ?? "";
    const person = new Person();
    for (let tries = 0; tries < 3; tries++) {
      await person.post("/sign-in", { words: WRONG, work }, { env });
    }
    expect(asked).toEqual(["paid", "plain", "plain"]);
  });

  it("takes no work that was forged, damaged or done for something else", async () => {
    const { asked, env } = watched();
    const good = (await answerOn("/sign-in")) ?? "";
    const forPost = (await answerOn("/boards/anxiety/new")) ?? "";
    const bad = ["", "x", "{}", "null", good.slice(0, -9), good.replace(/"level":\d/, '"level":2')];
    for (const work of [...bad, forPost, "[".repeat(10_000)]) {
      const answer = await new Person().post("/sign-in", { words: WRONG, work }, { env });
      expect(answer.status, work.slice(0, 40)).toBe(422);
    }
    expect(new Set(asked)).toEqual(new Set(["plain"]));
  });

  it("waits after three without work, says so plainly, and keeps what was typed", async () => {
    const person = new Person();
    const { words } = await newMember();
    for (let tries = 0; tries < 3; tries++) {
      expect((await person.post("/sign-in", { words: WRONG })).status).toBe(422);
    }
    const answer = await person.post("/sign-in", { words, forget: "yes" });
    expect(answer.status).toBe(429);
    expect(answer.headers.get("Retry-After")).toBe("60");
    const html = await answer.text();
    expect(html).toContain("Your words are still in the box");
    expect(html).toContain(words);
    expect(html).toMatch(/name="forget" value="yes" checked/);
    // The script's work still opens the door: nobody is locked out of their account by a stranger.
    const work = (await answerOn("/sign-in")) ?? "";
    expect((await person.post("/sign-in", { words, work })).status).toBe(303);
  });

  it("leaves no address in any table", async () => {
    const before = await countOf("spent");
    const person = new Person();
    const headers = { "CF-Connecting-IP": "203.0.113.77" };
    const work = (await answerOn("/sign-in")) ?? "";
    await person.post("/sign-in", { words: WRONG, work }, { headers });
    expect((await countOf("spent")) - before).toBe(1);
    expect(JSON.stringify([...(await dump())])).not.toContain("203.0.113");
  });

  it("needs no work where the operator asks for none", async () => {
    const { asked, env } = watched();
    await new Person().post("/sign-in", { words: WRONG }, { env: { ...env, WORK_COST: "0" } });
    expect(asked).toEqual(["paid"]);
  });
});
