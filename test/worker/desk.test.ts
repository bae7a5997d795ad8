import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { countOf, openCommunity } from "../support/community.ts";
import { formKey, openThread, ORIGIN, Person, reply } from "../support/person.ts";

beforeAll(openCommunity);

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0")).join("");
}

async function invite(expiresAt = Date.now() + 60_000): Promise<string> {
  const token = formKey();
  await env.DB.prepare("INSERT INTO invites (token, role, expires_at) VALUES (?, 'moderator', ?)")
    .bind(await hash(token), expiresAt)
    .run();
  return `/staff/invite/${token}`;
}

async function moderator(name = "Sam"): Promise<Person> {
  const person = new Person();
  const response = await person.post(await invite(), { name });
  expect(response.headers.get("Location")).toBe("/staff/passkeys");
  return person;
}

/** A post that everyone can read. */
async function published(board = "anxiety") {
  const { threadId, postId } = await openThread(new Person(), {}, board);
  const row = await env.DB.prepare("SELECT status FROM posts WHERE thread_id = ? AND id = ?")
    .bind(threadId, postId)
    .first<{ status: string }>();
  if (row?.status !== "published") throw new Error(`the board ${board} holds first posts`);
  return { threadId, postId };
}

function report(who: Person, at: { threadId: string; postId: string }, fields = {}) {
  return who.post(`/threads/${at.threadId}/posts/${at.postId}/report`, {
    reason: "unkind",
    words: "",
    key: formKey(),
    ...fields,
  });
}

const reviewPath = (at: { threadId: string; postId: string }) =>
  `/mod/reviews/${at.threadId}/${at.postId}`;

/** The versions that the page of a review carries in its form. */
async function versions(who: Person, at: { threadId: string; postId: string }) {
  const html = await (await who.get(reviewPath(at))).text();
  const value = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? "";
  return { html, version: value("version"), revision: value("revision") };
}

async function decide(
  who: Person,
  at: { threadId: string; postId: string },
  fields: Record<string, string | string[]>,
) {
  const { version, revision } = await versions(who, at);
  return who.post(reviewPath(at), { policy: "", reason: "", version, revision, ...fields });
}

const because = { policy: "4", reason: "Please be gentle with each other here." };

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
    const found = await new Person().get(`/reports?code=${encodeURIComponent(typed)}`);
    expect(found.headers.get("Location")).toBe(path);
    expect((await new Person().get("/reports?code=nothing")).status).toBe(404);
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
    await report(new Person(), at, { reason: "at_risk" });
    await report(new Person(), at, { reason: "unkind" });
    expect((await versions(team, at)).html).toContain("Crisis");
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

