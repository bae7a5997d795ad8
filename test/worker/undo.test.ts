import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ACTIONS } from "../../workers/moderation/types.ts";
import { effectsDone, openCommunity } from "../support/community.ts";
import { openThread, Person, reply } from "../support/person.ts";
import {
  type At,
  standing,
  latest,
  eventPath,
  undoLatest,
  claimFor,
  later,
  row,
  BRINGS,
  reported,
  arrange,
  whileHolding,
} from "../support/taking-back.ts";
import {
  because,
  decide,
  lead,
  moderator,
  report,
  reviewPath,
  staffMember,
} from "../support/team.ts";

beforeAll(openCommunity);

describe("one key, within half a minute", () => {
  let team: Person;
  beforeEach(async () => {
    team = await moderator("Kit");
  });

  it.each(ACTIONS)("puts everything back as it was after: %s", async (action) => {
    const { at, fields } = await arrange(action, team, "Kit");
    const before = await standing();
    const decided = await decide(team, at, fields);
    expect(decided.status, await decided.clone().text()).toBe(303);
    // A pause that is lifted differs under its seal alone.
    if (action !== "lift") expect(await standing()).not.toBe(before);
    const undone = await undoLatest(team, at);
    expect(undone.status).toBe(303);
    expect(await standing()).toBe(before);
    expect(await row("outbox", at)).toBeNull();
    const page = await (await team.get(undone.headers.get("Location") ?? "")).text();
    expect(page).toContain("It stands as it did before, and nobody was told.");
  });

  it("has the author pause again whose pause was lifted by mistake", async () => {
    const author = new Person();
    const at = await openThread(author, {}, "anxiety");
    await report(new Person(), at);
    await decide(team, at, { action: "suspend", ...because, ...BRINGS.suspend });
    await later(at);
    await decide(team, at, { action: "lift" });
    expect((await reply(author, at.threadId)).response.status).toBe(303);
    expect((await undoLatest(team, at)).status).toBe(303);
    expect((await reply(author, at.threadId)).response.status).toBe(403);
  });

  it("takes back everything that one press did", async () => {
    const { threadId } = await openThread(new Person(), { topics: ["sleep"] }, "anxiety");
    const at = await reply(new Person(), threadId);
    await report(new Person(), at);
    await claimFor("Kit", at);
    const before = await standing();
    const also = ["lock", "suspend"];
    const fields = { action: "remove", also, where: "board", days: "3", ...because };
    expect((await decide(team, at, fields)).status).toBe(303);
    expect((await undoLatest(team, at)).status).toBe(303);
    expect(await standing()).toBe(before);
  });

  it("leaves an opening post that waited where it was in the lists", async () => {
    const at = await whileHolding(() => openThread(new Person(), { topics: ["sleep"] }, "anxiety"));
    const before = await standing();
    await decide(team, at, { action: "approve" });
    expect((await undoLatest(team, at)).status).toBe(303);
    expect(await standing()).toBe(before);
  });

  it("is one undoing however often it is pressed, and only the moderator's own", async () => {
    const at = await reported();
    await decide(team, at, { action: "hide", ...because });
    const { id } = await latest(at);
    const press = (who: Person) => who.post(`${eventPath(at, id)}/undo`, {});
    expect((await press(await moderator("Another"))).status).toBe(409);
    expect((await press(await lead())).status).toBe(409);
    expect((await row("posts", at))?.["status"]).toBe("hidden");
    const both = await Promise.all([press(team), press(team)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await press(team)).status).toBe(303);
    const events = await env.DB.prepare("SELECT count(*) AS n FROM events WHERE reverses = ?")
      .bind(id)
      .first("n");
    expect(events).toBe(1);
  });

  it("says kindly when it is too late, and leads to where it is still possible", async () => {
    const at = await reported();
    await decide(team, at, { action: "hide", ...because });
    await later(at);
    const late = await undoLatest(team, at);
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain("That can no longer be taken back by one key");
    expect(page).toContain(`${eventPath(at, (await latest(at)).id)}/take-back`);
    expect((await row("posts", at))?.["status"]).toBe("hidden");
  });

  it("fetches back what one sent out of one's own hands by a slip", async () => {
    const { postId, threadId } = await reported();
    const at = { threadId, postId };
    const here = await staffMember("moderator", { name: "Here", boards: ["anxiety"] });
    await claimFor("Here", at);
    const before = await standing();
    await decide(here, at, { action: "move", board: "addiction", ...because });
    expect((await here.get(reviewPath(at))).status).toBe(403);
    expect((await undoLatest(here, at)).status).toBe(303);
    expect(await standing()).toBe(before);
  });

  it("covers a passage again, also where what hid the post stands between", async () => {
    const at = await reported();
    const { body } = (await row("posts", at)) as { body: string };
    const press = async (fields: Record<string, string>) => {
      expect((await decide(team, at, { ...because, ...fields })).status).toBe(303);
      await later(at);
    };
    await press({ action: "cover", passage: body.slice(0, 4) });
    const { body: masked } = (await row("posts", at)) as { body: string };
    await press({ action: "hide" });
    await press({ action: "remove" });
    await press({ action: "restore" });
    expect(await row("posts", at)).toMatchObject({ status: "published", body: masked });
    expect((await decide(team, at, { action: "restore" })).status).toBe(303);
    expect(await row("posts", at)).toMatchObject({ status: "published", body });
    expect((await undoLatest(team, at)).status).toBe(303);
    expect(await row("posts", at)).toMatchObject({ status: "published", body: masked });
  });

  it("does nothing by half when a report came in meanwhile", async () => {
    const at = await reported();
    await decide(team, at, { action: "note", notes: ["loss"], ...because });
    await report(new Person(), at);
    const before = await standing();
    expect((await undoLatest(team, at)).status).toBe(409);
    expect(await standing()).toBe(before);
  });

  it("keeps a reply that came in the same thread meanwhile", async () => {
    const at = await reported();
    await decide(team, at, { action: "slow", ...because, ...BRINGS.slow });
    await reply(new Person(), at.threadId);
    const replies = (await row("threads", at))?.["post_count"];
    expect((await undoLatest(team, at)).status).toBe(303);
    const thread = await row("threads", at);
    expect(thread?.["post_count"]).toBe(replies);
    expect(thread?.["slow_minutes"]).toBe(0);
  });

  it("shows the line on the page one is led to, with a button that needs no script", async () => {
    const at = await reported();
    const decided = await decide(team, at, { action: "remove", ...because });
    const page = await (await team.get(decided.headers.get("Location") ?? "")).text();
    expect(page).toContain("Done: removed.");
    expect(page).toContain(`action="${eventPath(at, (await latest(at)).id)}/undo"`);
    const made = await team.get("/mod?done=remove&of=nobody.knows.this");
    expect(await made.text()).not.toContain("Done: removed.");
  });
});

