import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import worker from "../../workers/index.ts";
import { consume } from "../../workers/jobs/queue.ts";
import { countOf, effectsDone, openCommunity } from "../support/community.ts";
import { openThread, Person, readFresh } from "../support/person.ts";
import { answerOf, problemOf, SAME } from "../support/program.ts";
import {
  answer,
  ask,
  type Colleague,
  colleague,
  look,
  REASON,
  rowOf,
  underReview,
} from "../support/two-keys.ts";

let lead: Colleague;
let admin: Colleague;

beforeAll(async () => {
  await openCommunity();
  lead = await colleague("lead", "Lea");
  admin = await colleague("admin", "Ada");
});

const TODAY = () => Math.floor(Date.now() / 86_400_000);

async function runSchedule(): Promise<void> {
  const execution = createExecutionContext();
  await worker.scheduled({ cron: "*/5 * * * *" } as ScheduledController, env, execution);
  await waitOnExecutionContext(execution);
}

async function deliver(outboxId: string): Promise<void> {
  const execution = createExecutionContext();
  const message = { body: { outboxId }, attempts: 1, ack: () => {}, retry: () => {} };
  const batch = { queue: "hearten-effects", messages: [message] };
  await consume(batch as unknown as MessageBatch<{ outboxId: string }>, env, execution);
  await waitOnExecutionContext(execution);
}

async function opened() {
  const member = new Person();
  const at = await underReview(await openThread(member, { title: "Mine alone" }, "anxiety"));
  await effectsDone();
  const { id } = await ask(lead, at);
  await answer(admin, id, "granted");
  return { member, at, id };
}

const notices = async (who: Person) => (await who.get("/notices")).text();
const due = (id: string) =>
  env.DB.prepare("UPDATE unsealings SET tell_day = ? WHERE id = ?").bind(TODAY(), id).run();

describe("the member", () => {
  it("is told two weeks later, once, with the day and the reason in the words that were given", async () => {
    const { member, at, id } = await opened();
    expect((await rowOf(id))?.["tell_day"]).toBe(TODAY() + 14);
    await runSchedule();
    expect(await notices(member)).not.toContain("Two people of the team");
    expect((await member.get(`/unsealings/${id}`)).status).toBe(404);

    await due(id);
    await Promise.all([runSchedule(), runSchedule()]);
    await effectsDone();
    await runSchedule();
    await deliver(id);
    const html = await notices(member);
    expect(html.match(/Two people of the team/g)).toHaveLength(1);
    expect(html).toContain(`href="/unsealings/${id}"`);
    const page = await (await member.get(`/unsealings/${id}`)).text();
    expect(page).toContain(REASON);
    expect(page).toContain(`/threads/${at.threadId}/posts/${at.postId}/status`);
    expect(page).not.toMatch(/\b(Lea|Ada)\b/);
  });

  it("is the only one whose page it is", async () => {
    const { member, id } = await opened();
    await due(id);
    await runSchedule();
    await effectsDone();
    expect((await member.get(`/unsealings/${id}`)).status).toBe(200);
    const other = new Person();
    await openThread(other, {}, "anxiety");
    expect((await other.get(`/unsealings/${id}`)).status).toBe(404);
    expect((await new Person().get(`/unsealings/${id}`)).headers.get("Location")).toBe("/sign-in");
    expect((await lead.get(`/unsealings/${id}`)).status).toBe(303);
  });

  it("is told nothing when nothing was opened, or when they are no longer there", async () => {
    const refused = new Person();
    const at = await underReview(await openThread(refused, {}, "anxiety"));
    const { id } = await ask(lead, at);
    await answer(admin, id, "refused");
    expect((await rowOf(id))?.["tell_day"]).toBeNull();
    const gone = await opened();
    await due(gone.id);
    await gone.member.post("/account/erase", { what: "account" });
    const before = await countOf("notices");
    await runSchedule();
    await effectsDone();
    expect(await countOf("notices")).toBe(before);
    expect((await refused.get(`/unsealings/${id}`)).status).toBe(404);
  });

  it("finds requests that nobody answered closed by the schedule", async () => {
    const at = await underReview(await openThread(new Person(), {}, "anxiety"));
    const { id } = await ask(lead, at);
    await runSchedule();
    expect((await rowOf(id))?.["status"]).toBe("asked");
    const old = `0${id.slice(1)}`;
    await env.DB.prepare("UPDATE unsealings SET id = ?, asked_at = 0 WHERE id = ?")
      .bind(old, id)
      .run();
    // So old that no schedule looks there: it opens nothing all the same.
    expect((await answer(admin, old, "granted")).status).toBe(409);
  });
});