describe("deciding", () => {
  it("lets one of two moderators who press at the same moment, and leaves nothing half done", async () => {
    const at = await published();
    await report(new Person(), at);
    const [one, two] = [await moderator("One"), await moderator("Two")];
    const seen = await versions(one, at);
    const { version, revision } = seen;
    const events = await countOf("events");
    const press = (who: Person, action: string) =>
      who.post(reviewPath(at), { action, ...because, version, revision });
    const answers = await Promise.all([press(one, "remove"), press(two, "lock")]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    const loser = answers.find((answer) => answer.status === 409);
    expect(await loser?.text()).toContain("already decided by another moderator");
    expect(await countOf("events")).toBe(events + 1);
    const thread = await env.DB.prepare("SELECT status, locked FROM threads WHERE id = ?")
      .bind(at.threadId)
      .first<{ status: string; locked: number }>();
    expect([
      { status: "removed", locked: 0 },
      { status: "published", locked: 1 },
    ]).toContainEqual(thread);
  });

  it("is one decision when the same moderator presses twice", async () => {
    const at = await published();
    await report(new Person(), at);
    const team = await moderator();
    const { version, revision } = await versions(team, at);
    const press = () =>
      team.post(reviewPath(at), { action: "hide", ...because, version, revision });
    const events = await countOf("events");
    const answers = await Promise.all([press(), press()]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect((await press()).status).toBe(303);
    expect(await countOf("events")).toBe(events + 1);
  });

  it("refuses when the author changed the post meanwhile", async () => {
    const author = new Person();
    const at = await openThread(author, {}, "anxiety");
    await report(new Person(), at);
    const team = await moderator();
    const { version, revision } = await versions(team, at);
    const edit = await author.post(`/threads/${at.threadId}/posts/${at.postId}/edit`, {
      title: "Another title",
      body: "Other words.",
      key: formKey(),
      do: "post",
    });
    expect(edit.status).toBe(303);
    const late = await team.post(reviewPath(at), { action: "dismiss", version, revision });
    expect(late.status).toBe(409);
  });

  it("asks for a rule and a reason before anything is taken away, and keeps what was typed", async () => {
    const at = await published();
    await report(new Person(), at);
    const team = await moderator();
    const bare = await decide(team, at, { action: "remove", reason: "<b>kept</b>" });
    expect(bare.status).toBe(422);
    expect(await bare.text()).toContain("&lt;b&gt;kept&lt;/b&gt;");
    expect((await decide(team, at, { action: "remove", policy: "4" })).status).toBe(422);
    expect((await decide(team, at, { action: "note", ...because })).status).toBe(422);
    expect((await decide(team, at, { action: "hide", ...because, policy: "77" })).status).toBe(422);
    expect((await decide(team, at, { action: "explode", ...because })).status).toBe(422);
    expect((await decide(team, at, { action: "approve" })).status).toBe(409);
    expect((await decide(team, at, { action: "dismiss", version: "9" })).status).toBe(409);
    expect((await decide(team, at, { action: "dismiss", version: "" })).status).toBe(409);
  });

  it("can be taken back, and the record says so", async () => {
    const at = await published();
    await report(new Person(), at);
    const team = await moderator();
    expect((await decide(team, at, { action: "remove", ...because })).status).toBe(303);
    expect((await new Person().get(`/threads/${at.threadId}`)).status).toBe(410);
    expect((await decide(team, at, { action: "restore" })).status).toBe(303);
    expect((await new Person().get(`/threads/${at.threadId}`)).status).toBe(200);
    expect((await versions(team, at)).html).toContain("undid an earlier decision");
    const log = await (await team.get("/mod/log")).text();
    expect(log).toContain("put back by a moderator");
  });

  it("covers with a content note, closes and opens a thread", async () => {
    const at = await published();
    await report(new Person(), at);
    const team = await moderator();
    await decide(team, at, { action: "note", notes: ["loss"], ...because });
    expect(await (await new Person().get(`/threads/${at.threadId}`)).text()).toContain(
      "death or loss",
    );
    await decide(team, at, { action: "lock", ...because });
    const member = new Person();
    const refused = await reply(member, at.threadId);
    expect(refused.response.status).toBe(422);
    await decide(team, at, { action: "unlock" });
    expect((await reply(member, at.threadId)).response.status).toBe(303);
  });
});

describe("the queue", () => {
  it("serves the most urgent first, gives an open one back, and never the same to two", async () => {
    await env.DB.prepare(
      "UPDATE reviews SET status = 'decided', claimed_by = NULL, claimed_until = 0",
    ).run();
    const [green, red, amber] = [await published(), await published(), await published()];
    await report(new Person(), green, { reason: "other" });
    await report(new Person(), amber, { reason: "unkind" });
    await report(new Person(), red, { reason: "method" });
    const [one, two] = [await moderator("One"), await moderator("Two")];
    const next = async (who: Person) => (await who.post("/mod/next", {})).headers.get("Location");
    expect(await next(one)).toBe(reviewPath(red));
    expect(await next(one)).toBe(reviewPath(red));
    expect(await next(two)).toBe(reviewPath(amber));
    expect((await decide(two, red, { action: "dismiss" })).status).toBe(409);
    expect((await one.post(`${reviewPath(red)}/release`, {})).status).toBe(303);
    expect(await next(one)).toBe(reviewPath(red));
    expect((await decide(one, red, { action: "dismiss" })).status).toBe(303);
    expect(await next(one)).toBe(reviewPath(green));
    expect((await decide(one, green, { action: "dismiss" })).status).toBe(303);
    expect(await next(one)).toBe("/mod");
    expect((await decide(two, amber, { action: "dismiss" })).status).toBe(303);
    expect(await (await two.get("/mod")).text()).toContain("Nothing is waiting just now");
  });

  it("serves every third time the oldest amber, even while red waits", async () => {
    const amber = await published();
    await report(new Person(), amber, { reason: "unkind" });
    for (let i = 0; i < 4; i++) await report(new Person(), await published(), { reason: "method" });
    const team = await moderator();
    const served: string[] = [];
    for (let i = 0; i < 3; i++) {
      const path = (await team.post("/mod/next", {})).headers.get("Location") ?? "";
      served.push(path);
      const [, , , threadId = "", postId = ""] = path.split("/");
      expect((await decide(team, { threadId, postId }, { action: "dismiss" })).status).toBe(303);
    }
    expect(served[2]).toBe(reviewPath(amber));
  });
});

describe("the team", () => {
  it("is closed to visitors and members", async () => {
    const member = new Person();
    const at = await openThread(member, {}, "anxiety");
    for (const who of [new Person(), member]) {
      for (const path of ["/mod", "/mod/log", "/staff/passkeys", reviewPath(at)]) {
        expect((await who.get(path)).headers.get("Location"), path).toBe("/staff/sign-in");
      }
      expect((await who.post("/mod/next", {})).headers.get("Location")).toBe("/staff/sign-in");
      const decision = { action: "remove", ...because, version: "1", revision: "1" };
      expect((await who.post(reviewPath(at), decision)).status).toBe(403);
      const options = await who.send("POST", "/staff/passkeys/options", "{}", {
        headers: { "Sec-Fetch-Site": "same-origin" },
      });
      expect(options.status).toBe(401);
    }
  });

  it("lets an invitation be used once, by one, and not after its time", async () => {
    const path = await invite();
    expect((await new Person().get(path)).status).toBe(200);
    expect((await new Person().post(path, { name: " " })).status).toBe(422);
    const answers = await Promise.all(
      ["One", "Two"].map((name) => new Person().post(path, { name })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 410]);
    expect((await new Person().get(path)).status).toBe(410);
    expect((await new Person().get(await invite(Date.now() - 1))).status).toBe(410);
    expect((await new Person().get("/staff/invite/made-up")).status).toBe(410);
  });

  it("ends a session with signing out, and at once when the account's sessions are ended", async () => {
    const leaving = await moderator("Leaving");
    const cookies = new Map(leaving.cookies);
    expect((await leaving.post("/staff/sign-out", {})).status).toBe(303);
    for (const [name, value] of cookies) leaving.cookies.set(name, value);
    expect((await leaving.get("/mod")).headers.get("Location")).toBe("/staff/sign-in");
    const suspended = await moderator("Suspended");
    await env.DB.prepare(
      "UPDATE staff SET session_epoch = session_epoch + 1 WHERE name = 'Suspended'",
    ).run();
    expect((await suspended.get("/mod")).headers.get("Location")).toBe("/staff/sign-in");
  });

  it("refuses passkey answers that are forged, empty, or to no question", async () => {
    const send = (who: Person, path: string, body: string) =>
      who.send("POST", path, body, {
        headers: { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" },
      });
    const visitor = new Person();
    for (const body of ["", "{", "[]", '{"response":{}}', JSON.stringify({ response: null })]) {
      expect((await send(visitor, "/staff/sign-in/verify", body)).status).toBe(422);
    }
    const options = await send(visitor, "/staff/sign-in/options", "{}");
    expect(options.status).toBe(200);
    expect(await options.json()).toMatchObject({ rpId: new URL(ORIGIN).hostname });
    const response = {
      id: "AAAA",
      rawId: "AAAA",
      type: "public-key",
      clientExtensionResults: {},
      response: { clientDataJSON: "AAAA", authenticatorData: "AAAA", signature: "AAAA" },
    };
    const forged = await send(visitor, "/staff/sign-in/verify", JSON.stringify({ response }));
    expect(forged.status).toBe(422);
    const team = await moderator();
    const made = await send(team, "/staff/passkeys/options", "{}");
    expect(await made.json()).toMatchObject({ rp: { id: new URL(ORIGIN).hostname } });
    const attested = {
      ...response,
      response: { clientDataJSON: "AAAA", attestationObject: "AAAA" },
    };
    const refused = await send(
      team,
      "/staff/passkeys/verify",
      JSON.stringify({ response: attested }),
    );
    expect(refused.status).toBe(422);
  });

  it("hears over the live line that something changed, and nothing more", async () => {
    const headers = { Upgrade: "websocket", "Sec-Fetch-Site": "same-origin" };
    expect((await new Person().get("/mod/live", { headers })).status).toBe(403);
    const team = await moderator();
    const crossSite = { Upgrade: "websocket", "Sec-Fetch-Site": "cross-site" };
    expect((await team.get("/mod/live", { headers: crossSite })).status).toBe(403);
    const joined = await team.get("/mod/live", { headers });
    expect(joined.status).toBe(101);
    const socket = joined.webSocket;
    if (!socket) throw new Error("no socket came with the answer");
    socket.accept();
    const heard = new Promise((resolve) =>
      socket.addEventListener("message", (event) => resolve(event.data)),
    );
    await report(new Person(), await published());
    expect(await heard).toBe('{"type":"changed"}');
    socket.close(1000);
  });
});
