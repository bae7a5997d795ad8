import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../workers/ids.ts";
import worker from "../../workers/index.ts";
import type { QueueMessage } from "../../workers/jobs/messages.ts";
import type { Found } from "../../workers/packs/types.ts";
import { openCommunity } from "../support/community.ts";
import { unescapeHtml } from "../support/markup.ts";
import { keepDraft, packPath, RULE, textOf } from "../support/packs.ts";
import type { Person } from "../support/person.ts";
import { lead } from "../support/team.ts";

const BOARD = "anxiety";
const sent: QueueMessage[] = [];
const QUEUE = { send: async (body: QueueMessage) => void sent.push(body) };
const site = { env: { ...env, QUEUE } as unknown as typeof env };

let ida: Person;

beforeAll(async () => {
  await openCommunity();
  ida = await lead();
});

/** Hands one message to the consumer. */
async function consume(body: QueueMessage): Promise<string> {
  const execution = createExecutionContext();
  let end = "lost";
  const message = { body, attempts: 1, ack: () => (end = "done"), retry: () => (end = "again") };
  const batch: unknown = { queue: "hearten-effects", messages: [message] };
  await worker.queue(batch as MessageBatch, site.env, execution);
  await waitOnExecutionContext(execution);
  return end;
}

async function schedule(): Promise<void> {
  const execution = createExecutionContext();
  const event = { cron: "*/5 * * * *" } as ScheduledController;
  await worker.scheduled(event, site.env, execution);
  await waitOnExecutionContext(execution);
}

/** Carries out every message, each so many times; gives how many there were. */
async function drain(times = 1): Promise<number> {
  let count = 0;
  for (let body = sent.shift(); body; body = sent.shift(), count++) {
    for (let n = 0; n < times; n++) expect(await consume(body)).toBe("done");
  }
  return count;
}

/** Threads of a board with one reply each, as somebody might have written them. */
async function fill(count: number, words: string, status = "published"): Promise<void> {
  const thread = env.DB.prepare(
    `INSERT INTO threads (id, board, title, need, opener_alias, opener_voice, status, post_count, created_at, last_activity_at)
      VALUES (?, ?, 'A quiet day', 'listen', 'a', 'v', 'published', 2, 1, 1)`,
  );
  const post = env.DB.prepare(
    `INSERT INTO posts (thread_id, id, status, body, html, alias, voice, author_seal, created_at)
      VALUES (?, ?, ?, ?, '', 'a', 'v', '', 1)`,
  );
  const statements = Array.from({ length: count }, (_, at) => {
    const [id, reply] = [newId(1_000 + at), newId(2_000 + at)];
    return [
      thread.bind(id, BOARD),
      post.bind(id, id, "published", "It was a long day."),
      post.bind(id, reply, status, words),
    ];
  });
  await env.DB.batch(statements.flat());
}

async function begin(size = "500"): Promise<string> {
  const path = `${packPath(BOARD)}/tests`;
  const begun = await ida.post(path, { key: newId(Date.now()), size }, site);
  expect(begun.status).toBe(303);
  return begun.headers.get("Location") ?? "";
}

async function foundAt(path: string) {
  const row = await env.DB.prepare("SELECT * FROM backtests WHERE id = ?")
    .bind(path.split("/").at(-1))
    .first<{ state: string; seen: number; found: string; content: string; version: number }>();
  if (!row) throw new Error("no such test");
  return { ...row, found: JSON.parse(row.found) as Found };
}

