import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "../../workers/api/routes.ts";
import type { JsonSchema, OpenApi } from "../../workers/api/types.ts";
import { app } from "../../workers/app.tsx";
import { openThread, Person, reply } from "../support/person.ts";
import {
  SAME,
  newMember,
  newProgram,
  answerOf,
  problemOf,
  fieldsOf,
  type Program,
  type Json,
  openToPrograms,
  THREAD,
} from "../support/program.ts";
import { moderator } from "../support/team.ts";

let program: Program;
let thread: string;

beforeAll(async () => {
  ({ program, thread } = await openToPrograms());
});

describe("following and reporting", () => {
  it("follows, reads the feed, and stops", async () => {
    const reader = await newProgram();
    // Ten each: one member alone may not open twenty threads in a day.
    const many = [program, await newProgram()].flatMap((one) =>
      Array.from({ length: 10 }, () => one.send("POST", "/boards/anxiety/threads", THREAD)),
    );
    expect((await Promise.all(many)).every((made) => made.status === 201)).toBe(true);
    await reply(new Person(), thread);
    expect((await reader.send("PUT", "/follows/depression")).status).toBe(204);
    expect((await reader.send("PUT", "/follows/sleep")).status).toBe(204);
    expect((await reader.send("PUT", "/follows/sleep")).status).toBe(204);
    const { follows } = await answerOf(await reader.send("GET", "/follows"), "listFollows");
    expect(follows.toSorted()).toEqual(["depression", "sleep"]);
    const feed = await answerOf(await reader.send("GET", "/feed"), "readFeed");
    expect(feed["threads"].map((one: Json) => one["id"])).toContain(thread);
    expect(feed["links"].older).toMatch(/^\/api\/v1\/feed\?before=/);
    expect((await reader.send("DELETE", "/follows/sleep")).status).toBe(204);
    expect(
      (await answerOf(await reader.send("GET", "/follows"), "listFollows"))["follows"],
    ).toEqual(["depression"]);
    await problemOf(await reader.send("PUT", "/follows/nowhere"), 404, "notFound");
    await problemOf(await reader.send("GET", "/feed?before=x"), 422, "invalid");
  });

  it("takes a report once, with a receipt", async () => {
    const reporter = await newProgram();
    const path = `/threads/${thread}/posts/${thread}/reports`;
    const first = await reporter.send("POST", path, { reason: "at_risk", words: "Please look" });
    expect(first.status).toBe(201);
    const receipt = await answerOf(first, "reportPost");
    const again = await reporter.send("POST", path, { reason: "other" });
    expect(again.status).toBe(200);
    expect(await answerOf(again, "reportPost")).toEqual({ ...receipt, repeated: true });
    await problemOf(await program.send("POST", path, { reason: "other" }), 403, "ownPost");
    const cases: readonly [object, string][] = [
      [{}, "reason"],
      [{ reason: "boring" }, "reason"],
      [{ reason: "other", words: "x".repeat(1001) }, "words"],
      [{ reason: "other", who: "me" }, "who"],
    ];
    for (const [body, field] of cases) {
      const problem = await problemOf(await reporter.send("POST", path, body), 422, "invalid");
      expect(fieldsOf(problem)).toEqual([field]);
    }
  });
});

function atDesk(person: Person, method: string, path: string, body?: object) {
  return person.send(method, `/api/v1${path}`, body && JSON.stringify(body), { headers: SAME });
}

