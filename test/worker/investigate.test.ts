import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../workers/ids.ts";
import { countOf, openCommunity, effectsDone } from "../support/community.ts";
import { countingDb, Tally } from "../support/counting-db.ts";
import { openThread, Person, reply } from "../support/person.ts";
import {
  because,
  decide,
  lead,
  moderator,
  published,
  report,
  reviewPath,
  staffMember,
} from "../support/team.ts";

beforeAll(openCommunity);

interface At {
  readonly threadId: string;
  readonly postId: string;
}

const pick = (at: At) => `${at.threadId}/${at.postId}`;

async function reported(title = "A quiet evening", board = "anxiety"): Promise<At> {
  const at = await openThread(new Person(), { title }, board);
  await report(new Person(), at);
  return at;
}

/** What the preview's form carries on, as a browser would send it. */
function carried(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const form = /<form[^>]*action="\/mod\/bulk\/do"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  for (const [, name = "", value = ""] of form.matchAll(/name="([^"]+)" value="([^"]*)"/g)) {
    (fields[name] ??= []).push(value);
  }
  return fields;
}

async function preview(who: Person, picks: readonly At[], fields: Record<string, string>) {
  return who.post("/mod/bulk", {
    policy: "",
    reason: "",
    ...fields,
    picks: picks.map(pick),
  });
}

const statusOf = async (at: At) =>
  env.DB.prepare("SELECT status FROM posts WHERE thread_id = ? AND id = ?")
    .bind(at.threadId, at.postId)
    .first<string>("status");

