import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../workers/ids.ts";
import { openCommunity } from "../support/community.ts";
import { openThread, Person } from "../support/person.ts";
import {
  because,
  decide,
  lead,
  report,
  reviewPath,
  staffMember,
  versions,
} from "../support/team.ts";

beforeAll(openCommunity);
beforeEach(async () => {
  await env.DB.prepare("DELETE FROM reviews").run();
});

interface Waiting {
  readonly board: string;
  readonly class: number;
  readonly dueAt: number;
}

/** Reviews that wait, written straight into the table, by the order given. */
async function queue(rows: readonly (Waiting & { readonly claimedUntil?: number })[]) {
  const ids: string[] = [];
  const statements = rows.map((row) => {
    const id = newId(Date.now());
    ids.push(id);
    return env.DB.prepare(
      `INSERT INTO reviews (thread_id, post_id, board, status, class, cause, due_at, opened_at,
        claimed_by, claimed_until) VALUES (?, ?, ?, 'open', ?, 'report', ?, ?, ?, ?)`,
    ).bind(
      id,
      id,
      row.board,
      row.class,
      row.dueAt,
      row.dueAt,
      row.claimedUntil ? "someone" : null,
      row.claimedUntil ?? 0,
    );
  });
  if (statements.length > 0) await env.DB.batch(statements);
  return ids;
}

/** Takes the next one, and gives back which it was; null when nothing waits. */
async function next(who: Person): Promise<string | null> {
  const location = (await who.post("/mod/next", {})).headers.get("Location") ?? "";
  return /^\/mod\/reviews\/([0-9a-z]{26})\//.exec(location)?.[1] ?? null;
}

/** Ends a review, as a decision would. */
async function done(id: string): Promise<void> {
  await env.DB.prepare(
    "UPDATE reviews SET status = 'decided', claimed_by = NULL, claimed_until = 0 WHERE post_id = ?",
  )
    .bind(id)
    .run();
}

