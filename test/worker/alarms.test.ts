import {
  createExecutionContext,
  evictDurableObject,
  runInDurableObject,
  waitOnExecutionContext,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Kept } from "../../workers/alarms/look.ts";
import { watchOf } from "../../workers/alarms/poke.ts";
import worker from "../../workers/index.ts";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";
import {
  type At,
  BOARD,
  crisis,
  forgetWhatWaits,
  openWithoutHolds,
  pass,
  ring,
} from "../support/alarms.ts";
import { openThread, Person, readFresh, reply } from "../support/person.ts";
import { decide, lead, moderator, report, staffId } from "../support/team.ts";
import { held, PUBLISHED, standing } from "../support/waiting.ts";

beforeAll(openWithoutHolds);
afterEach(async () => {
  vi.restoreAllMocks();
  await forgetWhatWaits();
});

async function recorded(at: At): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT action, role, staff_id FROM events WHERE thread_id = ? AND post_id = ? ORDER BY id",
  )
    .bind(at.threadId, at.postId)
    .all<{ action: string; role: string; staff_id: string | null }>();
  const own = results.filter(({ role }) => role === "system");
  expect(own.every(({ staff_id }) => staff_id === null)).toBe(true);
  return own.map(({ action }) => action);
}

const LADDER = ["reminded", "passed_on", "leads_told", "board_held"];

/** Rings until the board is held. */
async function climbAll(board = BOARD): Promise<void> {
  for (let rung = 0; rung < LADDER.length; rung++) {
    await pass(6, board);
    await ring(board);
  }
}

describe("the alarm of a board", () => {
  it("reminds, passes on, tells the leads and holds the board, though it is thrown out of memory each time", async () => {
    const at = await crisis();
    for (const [rung] of LADDER.entries()) {
      expect(await recorded(at)).toEqual(LADDER.slice(0, rung));
      await evictDurableObject(watchOf(env, BOARD));
      await pass(6);
      expect(await ring()).toBe(true);
      expect(await recorded(at)).toEqual(LADDER.slice(0, rung + 1));
      // A second ring at the same moment finds it done.
      await watchOf(env, BOARD).poke(BOARD);
      await ring();
      expect(await recorded(at)).toEqual(LADDER.slice(0, rung + 1));
    }
    await pass(600);
    await ring();
    expect(await recorded(at)).toEqual(LADDER);
  });

  it("does nothing while somebody has the review in hand, nor once it is decided", async () => {
    const team = await moderator();
    const at = await crisis();
    expect((await team.post("/mod/next", {})).headers.get("Location")).toContain(at.threadId);
    await pass(8);
    await ring();
    expect(await recorded(at)).toEqual([]);
    expect((await decide(team, at, { action: "dismiss" })).status).toBe(303);
    await pass(60);
    await ring();
    expect(await recorded(at)).toEqual([]);
  });

  it("begins anew when the review is opened again, and only what was reported on this board is its own", async () => {
    const [at, elsewhere] = [await crisis(), await crisis("depression")];
    await pass(6);
    await ring();
    expect(await recorded(at)).toEqual(["reminded"]);
    expect(await recorded(elsewhere)).toEqual([]);
    const team = await moderator();
    await team.post("/mod/next", {});
    await decide(team, at, { action: "dismiss" });
    await report(new Person(), at, { reason: "at_risk" });
    await pass(6);
    await ring();
    expect(await recorded(at)).toEqual(["reminded", "reminded"]);
  });

  it("goes on after an outage one rung at a time, and sends what it had not sent", async () => {
    const at = await crisis();
    await pass(600);
    // It died between keeping whom to tell and telling anyone.
    await runInDurableObject(watchOf(env, BOARD), async (instance) => {
      const broken = { ...env, QUEUE: { sendBatch: () => Promise.reject(new Error("away")) } };
      Object.assign(instance, { env: broken });
    });
    const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await ring();
    expect(said.mock.calls.flat().join()).toContain("watch.failed");
    expect(await recorded(at)).toEqual(["reminded"]);
    await evictDurableObject(watchOf(env, BOARD));
    const kept = await keptNow();
    expect(kept?.pending.map(({ alert }) => alert.action)).toEqual(["reminded"]);
    await ring();
    expect((await keptNow())?.pending).toEqual([]);
    // The next rung waits until whoever was told could have come.
    expect(await recorded(at)).toEqual(["reminded"]);
    await pass(6);
    await ring();
    expect(await recorded(at)).toEqual(["reminded", "passed_on"]);
  });

  it("keeps one alarm, at the next thing to do on its board", async () => {
    const at = await crisis();
    await ring();
    const alarm = await runInDurableObject(watchOf(env, BOARD), (_, state) =>
      state.storage.getAlarm(),
    );
    const row = await env.DB.prepare("SELECT due_at FROM reviews WHERE thread_id = ?")
      .bind(at.threadId)
      .first<{ due_at: number }>();
    expect(await recorded(at)).toEqual(["reminded"]);
    expect(Math.abs((alarm ?? 0) - (row?.due_at ?? 0))).toBeLessThan(5_000);
  });

  it("is told by the schedule, should the word to it be lost", async () => {
    const at = await crisis();
    await runInDurableObject(watchOf(env, BOARD), (_, state) => state.storage.deleteAlarm());
    expect(await ring()).toBe(false);
    const execution = createExecutionContext();
    await worker.scheduled({ cron: "*/5 * * * *" } as ScheduledController, env, execution);
    await waitOnExecutionContext(execution);
    await pass(6);
    // It was not set before, and `pass` sets none.
    expect(await ring()).toBe(true);
    expect(await recorded(at)).toEqual(["reminded"]);
  });
});