describe("many at once", () => {
  it("shows what will happen, does it, and takes all of it back by one press", async () => {
    const team = await moderator("Kit");
    const [one, two, held] = [await reported(), await reported(), await reported()];
    const decided = await reported();
    await decide(team, decided, { action: "remove", ...because });
    await env.DB.prepare(
      "UPDATE reviews SET claimed_by = 'someone', claimed_until = ? WHERE post_id = ?",
    )
      .bind(Date.now() + 60_000, held.postId)
      .run();
    const unknown = { threadId: newId(1), postId: newId(1) };
    const picks = [one, two, held, decided, unknown];
    const events = await countOf("events");
    const shown = await preview(team, picks, { action: "remove", ...because });
    expect(shown.status).toBe(200);
    const html = await shown.text();
    expect(html).toContain("Remove it: 2 reviews");
    expect(html).toContain("A colleague has it open.");
    expect(html).toContain("This cannot be done to it as it stands now.");
    expect(html).toContain("It is not there any more.");
    expect(await countOf("events")).toBe(events);
    const fields = carried(html);
    expect(fields["picks"]).toEqual([pick(one), pick(two)]);

    const done = await team.post("/mod/bulk/do", fields);
    const result = await done.text();
    expect(result).toContain("Done: 2 decisions.");
    expect([await statusOf(one), await statusOf(two)]).toEqual(["removed", "removed"]);
    const [bulk = ""] = fields["bulk"] ?? [];
    // Sent once more, nothing is done twice.
    const after = await countOf("events");
    expect((await team.post("/mod/bulk/do", fields)).status).toBe(200);
    expect(await countOf("events")).toBe(after);

    const undone = await team.post(`/mod/bulk/${bulk}/undo`, { reason: "" });
    expect(await undone.text()).toContain("2 decisions were taken back.");
    expect([await statusOf(one), await statusOf(two)]).toEqual(["published", "published"]);
    const again = await team.post(`/mod/bulk/${bulk}/undo`, { reason: "" });
    expect(await again.text()).toContain("All of it was taken back.");
    expect(await countOf("events")).toBe(after + 2);
    expect(
      await countOf("outbox WHERE event_id IN (SELECT id FROM events WHERE bulk IS NOT NULL)"),
    ).toBe(0);
  });

  it("goes on where it broke off in the middle, and can be taken back later as well", async () => {
    const team = await moderator("Kit");
    const all = [await reported(), await reported(), await reported()];
    const shown = await preview(team, all, { action: "hide", ...because });
    const fields = carried(await shown.text());
    // As far as it came: the first of the three.
    const broken = { ...fields, picks: [pick(all[0]!)] };
    await team.post("/mod/bulk/do", broken);
    expect(await Promise.all(all.map(statusOf))).toEqual(["hidden", "published", "published"]);
    await team.post("/mod/bulk/do", fields);
    expect(await Promise.all(all.map(statusOf))).toEqual(["hidden", "hidden", "hidden"]);
    const [bulk = ""] = fields["bulk"] ?? [];
    await env.DB.prepare("UPDATE events SET at = at - 31000 WHERE bulk = ?").bind(bulk).run();
    await effectsDone();
    const page = await (await team.get(`/mod/bulk/${bulk}`)).text();
    expect(page).not.toContain("data-undo=");
    await (await lead()).post(`/mod/bulk/${bulk}/undo`, { reason: "Too many of them." });
    expect(await Promise.all(all.map(statusOf))).toEqual(Array(3).fill("published"));
  });

  it("leaves what changed since the preview, and says so", async () => {
    const team = await moderator("Kit");
    const [one, two] = [await reported(), await reported()];
    const fields = carried(await (await preview(team, [one, two], { action: "dismiss" })).text());
    await report(new Person(), one);
    const done = await (await team.post("/mod/bulk/do", fields)).text();
    expect(done).toContain("Something came in since you looked.");
    expect(done).toContain("1 decision taken.");
  });

  it("refuses an id under which somebody else acted, and one that is made up", async () => {
    const [kit, other] = [await moderator("Kit"), await moderator("Other")];
    const [one, two] = [await reported(), await reported()];
    const fields = carried(await (await preview(kit, [one], { action: "dismiss" })).text());
    await kit.post("/mod/bulk/do", fields);
    const [bulk = ""] = fields["bulk"] ?? [];
    const forged = { ...fields, picks: [pick(two)], at: [`${pick(two)} 1 1`] };
    expect((await other.post("/mod/bulk/do", forged)).status).toBe(404);
    expect((await other.post(`/mod/bulk/${bulk}/undo`, { reason: "" })).status).toBe(404);
    expect((await other.get(`/mod/bulk/${bulk}`)).status).toBe(404);
    expect((await kit.get(`/mod/bulk/${newId(1)}`)).status).toBe(404);
    expect((await kit.post("/mod/bulk/do", { ...fields, bulk: "../../x" })).status).toBe(404);
    expect((await new Person().post("/mod/bulk/do", fields)).status).toBe(403);
  });

  it("asks for a rule and a reason, at most fifty, and keeps what was ticked and typed", async () => {
    const team = await moderator("Kit");
    const at = await reported();
    const bare = await preview(team, [at], { action: "remove", reason: "Kept words" });
    expect(bare.status).toBe(422);
    const html = await bare.text();
    expect(html).toContain("Kept words");
    expect(html).toContain(pick(at));
    expect((await preview(team, [], { action: "dismiss" })).status).toBe(422);
    expect((await preview(team, [at], { action: "suspend", ...because })).status).toBe(422);
    const many = Array.from({ length: 51 }, () => ({ threadId: newId(1), postId: newId(1) }));
    expect((await preview(team, many, { action: "dismiss" })).status).toBe(422);
  });

  it("does nothing about what somebody does not look after", async () => {
    const at = await reported();
    const elsewhere = await staffMember("moderator", { boards: ["addiction"] });
    const fields = {
      bulk: newId(Date.now()),
      action: "dismiss",
      policy: "",
      reason: "",
      picks: [pick(at)],
      at: [`${pick(at)} 1 1`],
    };
    const done = await (await elsewhere.post("/mod/bulk/do", fields)).text();
    expect(done).toContain("It is not among what you look after.");
    expect(done).toContain("Nothing was done.");
  });
});