describe("the figures", () => {
  it("are for everyone, and nought stands as nought", async () => {
    const year = new Date().getUTCFullYear();
    const read = async () =>
      (
        JSON.parse(await readFresh("/transparency.json")) as {
          unsealings: Record<string, number>[];
        }
      ).unsealings[0];
    const before = await read();
    expect(before?.["year"]).toBe(year);
    await opened();
    const at = await underReview(await openThread(new Person(), {}, "anxiety"));
    await answer(admin, (await ask(lead, at)).id, "refused");
    expect(await read()).toEqual({
      year,
      asked: (before?.["asked"] ?? 0) + 2,
      granted: (before?.["granted"] ?? 0) + 1,
      refused: (before?.["refused"] ?? 0) + 1,
    });
    await env.DB.prepare("DELETE FROM figures").run();
    expect(await read()).toEqual({ year, asked: 0, granted: 0, refused: 0 });
    expect(await readFresh("/transparency")).toMatch(/<td>0<\/td><td>0<\/td><td>0<\/td>/);
    for (const path of ["/about", "/"]) {
      expect(await readFresh(path)).toContain('href="/transparency"');
    }
  });
});

describe("a program of the team", () => {
  const send = (who: Person, method: string, path: string, body?: unknown) =>
    who.send(
      method,
      `/api/v1/unsealings${path}`,
      body === undefined ? undefined : JSON.stringify(body),
      { headers: SAME },
    );

  it("takes the same two keys, with the same refusals", async () => {
    const at = await underReview(await openThread(new Person(), { title: "By key" }, "anxiety"));
    const request = { thread: at.threadId, post: at.postId, reason: REASON };
    await problemOf(await send(new Person(), "POST", "", request), 403, "staffOnly");
    await problemOf(await send(await colleague("moderator"), "GET", ""), 403, "staffOnly");
    await problemOf(await send(lead, "POST", "", { ...request, reason: "x" }), 422, "invalid");
    const { id } = await answerOf(await send(lead, "POST", "", request), "askUnsealing");
    await problemOf(await send(admin, "POST", "", request), 409, "askedAlready");
    const { unsealings } = await answerOf(await send(admin, "GET", ""), "listUnsealings");
    expect(unsealings[0]).toMatchObject({ id, reason: REASON, mayDo: "answer", status: "asked" });

    const grant = { answer: "granted" };
    await problemOf(await send(lead, "POST", `/${id}/answer`, grant), 409, "secondPerson");
    await problemOf(await send(admin, "POST", `/${id}/looks`, {}), 409, "notOpen");
    await admin.passkeyUsed(0);
    await problemOf(await send(admin, "POST", `/${id}/answer`, grant), 403, "confirm");
    await admin.passkeyUsed(Date.now());
    expect((await send(admin, "POST", `/${id}/answer`, grant)).status).toBe(204);
    await problemOf(await send(admin, "POST", `/${id}/answer`, grant), 409, "answered");
    const seen = await answerOf(await send(lead, "POST", `/${id}/looks`, {}), "lookAtAuthor");
    expect(seen["posts"]).toMatchObject([{ post: at.postId, title: "By key" }]);
    await problemOf(
      await send(await colleague("admin"), "POST", `/${id}/looks`, {}),
      409,
      "notOpen",
    );
    await problemOf(await send(lead, "POST", `/${"0".repeat(26)}/looks`, {}), 404, "notFound");
    expect((await look(lead, id)).status).toBe(200);
  });
});