describe("what people are told", () => {
  const notices = () => env.DB.prepare("SELECT count(*) AS n FROM notices").first<number>("n");

  it("waits out the half minute, and never leaves when the decision is taken back", async () => {
    const team = await moderator("Kit");
    const at = await reported();
    await effectsDone();
    const before = await notices();
    const sent: { body: unknown; delay: number }[] = [];
    const QUEUE = {
      send: async (body: unknown, options?: { delaySeconds?: number }) =>
        void sent.push({ body, delay: options?.delaySeconds ?? 0 }),
    } as unknown as typeof env.QUEUE;
    const silent = { env: { ...env, QUEUE } };
    const { version } = (await row("reviews", at)) as { version: number };
    const { revision } = (await row("posts", at)) as { revision: number };
    const versions = { version: String(version), revision: String(revision) };
    await team.post(reviewPath(at), { action: "remove", ...because, ...versions }, silent);
    expect(sent.map(({ delay }) => delay >= 30)).toEqual([true]);
    const waiting = await row("outbox", at);
    expect(waiting?.["not_before"]).toBe((await latest(at)).at + 30_000);
    // Early, nothing happens; taken back, nothing is left to happen.
    const [message] = sent;
    await env.QUEUE.send(message?.body as never);
    expect((await undoLatest(team, at)).status).toBe(303);
    await effectsDone();
    expect(await row("outbox", at)).toBeNull();
    expect(await notices()).toBe(before);
  });

  it("leaves once when it is not taken back, however often the queue brings it", async () => {
    const team = await moderator("Kit");
    const at = await reported();
    await effectsDone();
    const before = (await notices()) ?? 0;
    await decide(team, at, { action: "remove", ...because });
    const id = (await row("outbox", at))?.["id"];
    await effectsDone();
    for (let i = 0; i < 3; i++) await env.QUEUE.send({ outboxId: String(id) });
    await effectsDone();
    expect(await notices()).toBe(before + 1);
  });
});

