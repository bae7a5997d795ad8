import { beforeAll, describe, expect, it } from "vitest";
import { countOf, openCommunity } from "../support/community.ts";
import { formKey, openThread, Person } from "../support/person.ts";
import { because, decide, moderator, published, report, versions } from "../support/team.ts";

beforeAll(openCommunity);

describe("reporting", () => {
  it("gives a visitor a receipt that tells what came of it and not what it was about", async () => {
    const at = await published();
    const visitor = new Person();
    const form = await visitor.get(`/threads/${at.threadId}/posts/${at.postId}/report`);
    expect(form.status).toBe(200);
    const sent = await report(visitor, at, { words: "my own words" });
    expect(sent.status).toBe(303);
    const path = sent.headers.get("Location") ?? "";
    expect(path).toMatch(/^\/reports\/([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    const page = await new Person().get(path);
    expect(page.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await page.text()).not.toContain("my own words");
    const typed = path.slice("/reports/".length).toLowerCase().replaceAll("-", " ");
    const found = await new Person().post("/reports", { code: typed });
    expect(found.headers.get("Location")).toBe(path);
    expect((await new Person().post("/reports", { code: "nothing" })).status).toBe(404);
    expect((await new Person().get("/reports/AAAAA-AAAAA-AAAAA-AAAAA")).status).toBe(404);

    await decide(await moderator(), at, { action: "hide", ...because });
    expect(await (await new Person().get(path)).text()).toContain("did something about it");
  });

  it("is one report however often, and at once, the form is sent", async () => {
    const at = await published();
    const before = await countOf("reports");
    const member = new Person();
    await openThread(member);
    const key = formKey();
    const answers = await Promise.all([1, 2, 3].map(() => report(member, at, { key })));
    const later = await report(member, at, { reason: "other" });
    const places = new Set([...answers, later].map((one) => one.headers.get("Location")));
    expect(places.size).toBe(1);
    expect(await countOf("reports")).toBe(before + 1);
    const { html } = await versions(await moderator(), at);
    expect(html).toContain("1 report<");
  });

  it("counts people, keeps the most urgent reason, and opens a decided review again", async () => {
    const at = await published();
    const team = await moderator();
    await report(new Person(), at, { reason: "other" });
    await report(new Person(), at, { reason: "method" });
    await report(new Person(), at, { reason: "unkind" });
    expect((await versions(team, at)).html).toContain("Red");
    expect((await decide(team, at, { action: "dismiss" })).status).toBe(303);
    await report(new Person(), at, { reason: "other" });
    const again = (await versions(team, at)).html;
    expect(again).toContain("Green");
    expect(again).toContain("left as it was by a moderator");
  });

  it("says no to one's own post, to what cannot be seen and to what is not there", async () => {
    const author = new Person();
    const own = await openThread(author, {}, "anxiety");
    expect((await report(author, own)).status).toBe(403);
    const at = await published();
    await report(new Person(), at);
    await decide(await moderator(), at, { action: "remove", ...because });
    expect((await report(new Person(), at)).status).toBe(404);
    const nowhere = { threadId: "0".repeat(26), postId: "0".repeat(26) };
    expect((await report(new Person(), nowhere)).status).toBe(404);
    expect((await report(new Person(), { threadId: "x", postId: "'" })).status).toBe(404);
  });

  it("shows the form again, with what was typed, when something is wrong", async () => {
    const at = await published();
    const script = "</textarea><script>alert(1)</script>";
    const none = await report(new Person(), at, { reason: "", words: script });
    expect(none.status).toBe(422);
    const html = await none.text();
    expect(html).toContain("&lt;/textarea&gt;&lt;script&gt;");
    expect(html).not.toContain("<script>alert");
    expect((await report(new Person(), at, { words: "x".repeat(1001) })).status).toBe(422);
    expect((await report(new Person(), at, { reason: "made-up" })).status).toBe(422);
    expect((await report(new Person(), at, { key: "short" })).status).toBe(422);
  });
});