describe("what is served to someone who looks after some boards and classes", () => {
  it("is theirs alone, the most urgent first, and every third time the oldest amber", async () => {
    const boards = ["anxiety", "depression", "addiction"] as const;
    const waiting = fc.record({
      board: fc.constantFrom(...boards),
      class: fc.integer({ min: 1, max: 4 }),
      dueAt: fc.integer({ min: 1, max: 1_000_000 }),
    });
    const scope = fc.record({
      boards: fc.subarray([...boards]),
      classes: fc.subarray([1, 2, 3, 4]),
    });
    const property = fc.asyncProperty(
      scope,
      fc.uniqueArray(waiting, { selector: ({ dueAt }) => dueAt, minLength: 1, maxLength: 8 }),
      async (looksAfter, rows) => {
        await env.DB.prepare("DELETE FROM reviews").run();
        const who = await staffMember("moderator", looksAfter);
        const ids = await queue(rows);
        const mine = (row: Waiting) =>
          (looksAfter.boards.length === 0 || looksAfter.boards.includes(row.board as never)) &&
          (looksAfter.classes.length === 0 || looksAfter.classes.includes(row.class));
        const left = rows.map((row, n) => ({ ...row, id: ids[n] ?? "" })).filter(mine);
        let last = 0;
        for (let served = 0; ; served++) {
          const first = (...classes: number[]) =>
            left
              .filter((row) => classes.includes(row.class))
              .toSorted((a, b) => a.class - b.class || a.dueAt - b.dueAt)[0];
          const turn = served % 3 === 2 ? first(3) : undefined;
          // Heavy and light take turns, but a crisis comes before either.
          const light = last === 1 || last === 2 ? (first(1) ?? first(3, 4)) : undefined;
          const expected = turn ?? light ?? first(1, 2, 3, 4);
          last = expected?.class ?? last;
          const got = await next(who);
          expect(got).toBe(expected?.id ?? null);
          if (!got) return;
          await done(got);
          left.splice(
            left.findIndex(({ id }) => id === got),
            1,
          );
        }
      },
    );
    await fc.assert(property, { numRuns: 12 });
  });

  it("comes although claims of others, on other boards, ran out and were left", async () => {
    const who = await staffMember("moderator", { boards: ["anxiety"] });
    const lapsed = Array.from({ length: 7 }, (_, n) => ({
      board: "depression",
      class: 1,
      dueAt: n + 1,
      claimedUntil: n + 1,
    }));
    const ids = await queue([
      ...lapsed,
      { board: "anxiety", class: 4, dueAt: 50, claimedUntil: 60 },
      { board: "anxiety", class: 3, dueAt: 40 },
    ]);
    expect(await next(who)).toBe(ids[8]);
    await done(ids[8] ?? "");
    expect(await next(who)).toBe(ids[7]);
  });

  it("is everything for a lead, whatever stands beside their name", async () => {
    const ida = await staffMember("lead", { boards: ["anxiety"], classes: [4] });
    const [crisis] = await queue([{ board: "depression", class: 1, dueAt: 1 }]);
    expect(await next(ida)).toBe(crisis);
  });

  it("shows in the desk's figures, and nothing of what others look after does", async () => {
    const who = await staffMember("moderator", { boards: ["anxiety"] });
    await queue([{ board: "depression", class: 1, dueAt: 1 }]);
    expect(await (await who.get("/mod")).text()).toContain("Nothing is waiting just now");
    await queue([{ board: "anxiety", class: 3, dueAt: Date.now() + 7_200_000 }]);
    const desk = await (await who.get("/mod")).text();
    expect(desk).toMatch(/class-amber"><dt>Amber<\/dt><dd>the longest has about 2 hours left/);
    expect(desk).toMatch(/class-crisis"><dt>Crisis<\/dt><dd>nothing/);
    const young = await staffMember("moderator", { classes: [4] });
    expect(await (await young.get("/mod")).text()).toContain("Nothing is waiting just now");
  });
});

describe("what is not one's own to see", () => {
  it("is refused in plain words: the review, a decision, putting it back, by page and by program", async () => {
    const at = await openThread(new Person(), { body: "Only for some eyes." }, "depression");
    await report(new Person(), at);
    const all = await lead();
    const { version, revision } = await versions(all, at);
    const others = [
      await staffMember("moderator", { boards: ["anxiety"] }),
      await staffMember("moderator", { classes: [1] }),
    ];
    const same = { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" };
    const api = `/api/v1/reviews/${at.threadId}/${at.postId}`;
    for (const who of others) {
      const seen = await who.get(reviewPath(at));
      expect(seen.status).toBe(403);
      const html = await seen.text();
      expect(html).toContain("This one is not yours to see");
      expect(html).not.toContain("Only for some eyes.");
      const fields = { action: "remove", ...because, version, revision };
      expect((await who.post(reviewPath(at), fields)).status).toBe(403);
      expect((await who.post(`${reviewPath(at)}/release`, {})).status).toBe(403);
      const decision = { action: "dismiss", version: Number(version), revision: Number(revision) };
      const asked = [
        who.get(api),
        who.send("POST", `${api}/decisions`, JSON.stringify(decision), { headers: same }),
        who.send("DELETE", `${api}/claim`, undefined, { headers: same }),
      ];
      for (const answer of await Promise.all(asked)) {
        expect(answer.status).toBe(403);
        expect(await answer.json()).toMatchObject({ code: "notYours" });
      }
      const taken = await who.send("POST", "/api/v1/reviews/next", undefined, { headers: same });
      expect(await taken.json()).toEqual({ review: null });
    }
    expect((await versions(all, at)).version).toBe(version);
  });

  it("stands in nobody's log but theirs", async () => {
    const at = await openThread(new Person(), {}, "depression");
    await report(new Person(), at);
    const all = await lead();
    const reason = "A reason on another board.";
    expect((await decide(all, at, { action: "hide", policy: "4", reason })).status).toBe(303);
    expect(await (await all.get("/mod/log")).text()).toContain(reason);
    const other = await staffMember("moderator", { boards: ["anxiety"] });
    const log = await (await other.get("/mod/log")).text();
    expect(log).not.toContain(reason);
    expect(log).toContain("You see what was done about what you look after");
    const own = await staffMember("moderator", { boards: ["depression"] });
    expect(await (await own.get("/mod/log")).text()).toContain(reason);
  });

  it("tells only those whom it concerns, over the live line, when a board is known", async () => {
    const headers = { Upgrade: "websocket", "Sec-Fetch-Site": "same-origin" };
    const heard: string[] = [];
    const lines = await Promise.all(
      ["depression", "anxiety"].map(async (board) => {
        const who = await staffMember("moderator", { boards: [board] });
        const socket = (await who.get("/mod/live", { headers })).webSocket;
        if (!socket) throw new Error("no socket came with the answer");
        socket.accept();
        const told = new Promise<void>((resolve) =>
          socket.addEventListener("message", () => {
            heard.push(board);
            resolve();
          }),
        );
        return { socket, told };
      }),
    );
    await report(new Person(), await openThread(new Person(), {}, "depression"));
    await lines[0]?.told;
    await report(new Person(), await openThread(new Person(), {}, "anxiety"));
    await lines[1]?.told;
    expect(heard).toEqual(["depression", "anxiety"]);
    for (const { socket } of lines) socket.close(1000);
  });

  it("is the whole desk for those of the team who do not moderate", async () => {
    const at = await openThread(new Person(), {}, "depression");
    await report(new Person(), at);
    for (const role of ["professional", "facilitator"] as const) {
      const who = await staffMember(role);
      for (const path of ["/mod", "/mod/log", reviewPath(at)]) {
        expect((await who.get(path)).status, `${role} ${path}`).toBe(303);
      }
      const headers = { Upgrade: "websocket", "Sec-Fetch-Site": "same-origin" };
      expect((await who.get("/mod/live", { headers })).status).toBe(403);
      const api = await who.get(`/api/v1/reviews/${at.threadId}/${at.postId}`);
      expect(api.status).toBe(403);
    }
  });
});