describe("later, with a reason", () => {
  const takeBack = async (who: Person, at: At, id: string, reason = "It was too much.") => {
    const version = String((await row("reviews", at))?.["version"]);
    return who.post(`${eventPath(at, id)}/take-back`, { reason, version });
  };

  it("restores what stood before, leaves the review decided and tells the author", async () => {
    const team = await moderator("Kit");
    const at = await reported();
    const post = await row("posts", at);
    await decide(team, at, { action: "remove", ...because });
    await later(at);
    const { id } = await latest(at);
    expect((await team.get(reviewPath(at))).status).toBe(200);
    expect(await (await team.get(reviewPath(at))).text()).toContain(
      `${eventPath(at, id)}/take-back`,
    );
    expect((await takeBack(team, at, id, "  ")).status).toBe(422);
    expect((await takeBack(team, at, id)).status).toBe(303);
    expect({ ...(await row("posts", at)), revision: 0 }).toEqual({ ...post, revision: 0 });
    expect((await row("reviews", at))?.["status"]).toBe("decided");
    expect((await row("reports", at))?.["status"]).toBe("dismissed");
    expect((await new Person().get(`/threads/${at.threadId}`)).status).toBe(200);
    expect(await row("outbox", at)).not.toBeNull();
    expect((await takeBack(team, at, id)).status).toBe(409);
  });

  it("opens the review again for what nobody has answered any more", async () => {
    const team = await moderator("Kit");
    const at = await reported();
    await decide(team, at, { action: "dismiss" });
    await later(at);
    expect((await takeBack(team, at, (await latest(at)).id)).status).toBe(303);
    const review = await row("reviews", at);
    expect([review?.["status"], review?.["report_count"]]).toEqual(["open", 2]);
    expect((await row("reports", at))?.["status"]).toBe("open");
  });

  it("is for whoever decided and for leads, within what they look after", async () => {
    const team = await moderator("Kit");
    const at = await reported();
    await decide(team, at, { action: "hide", ...because });
    const { id } = await latest(at);
    const elsewhere = await staffMember("moderator", { boards: ["addiction"] });
    expect((await takeBack(elsewhere, at, id)).status).toBe(403);
    expect((await takeBack(await moderator("Another"), at, id)).status).toBe(409);
    expect((await takeBack(await lead(), at, id)).status).toBe(303);
    expect((await row("posts", at))?.["status"]).toBe("published");
  });

  it("says which later decision stands in the way, and goes once that is taken back", async () => {
    const team = await moderator("Kit");
    const at = await reported();
    await decide(team, at, { action: "hide", ...because });
    const first = await latest(at);
    await later(at);
    await decide(team, at, { action: "remove", ...because });
    const second = await latest(at);
    const refused = await takeBack(team, at, first.id);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(`${eventPath(at, second.id)}/take-back`);
    expect((await row("posts", at))?.["status"]).toBe("removed");
    await later(at);
    expect((await takeBack(team, at, second.id)).status).toBe(303);
    expect((await row("posts", at))?.["status"]).toBe("hidden");
    await later(at);
    expect((await takeBack(team, at, first.id)).status).toBe(303);
    expect((await row("posts", at))?.["status"]).toBe("published");
  });

  it("does not put back words that their author has deleted since", async () => {
    const team = await moderator("Kit");
    const author = new Person();
    const at = await openThread(author, {}, "anxiety");
    await report(new Person(), at);
    await decide(team, at, { action: "note", notes: ["loss"], ...because });
    await later(at);
    await author.post(`/threads/${at.threadId}/posts/${at.postId}/delete`, {});
    const page = await team.get(`${eventPath(at, (await latest(at)).id)}/take-back`);
    expect(await page.text()).toContain("The author has deleted the words since");
  });
});
