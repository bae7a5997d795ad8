import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../workers/ids.ts";
import { openCommunity } from "../support/community.ts";
import { countingDb, Tally } from "../support/counting-db.ts";
import { openThread, Person } from "../support/person.ts";
import { lead, moderator, report, reviewPath, staffId, staffMember } from "../support/team.ts";

beforeAll(openCommunity);
beforeEach(async () => {
  await env.DB.prepare("DELETE FROM reviews").run();
});

interface Row {
  readonly board?: string;
  readonly class?: number;
  readonly dueAt?: number;
  readonly theme?: string;
  readonly tier?: number;
  readonly notFor?: string;
}

/** Reviews that wait, written straight into the table; gives their ids. */
async function queue(...rows: readonly Row[]): Promise<string[]> {
  const ids = rows.map(() => newId(Date.now()));
  const insert = env.DB.prepare(
    `INSERT INTO reviews (thread_id, post_id, board, status, class, cause, theme, tier, not_for,
      due_at, opened_at) VALUES (?1, ?1, ?2, 'open', ?3, 'report', ?4, ?5, ?6, ?7, ?7)`,
  );
  const { board = "anxiety", theme = "", tier = 0, notFor = "" } = {};
  const statements = rows.map((row, n) =>
    insert.bind(
      ids[n] ?? "",
      row.board ?? board,
      row.class ?? 3,
      row.theme ?? theme,
      row.tier ?? tier,
      row.notFor ?? notFor,
      row.dueAt ?? n + 1,
    ),
  );
  for (let at = 0; at < statements.length; at += 500) {
    await env.DB.batch(statements.slice(at, at + 500));
  }
  return ids;
}

/** Takes the next one, and gives back which it was; null when nothing is served. */
async function next(who: Person, tally?: Tally): Promise<string | null> {
  const options = tally ? { env: { ...env, DB: countingDb(env.DB, tally) } } : {};
  const location = (await who.post("/mod/next", {}, options)).headers.get("Location") ?? "";
  return /^\/mod\/reviews\/([0-9a-z]{26})\//.exec(location)?.[1] ?? null;
}

/** Ends a review, as a decision would. */
async function done(id: string | null): Promise<void> {
  await env.DB.prepare(
    "UPDATE reviews SET status = 'decided', claimed_by = NULL, claimed_until = 0 WHERE post_id = ?",
  )
    .bind(id)
    .run();
}

async function all(who: Person): Promise<(string | null)[]> {
  const served: (string | null)[] = [];
  for (let id = await next(who); id !== null; id = await next(who)) {
    served.push(id);
    await done(id);
  }
  return served;
}

async function set(name: string, column: string, value: string | number): Promise<void> {
  await env.DB.prepare(`UPDATE staff SET ${column} = ? WHERE id = ?`)
    .bind(value, await staffId(name))
    .run();
}

