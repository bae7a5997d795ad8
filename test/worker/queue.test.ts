import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { openCommunity } from "../support/community.ts";
import { Person } from "../support/person.ts";
import { decide, moderator, published, report, reviewPath } from "../support/team.ts";

beforeAll(openCommunity);

async function next(who: Person): Promise<string | null> {
  return (await who.post("/mod/next", {})).headers.get("Location");
}

describe("the queue", () => {
  it("serves the most urgent first, gives an open one back, and never the same to two", async () => {
    await env.DB.prepare(
      "UPDATE reviews SET status = 'decided', claimed_by = NULL, claimed_until = 0",
    ).run();
    const [green, red, amber] = [await published(), await published(), await published()];
    await report(new Person(), green, { reason: "other" });
    await report(new Person(), amber, { reason: "unkind" });
    await report(new Person(), red, { reason: "method" });
    const [one, two] = [await moderator("One"), await moderator("Two")];
    expect(await next(one)).toBe(reviewPath(red));
    expect(await next(one)).toBe(reviewPath(red));
    expect(await next(two)).toBe(reviewPath(amber));
    expect((await decide(two, red, { action: "dismiss" })).status).toBe(409);
    expect((await one.post(`${reviewPath(red)}/release`, {})).status).toBe(303);
    // Heavy and light take turns: whoever has had a red one gets a light one first.
    expect(await next(one)).toBe(reviewPath(green));
    expect((await decide(one, green, { action: "dismiss" })).status).toBe(303);
    expect(await next(one)).toBe(reviewPath(red));
    expect((await decide(one, red, { action: "dismiss" })).status).toBe(303);
    expect(await next(one)).toBe("/mod");
    expect((await decide(two, amber, { action: "dismiss" })).status).toBe(303);
    expect(await (await two.get("/mod")).text()).toContain("Nothing is waiting just now");
  });

  it("serves every third time the oldest amber, even while a crisis waits", async () => {
    const amber = await published();
    await report(new Person(), amber, { reason: "unkind" });
    for (let i = 0; i < 4; i++)
      await report(new Person(), await published(), { reason: "at_risk" });
    const team = await moderator();
    const served: string[] = [];
    for (let i = 0; i < 3; i++) {
      const path = (await team.post("/mod/next", {})).headers.get("Location") ?? "";
      served.push(path);
      const [, , , threadId = "", postId = ""] = path.split("/");
      expect((await decide(team, { threadId, postId }, { action: "dismiss" })).status).toBe(303);
    }
    expect(served[2]).toBe(reviewPath(amber));
  });

  it("shows the desk what somebody took and never came back to", async () => {
    const EMPTY = "Nothing is waiting just now";
    await env.DB.prepare(
      "UPDATE reviews SET status = 'decided', claimed_by = NULL, claimed_until = 0",
    ).run();
    const left = await published();
    await report(new Person(), left, { reason: "at_risk" });
    const [gone, here] = [await moderator("Gone"), await moderator("Here")];
    expect(await next(gone)).toBe(reviewPath(left));
    expect(await (await here.get("/mod")).text()).toContain(EMPTY);
    await env.DB.prepare("UPDATE reviews SET claimed_until = 1 WHERE claimed_until > 1").run();
    expect(await (await here.get("/mod")).text()).not.toContain(EMPTY);
    expect(await next(here)).toBe(reviewPath(left));
  });
});

/** The bindings with a D1 that counts the rows it reads in batches, which is how every page reads. */
function countingRows() {
  const count = { rows: 0 };
  const DB = new Proxy(env.DB, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (name !== "batch") return typeof value === "function" ? value.bind(target) : value;
      return async (statements: D1PreparedStatement[]) => {
        const results = await target.batch(statements);
        for (const { meta } of results) count.rows += meta.rows_read;
        return results;
      };
    },
  });
  return { count, env: { ...env, DB } };
}

describe("the price of the queue", () => {
  it("is at most ten rows read for the next review, whatever waits and whatever lapsed", async () => {
    const team = await moderator();
    const waiting = await published();
    const row = (i: number, claimed: number) =>
      env.DB.prepare(
        `INSERT INTO reviews (thread_id, post_id, board, status, class, cause, due_at, opened_at,
          claimed_by, claimed_until) VALUES (?, ?, 'anxiety', 'open', ?, 'report', ?, 0, ?, ?)`,
      ).bind(waiting.threadId, `p${i}`, 2 + (i % 3), i, claimed ? `s${i}` : null, claimed);
    await env.DB.batch(Array.from({ length: 200 }, (_, i) => row(i, i % 10 === 0 ? 5 : 0)));
    for (let i = 0; i < 6; i++) {
      const counting = countingRows();
      const taken = await team.post("/mod/next", {}, { env: counting.env });
      expect(taken.headers.get("Location")).toContain("/mod/reviews/");
      expect(counting.count.rows).toBeLessThanOrEqual(10);
      await env.DB.prepare(
        `UPDATE reviews SET status = 'decided', claimed_by = NULL, claimed_until = 0
        WHERE claimed_until > 1000`,
      ).run();
    }
    await env.DB.prepare("DELETE FROM reviews WHERE post_id LIKE 'p%'").run();
  });
});