const keptNow = () =>
  runInDurableObject(watchOf(env, BOARD), (_, state) => state.storage.get<Kept>("kept"));

describe("a board to which nobody comes", () => {
  it("has every new post wait, of people who are known too, and says so kindly; others go on", async () => {
    const at = await crisis();
    const known = new Person();
    for (let i = 0; i < 4; i++) await openThread(known);
    expect(await standing(await openThread(known, {}, BOARD))).toEqual(PUBLISHED);
    await climbAll();

    const waits = await openThread(known, {}, BOARD);
    expect(await standing(waits)).toEqual(held("hold_first"));
    expect(await standing(await reply(known, at.threadId))).toEqual(held("hold_first"));
    expect(await standing(await openThread(known, {}, "depression"))).toEqual(PUBLISHED);
    const path = `/threads/${waits.threadId}/posts/${waits.postId}/status`;
    const page = await (await known.get(path)).text();
    expect(page).toContain("Nobody from the team is here just now");
    expect(page).toContain("/help");
    // What is there stays there, above all the cry for help.
    expect(await readFresh(`/threads/${at.threadId}`)).toContain("It has been a long day.");
  });

  it("opens by itself when somebody takes what is late, and waits again should they leave", async () => {
    await crisis();
    await climbAll();
    expect(await standing(await openThread(new Person(), {}, BOARD))).toEqual(held("hold_first"));
    await (await moderator()).post("/mod/next", {});
    await ring();
    expect(await standing(await openThread(new Person(), {}, BOARD))).toEqual(PUBLISHED);
    await pass(30);
    await ring();
    expect(await standing(await openThread(new Person(), {}, BOARD))).toEqual(held("hold_first"));
  });

  it("can be opened by a lead, on the record, and stays open", async () => {
    await crisis();
    await climbAll();
    forgetCatalogue();
    const [leader, team] = [await lead("Ida"), await moderator()];
    for (const who of [leader, team]) {
      expect(await (await who.get("/mod/alerts")).text()).toContain(
        "every new post waits on Anxiety",
      );
    }
    expect(await (await team.get("/mod/alerts")).text()).not.toContain("/mod/alerts/lift");
    await team.post("/mod/alerts/lift", { board: BOARD });
    expect(await standing(await openThread(new Person(), {}, BOARD))).toEqual(held("hold_first"));

    const lifted = await leader.post("/mod/alerts/lift", { board: BOARD });
    expect(lifted.headers.get("Location")).toBe("/mod/alerts?done=lifted");
    await leader.post("/mod/alerts/lift", { board: BOARD });
    await pass(30);
    await ring();
    expect(await standing(await openThread(new Person(), {}, BOARD))).toEqual(PUBLISHED);
    const { results } = await env.DB.prepare(
      "SELECT actor_id FROM team_events WHERE action = 'hold_lifted'",
    ).all();
    expect(results).toEqual([{ actor_id: await staffId("Ida") }]);
  });
});