describe("what is served", () => {
  it("is to leads what was passed up to them, by urgency among the rest, and to moderators never", async () => {
    const [up, plain, crisis] = await queue(
      { tier: 1, class: 2 },
      { class: 2 },
      { tier: 1, class: 1, dueAt: 9 },
    );
    const [sam, ida] = [await moderator(), await lead()];
    expect(await (await sam.get("/mod")).text()).not.toContain("Passed up to the leads");
    expect(await (await ida.get("/mod")).text()).toContain("Passed up to the leads");
    expect(await next(sam)).toBe(plain);
    expect(await all(ida)).toEqual([crisis, up]);
  });

  it("leaves out the themes somebody left out, on every board or on their own", async () => {
    const ids = await queue(
      { theme: "suicide", class: 1 },
      { theme: "loss", class: 2 },
      { theme: "eating", class: 2 },
      { theme: "", class: 4 },
      { theme: "loss", class: 4, board: "depression" },
    );
    for (const boards of [[], ["anxiety"]]) {
      await env.DB.prepare("UPDATE reviews SET status = 'open'").run();
      const name = `Left out ${boards.length}`;
      const who = await staffMember("moderator", { name, boards });
      await set(name, "opt_outs", '["suicide","eating"]');
      const expected = boards.length > 0 ? [ids[1], ids[3]] : [ids[1], ids[4], ids[3]];
      expect(new Set(await all(who))).toEqual(new Set(expected));
    }
  });

  it("is never what is for somebody else to read, nor what they once put back as their own", async () => {
    const sam = await moderator("Not for me");
    const me = await staffId("Not for me");
    const [mine, other] = await queue({ notFor: `someone ${me} `, class: 1 }, { class: 4 });
    expect(await all(sam)).toEqual([other]);
    expect(await next(await moderator("Another"))).toBe(mine);
  });

  it("is never their own words, from the moment somebody reports them", async () => {
    const sam = await moderator("Own words");
    const at = await openThread(new Person(), {}, "anxiety");
    const written = await sam.post(`/staff/threads/${at.threadId}/reply`, {
      body: "Thank you for writing here.",
      key: newId(Date.now()),
    });
    expect(written.status).toBe(303);
    const reply = await env.DB.prepare(
      "SELECT id FROM posts WHERE thread_id = ? AND badge IS NOT NULL",
    )
      .bind(at.threadId)
      .first<string>("id");
    await report(new Person(), { threadId: at.threadId, postId: reply ?? "" });
    expect(await next(sam)).toBeNull();
    const other = await moderator("Somebody else");
    expect((await other.post("/mod/next", {})).headers.get("Location")).toBe(
      reviewPath({ threadId: at.threadId, postId: reply ?? "" }),
    );
  });

  it("bears the heaviest theme of the post it is about", async () => {
    const at = await openThread(new Person(), { notes: ["loss", "self-harm"] }, "anxiety");
    await report(new Person(), at);
    const theme = await env.DB.prepare("SELECT theme FROM reviews WHERE post_id = ?")
      .bind(at.postId)
      .first("theme");
    expect(theme).toBe("self-harm");
  });

  it("is a light one after a heavy one, but a crisis comes before it", async () => {
    const sam = await moderator("By turns");
    const ids = await queue({ class: 2 }, { class: 2 }, { class: 4 });
    expect(await next(sam)).toBe(ids[0]);
    await done(ids[0] ?? "");
    expect(await next(sam)).toBe(ids[2]);
    await done(ids[2] ?? "");
    await set("By turns", "served", 0);
    expect(await next(sam)).toBe(ids[1]);
    await done(ids[1] ?? "");
    const [green, crisis] = await queue({ class: 4 }, { class: 1 });
    expect(await next(sam)).toBe(crisis);
    await done(crisis ?? "");
    await set("By turns", "served", 0);
    expect(await next(sam)).toBe(green);
  });

  it("is each to one of twenty who press at once, and nothing to nobody", async () => {
    const ids = await queue(...Array.from({ length: 24 }, () => ({ class: 2 })));
    const team = await Promise.all(Array.from({ length: 20 }, (_, n) => moderator(`At once ${n}`)));
    const served = await Promise.all(team.map((who) => next(who)));
    expect(served.every((id) => id !== null && ids.includes(id))).toBe(true);
    expect(new Set(served).size).toBe(20);
    const twice = await Promise.all([next(team[0] ?? new Person()), next(team[0] ?? new Person())]);
    expect(twice).toEqual([served[0], served[0]]);
  });
});

describe("the price of the next review", () => {
  const BOARDS = ["anxiety", "depression", "addiction", "eating-disorders", "family-and-friends"];
  const THEMES = ["", "suicide", "loss", "eating"];

  it("is the same few rows whatever waits, on whichever boards, whatever was left out", async () => {
    await queue(
      ...Array.from({ length: 2_000 }, (_, n) => ({
        board: BOARDS[n % 5] ?? "",
        class: 1 + (n % 4),
        theme: THEMES[(n * 7) % 4] ?? "",
        tier: n % 50 === 0 ? 1 : 0,
      })),
    );
    /** What each may read, on every turn. */
    const people: { name: string; most: number; boards?: string[]; optOuts?: string[] }[] = [
      { name: "every board", most: 10 },
      { name: "every board by name", most: 10, boards: BOARDS },
      { name: "all boards but one", most: 10, boards: BOARDS.slice(1) },
      { name: "one board", most: 10, boards: ["anxiety"] },
      // Theme by theme once the first is one they leave out: what remains costs one row each.
      { name: "without one theme", most: 10 + 9, optOuts: ["suicide"] },
    ];
    for (const { name, most, boards = [], optOuts = [] } of people) {
      const who = await staffMember("moderator", { name, boards });
      await set(name, "opt_outs", JSON.stringify(optOuts));
      for (const [served, lastClass] of [
        [0, 0],
        [2, 1],
        [1, 2],
      ] as const) {
        await set(name, "served", served);
        await set(name, "last_class", lastClass);
        const tally = new Tally();
        const id = await next(who, tally);
        expect(id, name).not.toBeNull();
        expect(tally.rowsRead, `${name}, ${served} served`).toBeLessThanOrEqual(most);
        await done(id);
      }
    }
  });
});
