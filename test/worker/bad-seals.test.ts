import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { fromBase64Url, toBase64Url } from "../../workers/accounts/encoding.ts";
import { countOf, effectsDone, openCommunity } from "../support/community.ts";
import { paused, write } from "../support/pausing.ts";
import { openThread, Person, type Posted, reply } from "../support/person.ts";
import { because, decide, moderator, report, reviewPath } from "../support/team.ts";

beforeAll(openCommunity);

const TITLE = "Findable";

async function sealOf({ threadId, postId }: Posted): Promise<string> {
  const row = await env.DB.prepare(
    "SELECT author_seal AS s FROM posts WHERE thread_id = ? AND id = ?",
  )
    .bind(threadId, postId)
    .first<{ s: string }>();
  return row?.s ?? "";
}

async function putSeal({ threadId, postId }: Posted, seal: string): Promise<void> {
  await env.DB.prepare("UPDATE posts SET author_seal = ? WHERE thread_id = ? AND id = ?")
    .bind(seal, threadId, postId)
    .run();
}

/** The seal with its first byte changed: made under a key that was never there. */
function ofVersion(seal: string, version: number): string {
  const bytes = fromBase64Url(seal);
  if (!bytes) throw new Error("no seal");
  bytes[0] = version;
  return toBase64Url(bytes);
}

const ways: readonly [string, (seal: string, others: string) => string][] = [
  ["another post's", (_, others) => others],
  ["cut short", (seal) => seal.slice(0, 40)],
  ["empty", () => ""],
  ["of a version that never was", (seal) => ofVersion(seal, 9)],
  ["of version nought", (seal) => ofVersion(seal, 0)],
  ["no base64url at all", () => "🜁 not a seal 🜁"],
  ["forged", (seal) => toBase64Url((fromBase64Url(seal) ?? new Uint8Array()).fill(7, 1))],
];

describe.each(ways)("a post whose seal in the database is %s", (_, spoil) => {
  let author: Person;
  let post: Posted;
  let others: Posted;

  beforeAll(async () => {
    [author, others] = [new Person(), await openThread(new Person(), {}, "anxiety")];
    post = await openThread(author, { title: TITLE }, "anxiety");
    await putSeal(post, spoil(await sealOf(post), await sealOf(others)));
  });

  it("is read by everyone as before", async () => {
    const page = await new Person().get(`/threads/${post.threadId}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(TITLE);
  });

  it("is found by its author still, who may edit it, and opens to nobody else", async () => {
    expect(await (await author.get("/account")).text()).toContain(TITLE);
    const edit = `/threads/${post.threadId}/posts/${post.postId}/edit`;
    expect((await author.get(edit)).status).toBe(200);
    expect((await new Person().get(edit)).status).toBe(404);
    expect((await author.get("/account/export")).status).toBe(200);
  });

  it("is answered without an error; only nobody can be told", async () => {
    const answered = await reply(new Person(), post.threadId);
    expect(answered.response.status).toBe(303);
    await effectsDone();
    expect(await countOf("outbox")).toBe(0);
    expect((await author.get("/notices")).status).toBe(200);
  });

  it("is reported and decided by the team as any other", async () => {
    await report(new Person(), post);
    const team = await moderator();
    expect((await team.get(reviewPath(post))).status).toBe(200);
    const decided = await decide(team, post, { action: "hide", ...because });
    expect(decided.status).toBe(303);
    await effectsDone();
    expect((await author.get(`/threads/${post.threadId}/posts/${post.postId}/status`)).status).toBe(
      200,
    );
  });

  it("takes nothing of the other post's author away, nor tells them of it", async () => {
    const page = await new Person().get(`/threads/${others.threadId}`);
    expect(page.status).toBe(200);
  });

  it("goes with everything else when its author erases it all", async () => {
    const form = await author.get("/account/erase");
    expect(form.status).toBe(200);
    const gone = await author.post("/account/erase", { what: "everything" });
    expect(gone.status).toBeLessThan(400);
    const row = await env.DB.prepare("SELECT body FROM posts WHERE thread_id = ? AND id = ?")
      .bind(post.threadId, post.postId)
      .first<{ body: string }>();
    expect(row?.body).toBe("");
  });
});

describe("an account whose own seals were meddled with in the database", () => {
  const spoiled: readonly [string, string][] = [
    ["own_items", "sealed_ref"],
    ["notices", "sealed"],
  ];

  it.each(spoiled)(
    "with those of %s swapped between rows, shows what is left and can go",
    async (table, column) => {
      const author = new Person();
      const first = await openThread(author, { title: "Findable" }, "anxiety");
      const second = await openThread(author, { title: "Findable" }, "anxiety");
      for (const at of [first, second]) await reply(new Person(), at.threadId);
      await effectsDone();
      const { results } = await env.DB.prepare(
        `SELECT owner, item, ${column} AS s FROM ${table}`,
      ).all<{
        owner: string;
        item: string;
        s: string;
      }>();
      const turned = results.map((row, at) => ({ ...row, s: results.at(at - 1)?.s ?? "" }));
      for (const { owner, item, s } of turned) {
        await env.DB.prepare(`UPDATE ${table} SET ${column} = ? WHERE owner = ? AND item = ?`)
          .bind(s, owner, item)
          .run();
      }
      for (const path of ["/account", "/notices", "/account/export", "/account/export.json"]) {
        expect((await author.get(path)).status, path).toBe(200);
      }
      const gone = await author.post("/account/erase", { what: "everything" });
      expect(gone.status).toBe(200);
      expect((await author.get("/account")).headers.get("Location")).toBe("/sign-in");
    },
  );
});

describe("a pause whose seal no key opens any more", () => {
  it("stops nobody: not a thread, a reply or a changed word", async () => {
    const at = await paused(await moderator());
    await env.DB.prepare("UPDATE suspensions SET sealed = 'AQ' || substr(sealed, 1, 60)").run();
    expect((await write(at.person, "anxiety")).status).toBe(303);
    expect((await write(at.person, at.threadId)).status).toBe(303);
    const own = `/threads/${at.threadId}/posts/${at.postId}/edit`;
    const fields = { title: "Other title", body: "Other words.", do: "post" };
    expect((await at.person.post(own, fields)).status).toBe(303);
  });
});
