import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { beginning } from "../../workers/packs/in-force.ts";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";
import { openCommunity } from "../support/community.ts";
import { dangersOf, outwardLinks, typedIn } from "../support/markup.ts";
import { PAYLOADS } from "../support/payloads.ts";
import { formKey, openThread, Person, readFresh, reply } from "../support/person.ts";
import { because, decide, invite, moderator, report, reviewPath } from "../support/team.ts";

beforeAll(async () => {
  await openCommunity();
  // What a page makes of such texts is asked here, not what their author is shown before.
  const pack = JSON.stringify({ ...PACK, detectors: { ...PACK.detectors, pii: "off" } });
  await env.DB.prepare("UPDATE boards SET pack = ?").bind(pack).run();
  forgetCatalogue();
});

const PACK = { ...beginning({ heldFirstPosts: 0, defaultNotes: [] }), version: 1 };

/** Many payloads in one page, so that one may also try to open what another closes. */
const together = PAYLOADS.join("\n\n");

/** What in a page could hurt whoever reads it, besides what `dangersOf` knows of. */
function harmsOf(html: string): string[] {
  const harms = dangersOf(html);
  if (/<script(?![^>]*\ssrc="\/)/i.test(html)) harms.push("<script>");
  for (const { attributes } of outwardLinks(html)) {
    const { host } = new URL(attributes.get("href") ?? "", "https://hearten.test");
    if (!host.endsWith(".example")) continue;
    if (attributes.get("rel") !== "nofollow ugc noreferrer") harms.push(`a link to ${host}`);
  }
  return harms;
}

describe("script in what people write", () => {
  it("does nothing on any page that shows it", async () => {
    const author = new Person();
    const title = '"><script>alert(1)</script>';
    const { threadId } = await openThread(author, {
      title,
      topics: ["sleep"],
      body: together,
    });
    await reply(new Person(), threadId, { body: together });
    await report(new Person(), { threadId, postId: threadId }, { words: together.slice(0, 1000) });
    const team = await moderator(PAYLOADS[0]);
    const at = { threadId, postId: threadId };
    const reason = '"><img src=x onerror=alert(1)> [x](javascript:alert(1))';
    const held = await openThread(new Person(), { title, body: together }, "addiction");
    for (const [who, paths] of [
      [new Person(), ["/", "/boards/depression", "/tags/sleep", `/threads/${threadId}`]],
      [new Person(), [`/threads/${threadId}/reply?to=${threadId}`]],
      [new Person(), [`/threads/${threadId}/posts/${threadId}/report`]],
      [
        author,
        ["edit", "delete", "status"].map((p) => `/threads/${threadId}/posts/${threadId}/${p}`),
      ],
      [author, ["/account", "/notices", "/feed"]],
      [team, ["/mod", reviewPath(at), reviewPath(held), "/staff/passkeys"]],
    ] as const) {
      for (const path of paths) {
        const response = await who.get(path, { headers: { Accept: "text/html" } });
        expect(response.status, path).toBe(200);
        expect(harmsOf(await response.text()), path).toEqual([]);
      }
    }
    await decide(team, at, { action: "hide", ...because, reason });
    expect(
      harmsOf(await (await author.get(`/threads/${threadId}/posts/${threadId}/status`)).text()),
      "status",
    ).toEqual([]);
    expect(harmsOf(await (await team.get(reviewPath(at))).text()), "review").toEqual([]);
    expect(harmsOf(await (await team.get("/mod/log")).text()), "log").toEqual([]);
  });

  it("does nothing in a form that comes back", async () => {
    const team = await moderator();
    const target = await openThread(new Person());
    await report(new Person(), target);
    for (const payload of PAYLOADS) {
      const all = {
        title: payload,
        body: payload,
        need: payload,
        topics: [payload],
        notes: [payload],
        board: payload,
        key: payload,
        to: payload,
      };
      const { threadId } = target;
      for (const [who, path, fields] of [
        [new Person(), "/write", all],
        [new Person(), `/threads/${threadId}/reply`, all],
        [new Person(), `/threads/${threadId}/posts/${threadId}/report`, { ...all, words: payload }],
        [new Person(), "/sign-in", { words: payload }],
        [new Person(), "/reports", { code: payload }],
        [team, reviewPath(target), { reason: payload, policy: payload, action: payload }],
      ] as const) {
        const response = await who.post(path, fields);
        const html = await response.text();
        expect([404, 409, 422], `${path} ${payload}`).toContain(response.status);
        expect(harmsOf(html), `${path} ${payload}`).toEqual([]);
        if (path === "/write") expect(typedIn(html, "title")).toBe(payload);
      }
    }
    const page = await new Person().post(await invite(), { name: "<img src=x>".repeat(5) });
    expect(harmsOf(await page.text()), "invite").toEqual([]);
  });

  it("does nothing in an address", async () => {
    for (const payload of PAYLOADS) {
      const text = encodeURIComponent(payload);
      for (const path of [
        `/${text}`,
        `/boards/${text}`,
        `/?sort=${text}&before=${text}`,
        `/sign-out?everywhere=${text}`,
        `/boards/anxiety?sort=newest&after=${text}`,
        `/help?${text}`,
      ]) {
        expect(harmsOf(await (await new Person().get(path)).text()), path).toEqual([]);
      }
    }
  });

  it("does nothing in a preview, however it is put together", async () => {
    const mixture = fc
      .array(fc.oneof(fc.constantFrom(...PAYLOADS), fc.string({ maxLength: 8 })), { maxLength: 8 })
      .map((parts) => parts.join(" "));
    await fc.assert(
      fc.asyncProperty(mixture, mixture, async (title, body) => {
        const fields = { title, body, need: "listen", key: formKey(), do: "preview" };
        const response = await new Person().post("/boards/anxiety/new", fields);
        // Longer than a title or a post may be, it is not looked at, and still comes back whole.
        expect([200, 422]).toContain(response.status);
        expect(harmsOf(await response.text()), body).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("does nothing in a feed reader", async () => {
    await openThread(
      new Person(),
      { title: "]]><script>alert(1)</script>", body: "<script>alert(2)</script> as words." },
      "anxiety",
    );
    const xml = await readFresh("/boards/anxiety/atom.xml");
    expect(xml).not.toMatch(/<script/i);
    expect(xml).toContain("]]&gt;&lt;script&gt;");
  });
});