describe("the desk", () => {
  it("takes the next review, shows it, refuses a bad decision by its field, decides once", async () => {
    const robin = await moderator("Robin");
    const taken = await answerOf(await atDesk(robin, "POST", "/reviews/next"), "takeNextReview");
    const path = (taken["review"].url as string).replace("/api/v1", "");
    const review = await answerOf(await atDesk(robin, "GET", path), "seeReview");
    expect(review["claim"]).toBe("mine");
    const { version, revision } = review;
    const decisions = `${path}/decisions`;
    const cases: readonly [object, string[]][] = [
      [{ version, revision }, ["action"]],
      [{ action: "praise", version, revision }, ["action"]],
      [{ action: "hide", version, revision }, ["policy", "reason"]],
      [{ action: "hide", policy: 999, reason: "x", version, revision }, ["policy"]],
      [{ action: "hide", policy: "1", reason: "x", version, revision }, ["policy"]],
      [{ action: "note", policy: 1, reason: "x", version, revision }, ["notes"]],
      [{ action: "cover", policy: 1, reason: "x", passage: "?!", version, revision }, ["passage"]],
      [{ action: "slow", policy: 1, reason: "x", version, revision }, ["slowMinutes", "slowUntil"]],
      [
        { action: "lock", policy: 1, reason: "x", lockUntil: "2020-01-01", version, revision },
        ["lockUntil"],
      ],
      [{ action: "move", board: "nowhere", version, revision }, ["board"]],
      [{ action: "merge", into: review["thread"], version, revision }, ["into"]],
      [{ action: "hide", also: ["lock"], policy: 1, reason: "x", version, revision }, ["also"]],
      [{ action: "dismiss" }, ["version", "revision"]],
      [{ action: "dismiss", version, revision, staff: "me" }, ["staff"]],
    ];
    for (const [body, fields] of cases) {
      const problem = await problemOf(await atDesk(robin, "POST", decisions, body), 422, "invalid");
      expect(fieldsOf(problem), JSON.stringify(body)).toEqual(fields);
    }
    const old = { action: "dismiss", version: version + 7, revision };
    await problemOf(await atDesk(robin, "POST", decisions, old), 409, "changed");
    const restore = { action: "restore", version, revision };
    await problemOf(await atDesk(robin, "POST", decisions, restore), 409, "notOffered");

    const hide = { action: "hide", policy: 1, reason: "Kindly meant", version, revision };
    const sam = await moderator("Robin");
    await problemOf(await atDesk(sam, "POST", decisions, hide), 409, "claimedByAnother");
    expect((await atDesk(robin, "POST", decisions, hide)).status).toBe(204);
    // The same press again is one decision; somebody else's is too late.
    expect((await atDesk(robin, "POST", decisions, hide)).status).toBe(204);
    await problemOf(await atDesk(sam, "POST", decisions, hide), 409, "decidedByAnother");
    const hidden = env.DB.prepare("SELECT count(*) AS n FROM events WHERE action = 'hide'");
    expect(await hidden.first()).toEqual({ n: 1 });
  });

  it("puts a review back for someone else", async () => {
    await openThread(new Person(), {}, "addiction");
    const robin = await moderator("Robin");
    const { review } = await answerOf(
      await atDesk(robin, "POST", "/reviews/next"),
      "takeNextReview",
    );
    const path = (review.url as string).replace("/api/v1", "");
    expect((await atDesk(robin, "DELETE", `${path}/claim`)).status).toBe(204);
    expect((await answerOf(await atDesk(robin, "GET", path), "seeReview"))["claim"]).toBe("none");
  });

  it("is closed to visitors, members, keys and other sites", async () => {
    expect.hasAssertions();
    const person = await newMember();
    const some = `/reviews/${thread}/${thread}`;
    const doors = [
      ["POST", "/reviews/next"],
      ["GET", some],
      ["DELETE", `${some}/claim`],
      ["POST", `${some}/decisions`],
    ] as const;
    for (const [method, path] of doors) {
      await problemOf(await atDesk(new Person(), method, path), 403, "staffOnly");
      await problemOf(await atDesk(person, method, path), 403, "staffOnly");
      await problemOf(await program.send(method, path), 403, "staffOnly");
    }
    const robin = await moderator("Robin");
    const refused = await robin.send("POST", "/api/v1/reviews/next", undefined, {
      headers: { "Sec-Fetch-Site": "cross-site" },
    });
    await problemOf(refused, 403, "crossSite");
  });
});

async function load(): Promise<OpenApi> {
  return (await new Person().get("/api/v1/openapi.json")).json();
}

describe("the document", () => {
  it("lists every route that is mounted under /api, and no other", async () => {
    const { paths } = await load();
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const mounted = app.routes
      .filter((route) => route.path.startsWith("/api") && route.method !== "ALL")
      .map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, "{$1}")}`);
    expect(listed.toSorted()).toEqual([...new Set(mounted)].toSorted());
  });

  it("has the shape of OpenAPI 3.1", async () => {
    const document = await load();
    expect(document.openapi).toBe("3.1.0");
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    const names = new Set(Object.keys(document.components.schemas));
    const tags = new Set(document.tags.map((tag) => tag.name));
    const ids: string[] = [];
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const operation of Object.values(methods)) {
        ids.push(operation.operationId);
        expect(operation.tags.every((tag) => tags.has(tag))).toBe(true);
        for (const scheme of operation.security.flatMap((one) => Object.keys(one))) {
          expect(document.components.securitySchemes).toHaveProperty(scheme);
        }
        const inPath = operation.parameters.filter((one) => one.in === "path");
        expect(inPath.map((one) => `{${one.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
        expect(operation.parameters.every((one) => one.schema.type !== undefined)).toBe(true);
        const answers = Object.entries(operation.responses);
        expect(answers.length).toBeGreaterThan(0);
        for (const [status, answer] of answers) {
          expect(status).toMatch(/^[2-5]\d\d$/);
          expect(answer.description).not.toBe("");
        }
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
    const text = JSON.stringify(document);
    for (const [, name = ""] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      expect(names).toContain(name);
    }
    expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/)).toBeNull();
    expect(text).not.toMatch(/"\$(id|schema)"/);
  });

  it("comes from the schemas that validate", async () => {
    const { paths } = await load();
    const schema = paths["/api/v1/boards/{board}/threads"]?.["post"]?.requestBody?.content[
      "application/json"
    ]?.schema as JsonSchema;
    expect(Object.keys(schema.properties ?? {}).toSorted()).toEqual([
      "anyway",
      "body",
      "follows",
      "keepName",
      "need",
      "notes",
      "title",
      "topics",
    ]);
    expect([...(schema.required ?? [])].toSorted()).toEqual(["body", "need", "title"]);
    expect(schema.properties?.["title"]).toMatchObject({
      type: "string",
      minLength: 3,
      maxLength: 120,
    });
    expect(schema.properties?.["need"]?.enum).toContain("celebrate");
  });

  it("is a page to read, with every operation and every refusal on it", async () => {
    const response = await new Person().get("/api/v1/docs");
    expect(response.headers.get("Content-Type")).toContain("text/html");
    const html = await response.text();
    for (const { id } of endpoints) expect(html).toContain(`id="${id}"`);
    for (const code of ["invalid", "tooMany", "badToken", "crossSite", "offline"]) {
      expect(html).toContain(`id="${code}"`);
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target = ""] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    // Nothing is loaded from elsewhere; the one link that leads away is the exit.
    expect(html).not.toMatch(/(src="|<link[^>]*href=")(https?:)?\/\//);
    expect(html.match(/href="https?:/g)).toHaveLength(1);
  });
});
