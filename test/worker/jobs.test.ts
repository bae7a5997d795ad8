import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../workers/ids.ts";
import worker from "../../workers/index.ts";
import { countOf, effectsDone, openCommunity } from "../support/community.ts";
import { clearNotices } from "../support/keeping.ts";
import { openThread, Person, reply } from "../support/person.ts";
import { invite, moderator } from "../support/team.ts";

beforeAll(openCommunity);

const DAY = 86_400_000;
const MINUTE = 60_000;

async function runSchedule(bindings: typeof env = env): Promise<void> {
  const execution = createExecutionContext();
  await worker.scheduled({ cron: "*/5 * * * *" } as ScheduledController, bindings, execution);
  await waitOnExecutionContext(execution);
}

/** The bindings with a queue that only notes what it was given. */
function noting() {
  const sent: string[] = [];
  const QUEUE = {
    send: async ({ outboxId }: { outboxId: string }) => void sent.push(outboxId),
    sendBatch: async (messages: { body: { outboxId: string } }[]) => {
      sent.push(...messages.map(({ body }) => body.outboxId));
    },
  };
  return { sent, env: { ...env, QUEUE } as unknown as typeof env };
}

async function leave(age: number, at = { threadId: "t", postId: "p" }): Promise<string> {
  const id = newId(Date.now() - age);
  await env.DB.prepare(
    "INSERT INTO outbox (id, kind, thread_id, post_id) VALUES (?, 'reply', ?, ?)",
  )
    .bind(id, at.threadId, at.postId)
    .run();
  return id;
}

describe("every five minutes", () => {
  it("sessions that have run out are removed, and those that have not stay", async () => {
    const [kept, gone] = [new Person(), new Person()];
    await openThread(kept);
    const before = await countOf("member_sessions");
    await openThread(gone);
    const today = Math.floor(Date.now() / DAY);
    await env.DB.prepare(
      "INSERT INTO member_sessions (token, member_id, epoch, expires_day) VALUES ('old', 'm', 0, ?), ('last', 'm', 0, ?)",
    )
      .bind(today - 1, today)
      .run();
    await runSchedule();
    expect(await countOf("member_sessions")).toBe(before + 2);
    expect((await kept.get("/account")).status).toBe(200);
    expect((await gone.get("/account")).status).toBe(200);
  });

  it("the same for the team's sessions and for invitations", async () => {
    const team = await moderator();
    const sessions = await countOf("staff_sessions");
    await env.DB.prepare(
      "INSERT INTO staff_sessions (token, staff_id, epoch, expires_at) VALUES ('old', 's', 0, ?)",
    )
      .bind(Date.now() - 1)
      .run();
    const open = await invite(Date.now() + MINUTE);
    await invite(Date.now() - MINUTE);
    await runSchedule();
    expect(await countOf("staff_sessions")).toBe(sessions);
    expect((await team.get("/mod")).status).toBe(200);
    expect((await new Person().get(open)).status).toBe(200);
    const left = await env.DB.prepare("SELECT count(*) AS n FROM invites WHERE expires_at < ?")
      .bind(Date.now() - MINUTE / 2)
      .first<{ n: number }>();
    expect(left?.n).toBe(0);
  });

  it("notices that nobody read in sixty days are removed", async () => {
    const today = Math.floor(Date.now() / DAY);
    const before = await countOf("notices");
    await env.DB.prepare(
      "INSERT INTO notices (owner, item, sealed, expires_day) VALUES ('o', 'old', 's', ?), ('o', 'new', 's', ?)",
    )
      .bind(today - 1, today)
      .run();
    await runSchedule();
    expect(await countOf("notices")).toBe(before + 1);
  });

  it("what was lost on its way to the queue is sent again, and told once", async () => {
    const opener = new Person();
    const { threadId } = await openThread(opener);
    const answer = await reply(new Person(), threadId);
    await effectsDone();
    await clearNotices(opener);
    await leave(5 * MINUTE, answer);
    await runSchedule();
    await effectsDone();
    const html = await (await opener.get("/notices")).text();
    expect(html.split(answer.postId)).toHaveLength(2);
  });

  it("what is on its way is left alone, and nothing is sent twice within ten minutes", async () => {
    await env.DB.prepare("DELETE FROM outbox").run();
    const noted = noting();
    const young = await leave(MINUTE / 2);
    const old = await leave(2 * MINUTE);
    await runSchedule(noted.env);
    expect(noted.sent).toEqual([old]);
    await runSchedule(noted.env);
    expect(noted.sent).toEqual([old]);
    await env.DB.prepare("UPDATE outbox SET sent_at = ? WHERE id = ?")
      .bind(Date.now() - 11 * MINUTE, old)
      .run();
    await runSchedule(noted.env);
    expect(noted.sent).toEqual([old, old]);
    await env.DB.prepare("DELETE FROM outbox WHERE id IN (?, ?)").bind(young, old).run();
  });

  it("a great many are sent in turns, oldest first", async () => {
    await env.DB.prepare("DELETE FROM outbox").run();
    const ids = [];
    for (let n = 0; n < 130; n++) ids.push(await leave((200 - n) * MINUTE));
    const noted = noting();
    await runSchedule(noted.env);
    expect(noted.sent).toEqual(ids.slice(0, noted.sent.length));
    expect(noted.sent.length).toBeGreaterThanOrEqual(50);
    await runSchedule(noted.env);
    expect(noted.sent).toEqual(ids);
    await env.DB.prepare("DELETE FROM outbox").run();
  });

  it("changes nothing when there is nothing to do", async () => {
    const counts = async () =>
      Promise.all(["threads", "posts", "members", "reports", "events"].map(countOf));
    const before = await counts();
    await runSchedule();
    await runSchedule();
    expect(await counts()).toEqual(before);
  });
});