describe("investigating", () => {
  it("finds by address, by words of the title and by conditions, within what one looks after", async () => {
    const team = await moderator("Kit");
    const owl = await reported("The owl at my window");
    const sea = await reported("A walk by the sea");
    const look = async (query: string, who = team) =>
      (await who.get(`/mod/investigate?${query}`)).text();
    const has = (html: string, at: At) => html.includes(`href="${reviewPath(at)}"`);
    const found = async (query: string) => {
      const html = await look(query);
      return [has(html, owl), has(html, sea)];
    };
    expect(await found("")).toEqual([true, true]);
    expect(await found("q=OWL+window")).toEqual([true, false]);
    expect(await found(`q=https://x/threads/${sea.threadId}/posts/${sea.postId}`)).toEqual([
      false,
      true,
    ]);
    expect(await found("board=anxiety&class=amber&status=open&cause=report")).toEqual([true, true]);
    expect(await found("class=crisis")).toEqual([false, false]);
    expect(await found("sort=due")).toEqual([true, true]);
    await decide(team, sea, { action: "remove", ...because });
    expect(await found("state=removed")).toEqual([false, true]);
    expect(await found("status=open&sort=due")).toEqual([true, false]);
    expect(await look("q=nothing-like-this")).toContain("Nothing here fits.");
    const elsewhere = await staffMember("moderator", { boards: ["addiction"] });
    expect(has(await look("", elsewhere), owl)).toBe(false);
    expect(has(await look(`q=${owl.threadId}`, elsewhere), owl)).toBe(false);
    expect(has(await look("board=anxiety", elsewhere), owl)).toBe(false);
  });

  it("serves and claims nothing", async () => {
    const team = await moderator("Kit");
    const before = await countOf("reviews WHERE claimed_by IS NOT NULL");
    await team.get("/mod/investigate");
    expect(await countOf("reviews WHERE claimed_by IS NOT NULL")).toBe(before);
  });

  it("leads through every review once, page by page, and reads as much however many there are", async () => {
    const team = await lead();
    const at = await published();
    const rows: D1PreparedStatement[] = [];
    for (let i = 0; i < 300; i++) {
      const id = newId(i + 1);
      rows.push(
        env.DB.prepare(
          `INSERT INTO posts (thread_id, id, status, body, html, notes, alias, voice, author_seal, created_at)
            SELECT thread_id, ?, status, body, html, notes, alias, voice, author_seal, created_at
            FROM posts WHERE id = ?`,
        ).bind(id, at.postId),
        env.DB.prepare(
          `INSERT INTO reviews (thread_id, post_id, board, status, class, cause, due_at, opened_at)
            VALUES (?, ?, 'family', 'open', ?, 'report', ?, ?)`,
        ).bind(at.threadId, id, 1 + (i % 4), i % 50, i % 30),
      );
    }
    await env.DB.batch(rows);
    for (const sort of ["newest", "due"]) {
      const seen: string[] = [];
      let path: string | undefined = `/mod/investigate?board=family&sort=${sort}`;
      while (path) {
        const tally = new Tally();
        const counted = { env: { ...env, DB: countingDb(env.DB, tally) } };
        const html: string = await (await team.get(path, counted)).text();
        const here = [...html.matchAll(/name="picks" value="[^/]+\/([^"]+)"/g)].map(([, id]) => id);
        seen.push(...(here as string[]));
        expect(tally.rowsRead).toBeLessThanOrEqual(ROWS[sort] ?? 0);
        path = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
      }
      expect(seen).toHaveLength(300);
      expect(new Set(seen).size).toBe(300);
    }
  });

  it("shows all that is on the record about the posts of a thread, their texts folded", async () => {
    const team = await moderator("Kit");
    const at = await reported();
    const answer = await reply(new Person(), at.threadId);
    await report(new Person(), answer);
    await decide(team, at, { action: "note", notes: ["loss"], ...because });
    await decide(team, answer, { action: "hide", ...because });
    const html = await (await team.get(`/mod/investigate/${at.threadId}`)).text();
    for (const words of ["given a content note by a moderator", "hidden by a moderator"]) {
      expect(html).toContain(words);
    }
    expect(html).toContain('<details class="cover">');
    const elsewhere = await staffMember("moderator", { boards: ["addiction"] });
    expect((await elsewhere.get(`/mod/investigate/${at.threadId}`)).status).toBe(403);
    expect((await team.get(`/mod/investigate/${newId(1)}`)).status).toBe(404);
  });
});

/** Twenty reviews: each with its index, its post and its thread, and the session besides. */
const ROWS: Readonly<Record<string, number>> = { newest: 4 * 20 + 30, due: 4 * 20 + 400 };