describe("a test of a draft on older posts", () => {
  it("counts in slices what it would notice newly and no longer, and changes nothing", async () => {
    await fill(60, "I bought a kettle and felt better.");
    await fill(5, "My kettle is held.", "held");
    await keepDraft(ida, BOARD, { rules: RULE, "kind-spam": "off" });
    const path = await begin();
    expect(await textOf(ida.get(path))).toContain("Under way: 0 of 500 posts");
    expect(await drain()).toBeGreaterThan(1);
    const test = await foundAt(path);
    expect(test).toMatchObject({ state: "done", seen: 125, version: 1 });
    expect(test.found.by["rule:kettles"]).toEqual([0, 60, 0]);
    expect(test.found.after).toMatchObject({ ask: 60 });
    expect(test.found.before).toMatchObject({ ask: 0 });
    const page = unescapeHtml(await textOf(ida.get(path)));
    expect(page).toContain("Done. 125 posts were read.");
    expect(page).toContain("It would ask about 1 of 2 authors.");
    expect(page).toContain("Newly noticed: 8 examples");
    expect(page).not.toContain("bought a kettle");
    const asked = await textOf(ida.get(`${packPath(BOARD)}/publish`));
    expect(asked).toContain("A test on 125 posts is done");
  });

  it("does nothing twice however often a message comes, and comes to the same", async () => {
    const path = await begin();
    await drain(3);
    const test = await foundAt(path);
    expect(test).toMatchObject({ state: "done", seen: 125 });
    expect(test.found.by["rule:kettles"]).toEqual([0, 60, 0]);
  });

  it("goes on by the schedule when its message was lost", async () => {
    const path = await begin();
    sent.length = 0;
    await schedule();
    await drain();
    expect((await foundAt(path)).state).toBe("done");
  });

  it("stops when it is told to, keeps what it found, and never reads beyond what was asked", async () => {
    const path = await begin();
    expect(await begin()).toBe(path);
    const first = sent.shift();
    sent.length = 0;
    expect(first).toBeDefined();
    if (first) await consume(first);
    expect((await ida.post(path, { do: "stop" })).status).toBe(303);
    await drain();
    await schedule();
    await drain();
    expect(await foundAt(path)).toMatchObject({ state: "stopped", seen: 100 });
    expect(await textOf(ida.get(path))).toContain("Stopped after 100 posts.");
  });

  it("keeps to the draft as it was, and says so once that has changed", async () => {
    const path = await begin();
    await keepDraft(ida, BOARD, { rules: "" });
    await drain();
    expect((await foundAt(path)).found.by["rule:kettles"]).toEqual([0, 60, 0]);
    expect(await textOf(ida.get(path))).toContain("has been kept anew since this test began");
    const asked = await textOf(ida.get(`${packPath(BOARD)}/publish`));
    expect(asked).toContain("Nobody has tested this draft");
  });

  it("reads long threads to their end, on boards of their own, and comes to an end itself", async () => {
    const post = env.DB.prepare(
      `INSERT INTO posts (thread_id, id, status, body, html, alias, voice, author_seal, created_at)
        VALUES (?, ?, 'published', 'A kettle.', '', 'a', 'v', '', 1)`,
    );
    for (const [board, each] of [
      ["depression", [100, 3]],
      ["addiction", [150, 250]],
    ] as const) {
      await env.DB.batch(
        each.flatMap((count, place) => {
          const id = newId(1_000 + place);
          const replies = Array.from({ length: count - 1 }, (_, at) => newId(10_000 + at * 10));
          return [
            env.DB.prepare(
              `INSERT INTO threads (id, board, title, need, opener_alias, opener_voice, status, post_count, created_at, last_activity_at)
                VALUES (?, ?, 'A long day', 'listen', 'a', 'v', 'published', ?, 1, 1)`,
            ).bind(id, board, count),
            ...[id, ...replies].map((one) => post.bind(id, one)),
          ];
        }),
      );
      await keepDraft(ida, board, { rules: RULE });
      const path = `${packPath(board)}/tests`;
      const begun = await ida.post(path, { key: newId(Date.now()), size: "500" }, site);
      for (let step = 0; step < 20; step++) {
        const body = sent.shift();
        if (body) await consume(body);
      }
      expect(sent).toEqual([]);
      const test = await foundAt(begun.headers.get("Location") ?? "");
      expect(test).toMatchObject({ state: "done", seen: each[0] + each[1] });
    }
  });

  it("is begun with one of the sizes there are, of a draft that is there", async () => {
    const path = `${packPath(BOARD)}/tests`;
    expect((await ida.post(path, { key: "", size: "7" }, site)).status).toBe(422);
    const none = await ida.post(
      `${packPath("eating-disorders")}/tests`,
      { key: "", size: "500" },
      site,
    );
    expect(none.headers.get("Location")).toBe(`${packPath("eating-disorders")}?said=none`);
    expect(sent).toEqual([]);
  });

  it("is forgotten after thirty days, and labels when their time is over", async () => {
    await env.DB.batch([
      env.DB.prepare("UPDATE backtests SET erase_day = 1"),
      env.DB.prepare(
        "INSERT INTO labels VALUES ('anxiety', 't', 'old', 1), ('anxiety', '', 'new', 9e15)",
      ),
    ]);
    await schedule();
    const { results } = await env.DB.prepare("SELECT label FROM labels").all();
    expect(results).toEqual([{ label: "new" }]);
    expect((await env.DB.prepare("SELECT id FROM backtests").all()).results).toEqual([]);
  });
});
