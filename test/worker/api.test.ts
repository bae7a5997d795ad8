import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "../../workers/api/routes.ts";
import { problemSchema } from "../../workers/api/schemas.ts";
import type { JsonSchema, OpenApi } from "../../workers/api/types.ts";
import { app } from "../../workers/app.tsx";
import { countOf, openCommunity } from "../support/community.ts";
import { openThread, Person } from "../support/person.ts";

type Json = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- tests look into any answer

/** A member's program: it has a key and no cookie. */
class Program {
  readonly person = new Person();
  constructor(readonly token: string) {}

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const json = body === undefined ? undefined : JSON.stringify(body);
    return this.raw(method, path, json, {
      ...(json === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    });
  }

  raw(method: string, path: string, body: BodyInit | undefined, headers: Record<string, string>) {
    return this.person.send(method, `/api/v1${path}`, body, {
      headers: { Authorization: `Bearer ${this.token}`, ...headers },
    });
  }
}

const SAME = { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" };

/** Someone who has posted once through the pages, so that there is an account. */
async function newMember(): Promise<Person> {
  const person = new Person();
  await openThread(person, {}, "depression");
  return person;
}

async function keyOf(person: Person): Promise<{ id: string; token: string }> {
  const made = await person.send("POST", "/api/v1/tokens", JSON.stringify({ label: "mine" }), {
    headers: SAME,
  });
  expect(made.status).toBe(201);
  return answerOf(made, "createToken");
}

async function newProgram(): Promise<Program> {
  return new Program((await keyOf(await newMember())).token);
}

/** A body held against the schema the document names for it: nothing missing, nothing more. */
async function answerOf<T = Json>(response: Response, id: string): Promise<T> {
  const entry = endpoints.find((one) => one.id === id);
  const schema = entry?.answers[response.status]?.schema;
  const body: unknown = await response.json();
  expect(schema, `${id} ${response.status} ${JSON.stringify(body)}`).toBeDefined();
  expect(schema?.safeParse(body).error).toBeUndefined();
  return body as T;
}

async function problemOf(response: Response, status: number, code: string): Promise<Json> {
  const text = await response.text();
  expect(response.status, text).toBe(status);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  const body = JSON.parse(text) as Json;
  expect(problemSchema.safeParse(body).error).toBeUndefined();
  expect(body).toMatchObject({ status, code, type: `/api/v1/docs#${code}` });
  return body;
}

function fieldsOf(problem: Json): string[] {
  return (problem["errors"] as { field: string }[]).map((error) => error.field);
}

const THREAD = {
  title: "Two good hours",
  need: "celebrate",
  topics: ["sleep"],
  body: "I slept **two hours** in a row.",
  notes: [] as string[],
};

let program: Program;
let thread: string;

beforeAll(async () => {
  await openCommunity();
  // Nobody's posts wait here, except where a test asks for it.
  await env.DB.prepare("UPDATE boards SET held_first_posts = 0 WHERE slug = 'depression'").run();
  await env.DB.prepare("UPDATE boards SET default_notes = '[]' WHERE slug = 'depression'").run();
  await env.DB.prepare("UPDATE boards SET held_first_posts = 3 WHERE slug = 'addiction'").run();
  program = await newProgram();
  const made = await program.send("POST", "/boards/depression/threads", THREAD);
  thread = (await answerOf(made, "createThread"))["thread"] as string;
});

describe("reading", () => {
  const visitor = new Person();
  const read = async (path: string, id: string) =>
    answerOf(await visitor.get(`/api/v1${path}`), id);

  it("lists boards and topic tags", async () => {
    const { boards } = await read("/boards", "listBoards");
    expect(boards.map((board: Json) => board["slug"])).toContain("depression");
    const { tags } = await read("/tags", "listTags");
    expect(tags.map((tag: Json) => tag["slug"])).toContain("sleep");
  });

  it("lists the threads of all, of a board and of a topic", async () => {
    for (const query of ["", "?board=depression", "?tag=sleep", "?tag=sleep&sort=newest"]) {
      const { threads } = await read(`/threads${query}`, "listThreads");
      expect(
        threads.map((one: Json) => one["id"]),
        query,
      ).toContain(thread);
    }
    const { threads } = await read("/threads?board=anxiety", "listThreads");
    expect(threads).toEqual([]);
  });

  it("pages in both directions by the links it gives", async () => {
    const author = await newProgram();
    for (let i = 0; i < 22; i++) {
      const made = await author.send("POST", "/boards/anxiety/threads", {
        ...THREAD,
        title: `Evening ${i}`,
        topics: [],
      });
      expect(made.status).toBeLessThan(300);
    }
    await env.DB.prepare("UPDATE threads SET status = 'published' WHERE board = 'anxiety'").run();
    const first = await read("/threads?board=anxiety&sort=newest", "listThreads");
    expect(first["threads"]).toHaveLength(20);
    expect(first["links"].newer).toBeNull();
    const second = await answerOf(await visitor.get(first["links"].older), "listThreads");
    expect(second["threads"]).toHaveLength(2);
    expect(second["threads"].every((one: Json) => one["board"] === "anxiety")).toBe(true);
    const back = await answerOf(await visitor.get(second["links"].newer), "listThreads");
    expect(back["threads"]).toEqual(first["threads"]);
  });

  it("reads a thread, with html and nothing about its author", async () => {
    const response = await visitor.get(`/api/v1/threads/${thread}`);
    expect(response.headers.get("Cache-Control")).toBe("no-cache");
    const body = await answerOf(response, "readThread");
    expect(body["posts"][0].shown).toEqual({
      as: "text",
      html: "<p>I slept <strong>two hours</strong> in a row.</p>\n",
    });
    expect(body["posts"][0].mine).toBe(false);
    const text = JSON.stringify(body);
    const row = await env.DB.prepare("SELECT voice, author_seal FROM posts WHERE id = ?")
      .bind(thread)
      .first<{ voice: string; author_seal: string }>();
    expect(text).not.toContain(row?.voice);
    expect(text).not.toContain(row?.author_seal);
  });

  it("pages through the posts of a thread, from, after and before one", async () => {
    const author = await newProgram();
    const { thread: id } = await answerOf(
      await author.send("POST", "/boards/depression/threads", { ...THREAD, topics: [] }),
      "createThread",
    );
    const ids: string[] = [id];
    for (let i = 0; i < 22; i++) {
      const made = await author.send("POST", `/threads/${id}/posts`, { body: `Reply ${i}` });
      ids.push((await answerOf(made, "createReply"))["post"]);
    }
    const first = await read(`/threads/${id}`, "readThread");
    expect(first["posts"]).toHaveLength(20);
    const later = await answerOf(await visitor.get(first["links"].later), "readThread");
    expect(later["posts"].map((post: Json) => post["id"])).toEqual(ids.toSorted().slice(20));
    const earlier = await answerOf(await visitor.get(later["links"].earlier), "readThread");
    expect(earlier["posts"]).toEqual(first["posts"]);
    const from = await read(`/threads/${id}?from=${ids[5]}`, "readThread");
    expect(from["posts"][0].id).toBe(ids[5]);
  });

  it("refuses what is not a place, a sort or a parameter, by name", async () => {
    const cases: readonly [string, string][] = [
      ["/threads?before=nowhere", "before"],
      ["/threads?sort=loudest", "sort"],
      ["/threads?colour=red", "colour"],
      ["/threads?board=depression&tag=sleep", "tag"],
      ["/threads?board=depression&board=anxiety", "board"],
      [`/threads/${"0".repeat(26)}?from=x`, "from"],
    ];
    for (const [path, field] of cases) {
      const problem = await problemOf(await visitor.get(`/api/v1${path}`), 422, "invalid");
      expect(fieldsOf(problem), path).toEqual([field]);
    }
  });

  it("does not find boards, tags, threads and posts that do not exist", async () => {
    expect.hasAssertions();
    const none = "01arz3ndektsv4rrffq69g5fav";
    for (const path of [
      "/threads?board=nowhere",
      "/threads?tag=nowhere",
      `/threads/${none}`,
      "/threads/x",
    ]) {
      await problemOf(await visitor.get(`/api/v1${path}`), 404, "notFound");
    }
  });
});

describe("writing", () => {
  it("opens a thread, replies, changes and deletes", async () => {
    const author = await newProgram();
    const made = await author.send("POST", "/boards/depression/threads", THREAD);
    expect(made.status).toBe(201);
    const opened = await answerOf(made, "createThread");
    expect(made.headers.get("Location")).toBe(
      `/api/v1/threads/${opened["thread"]}?from=${opened["post"]}`,
    );
    const replied = await program.send("POST", `/threads/${opened["thread"]}/posts`, {
      body: "So glad.",
      notes: ["panic"],
      replyTo: opened["post"],
    });
    expect(replied.status).toBe(201);
    const { post } = await answerOf(replied, "createReply");
    const path = `/threads/${opened["thread"]}/posts/${post}`;

    expect((await program.send("PATCH", path, { body: "So *very* glad." })).status).toBe(204);
    const seen = await answerOf(
      await program.send("GET", `/threads/${opened["thread"]}`),
      "readThread",
    );
    const own = seen["posts"].find((one: Json) => one["id"] === post);
    expect(own).toMatchObject({ mine: true, replyTo: { id: opened["post"] } });
    expect(own.shown).toEqual({
      as: "covered",
      notes: ["panic"],
      html: "<p>So <em>very</em> glad.</p>\n",
    });

    expect((await program.send("DELETE", path)).status).toBe(204);
    await problemOf(await program.send("DELETE", path), 410, "gone");
    await problemOf(await program.send("PATCH", path, { body: "Again" }), 410, "gone");
    const after = await answerOf(
      await program.send("GET", `/threads/${opened["thread"]}`),
      "readThread",
    );
    const marker = after["posts"].find((one: Json) => one["id"] === post);
    expect(marker.shown).toEqual({ as: "gone", because: "erased" });
  });

  it("lets nobody change or delete what is not their own", async () => {
    expect.hasAssertions();
    const other = await newProgram();
    const path = `/threads/${thread}/posts/${thread}`;
    const edit = { title: "Mine now", body: "Mine now" };
    await problemOf(await other.send("PATCH", path, edit), 404, "notFound");
    await problemOf(await other.send("DELETE", path), 404, "notFound");
    await problemOf(await other.send("GET", `${path}/status`), 404, "notFound");
  });

  it("asks for the title when the opening post is changed", async () => {
    const path = `/threads/${thread}/posts/${thread}`;
    const refused = await problemOf(
      await program.send("PATCH", path, { body: "Other words" }),
      422,
      "invalid",
    );
    expect(fieldsOf(refused)).toEqual(["title"]);
  });

  it("answers 202 for a post that waits, shows it to its author alone, and says where it stands", async () => {
    const author = await newProgram();
    await env.DB.prepare("UPDATE members SET approved_posts = 0").run();
    const made = await author.send("POST", "/boards/addiction/threads", {
      ...THREAD,
      body: "These words wait.",
    });
    expect(made.status).toBe(202);
    const held = await answerOf(made, "createThread");
    expect(held["status"]).toBe("held");
    const status = await author.person.send("GET", made.headers.get("Location") ?? "", undefined, {
      headers: { Authorization: `Bearer ${author.token}` },
    });
    expect(await answerOf(status, "seeStatus")).toEqual({ status: "held", decision: null });
    const own = await answerOf(
      await author.send("GET", `/threads/${held["thread"]}`),
      "readThread",
    );
    expect(own["posts"][0]).toMatchObject({ waiting: true, mine: true });
    for (const other of [
      await program.send("GET", `/threads/${held["thread"]}`),
      await new Person().get(`/api/v1/threads/${held["thread"]}`),
    ]) {
      await problemOf(other, 404, "notFound");
    }
    const list = await (await new Person().get("/api/v1/threads?board=addiction")).text();
    expect(list).not.toContain("These words wait");
  });

  it("shows neither words nor title of what the team took down", async () => {
    for (const status of ["hidden", "removed"]) {
      const { post } = await answerOf(
        await program.send("POST", `/threads/${thread}/posts`, { body: `Secret ${status}` }),
        "createReply",
      );
      await env.DB.prepare("UPDATE posts SET status = ? WHERE id = ?").bind(status, post).run();
      for (const reader of [program.person, new Person()]) {
        const text = await (
          await reader.send("GET", `/api/v1/threads/${thread}?from=${post}`, undefined)
        ).text();
        expect(text).toContain(status);
        expect(text).not.toContain("Secret");
      }
      const path = `/threads/${thread}/posts/${post}`;
      await problemOf(await program.send("PATCH", path, { body: "Again" }), 409, "decided");
    }
  });

  it("refuses replies to a locked thread", async () => {
    expect.hasAssertions();
    const made = await program.send("POST", "/boards/depression/threads", THREAD);
    const { thread: id } = await answerOf(made, "createThread");
    await env.DB.prepare("UPDATE threads SET locked = 1 WHERE id = ?").bind(id).run();
    await problemOf(
      await program.send("POST", `/threads/${id}/posts`, { body: "Hello" }),
      409,
      "locked",
    );
  });

  it("carries a request out once under one idempotency key", async () => {
    const headers = { "Idempotency-Key": "my key #1 ~" };
    const before = await countOf("threads");
    const send = () => program.send("POST", "/boards/depression/threads", THREAD, headers);
    const answers = await Promise.all([send(), send(), send()]);
    const bodies = await Promise.all(answers.map((one) => answerOf(one, "createThread")));
    expect(new Set(bodies.map((body) => body["thread"])).size).toBe(1);
    expect((await send()).status).toBe(200);
    expect(await countOf("threads")).toBe(before + 1);
    // The same key elsewhere, or of someone else, is another request.
    expect(
      (await program.send("POST", `/threads/${thread}/posts`, { body: "Hi" }, headers)).status,
    ).toBe(201);
    const other = await newProgram();
    const theirs = await other.send("POST", "/boards/depression/threads", THREAD, headers);
    expect(theirs.status).toBe(201);
  });

  it("refuses a key that is no key, by its name", async () => {
    for (const key of ["x".repeat(129), "a\tb"]) {
      const headers = { "Idempotency-Key": key };
      const refused = await program.send(
        "POST",
        `/threads/${thread}/posts`,
        { body: "Hi" },
        headers,
      );
      expect(fieldsOf(await problemOf(refused, 422, "invalid"))).toEqual(["Idempotency-Key"]);
    }
  });
});

describe("bad input", () => {
  const path = "/boards/depression/threads";

  it("names each field and says what it needs", async () => {
    const cases: readonly [unknown, string[]][] = [
      [{}, ["title", "need", "body"]],
      [{ ...THREAD, title: "" }, ["title"]],
      [{ ...THREAD, title: "ab" }, ["title"]],
      [{ ...THREAD, title: "\u200b\u202e \u0000" }, ["title"]],
      [{ ...THREAD, title: "x".repeat(121) }, ["title"]],
      [{ ...THREAD, title: 7 }, ["title"]],
      [{ ...THREAD, body: "  \n\t " }, ["body"]],
      [{ ...THREAD, body: "x".repeat(20_001) }, ["body"]],
      [{ ...THREAD, body: null }, ["body"]],
      [{ ...THREAD, body: { html: "x" } }, ["body"]],
      [{ ...THREAD, body: "half \ud83d a pair" }, ["body"]],
      [{ ...THREAD, need: "money" }, ["need"]],
      [{ ...THREAD, topics: "sleep" }, ["topics"]],
      [{ ...THREAD, topics: ["nowhere"] }, ["topics"]],
      [{ ...THREAD, topics: ["sleep", "panic", "work", "study", "grief"] }, ["topics"]],
      [{ ...THREAD, notes: ["spiders"] }, ["notes"]],
      [{ ...THREAD, key: "0".repeat(32) }, ["key"]],
      [{ ...THREAD, alias: "Anna", status: "published" }, ["alias", "status"]],
      [[], [""]],
      [null, [""]],
      ["text", [""]],
    ];
    const before = await countOf("posts");
    for (const [body, fields] of cases) {
      const problem = await problemOf(await program.send("POST", path, body), 422, "invalid");
      expect(fieldsOf(problem), JSON.stringify(body)).toEqual(fields);
      for (const { detail } of problem["errors"] as { detail: string }[]) {
        expect(detail).toMatch(/^[A-Z].*\.$/);
        expect(detail).not.toMatch(/expected|received|invalid|_/i);
      }
    }
    expect(await countOf("posts")).toBe(before);
  });

  it("refuses what is not JSON, is broken, or is not UTF-8", async () => {
    const json = { "Content-Type": "application/json" };
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const sent = program.raw("POST", path, JSON.stringify(THREAD), { "Content-Type": type });
      await problemOf(await sent, 415, "wrongType");
    }
    const broken = ["", "{", "{'title':1}", "NaN", '{"title":"a",}', "[".repeat(100_000)];
    for (const text of broken) {
      await problemOf(await program.raw("POST", path, text, json), 400, "unreadable");
    }
    const latin = new Uint8Array([...new TextEncoder().encode('{"title":"caf'), 0xe9, 0x22, 0x7d]);
    await problemOf(await program.raw("POST", path, latin, json), 400, "unreadable");
    const charset = { "Content-Type": "Application/JSON; charset=utf-8" };
    expect((await program.raw("POST", path, JSON.stringify(THREAD), charset)).status).toBe(201);
  });

  it("refuses fields that reach for the language, and floods of them", async () => {
    const proto = `{"__proto__":{"kind":"staff"},"title":"Hello","need":"listen","body":"Hi"}`;
    const json = { "Content-Type": "application/json" };
    const refused = await program.raw("POST", path, proto, json);
    expect(fieldsOf(await problemOf(refused, 422, "invalid"))).toEqual(["__proto__"]);
    const many = { ...THREAD, notes: Array.from({ length: 60_000 }, () => "x") };
    const flood = await problemOf(await program.send("POST", path, many), 422, "invalid");
    expect(fieldsOf(flood)).toEqual(["notes"]);
    const deep = `{"title":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    expect((await program.raw("POST", path, deep, json)).status).toBe(422);
  });

  it("refuses bodies that are too large before reading them", async () => {
    expect.hasAssertions();
    const sent = program.send("POST", path, { ...THREAD, body: "x".repeat(500_000) });
    await problemOf(await sent, 413, "tooLarge");
  });

  it("turns script in any field into plain text", async () => {
    const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))`;
    const made = await program.send("POST", path, { ...THREAD, title: hostile, body: hostile });
    const { thread: id } = await answerOf(made, "createThread");
    const response = await program.send("GET", `/threads/${id}`);
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    const { posts } = await answerOf(response, "readThread");
    expect(posts[0].shown.html).not.toMatch(/<script|<img|href="javascript/);
  });

  it("does not find an id that is not one, without asking for more", async () => {
    expect.hasAssertions();
    const text = { body: "Hi" };
    const none = "01arz3ndektsv4rrffq69g5fav";
    for (const id of ["x", "../x", "%00", none]) {
      const at = encodeURIComponent(id);
      await problemOf(await program.send("POST", `/threads/${at}/posts`, text), 404, "notFound");
    }
    await problemOf(await program.send("POST", "/boards/nowhere/threads", THREAD), 404, "notFound");
    await problemOf(await program.send("GET", "/nowhere"), 404, "notFound");
  });

  it("says which methods an address offers", async () => {
    const refused = await program.send("PUT", "/boards");
    await problemOf(refused, 405, "method");
    expect(refused.headers.get("Allow")).toBe("GET, HEAD");
  });

  it("asks for a pause when too much comes from one address", async () => {
    const busy = { ...env, LIMIT_WRITE: { limit: async () => ({ success: false }) } };
    const before = await countOf("posts");
    const response = await program.person.send(
      "POST",
      `/api/v1/threads/${thread}/posts`,
      JSON.stringify({ body: "Hi" }),
      {
        env: busy as unknown as typeof env,
        headers: { Authorization: `Bearer ${program.token}`, "Content-Type": "application/json" },
      },
    );
    expect(response.headers.get("Retry-After")).toBe("60");
    await problemOf(response, 429, "tooMany");
    expect(await countOf("posts")).toBe(before);
  });
});

describe("who may", () => {
  it("writes for a session cookie from here, and not from elsewhere", async () => {
    const person = await newMember();
    const body = JSON.stringify({ body: "From the browser" });
    const path = `/api/v1/threads/${thread}/posts`;
    const sent = await person.send("POST", path, body, { headers: SAME });
    expect(sent.status).toBe(201);
    const before = await countOf("posts");
    const elsewhere: Record<string, string>[] = [
      { "Sec-Fetch-Site": "cross-site" },
      { Origin: "https://elsewhere.test" },
      {},
    ];
    for (const headers of elsewhere) {
      const refused = await person.send("POST", path, body, {
        headers: { "Content-Type": "application/json", ...headers },
      });
      await problemOf(refused, 403, "crossSite");
    }
    expect(await countOf("posts")).toBe(before);
  });

  it("makes no account for whoever has none", async () => {
    const before = await countOf("members");
    for (const entry of endpoints.filter((one) => one.who === "member" || one.who === "session")) {
      const path = entry.path.replace(":tag", "sleep").replace(/:(thread|post)/g, thread);
      const method = entry.method.toUpperCase();
      const body = entry.body ? "{}" : undefined;
      const refused = await new Person().send(method, path, body, { headers: SAME });
      expect(refused.headers.get("WWW-Authenticate"), entry.id).toMatch(/^Bearer /);
      await problemOf(refused, 401, "signIn");
    }
    expect(await countOf("members")).toBe(before);
  });

  it("refuses forged keys and forged sessions everywhere", async () => {
    const forged = [
      "Bearer nonsense",
      "Bearer hearten_nonsense",
      "Bearer",
      "Basic YTpi",
      "bearer  ",
    ];
    for (const Authorization of forged) {
      for (const path of ["/boards", "/feed", `/threads/${thread}`]) {
        const refused = await new Person().send("GET", `/api/v1${path}`, undefined, {
          headers: { Authorization },
        });
        expect(refused.headers.get("WWW-Authenticate")).toContain("invalid_token");
        await problemOf(refused, 401, "badToken");
      }
    }
    const person = new Person();
    person.cookies.set("__Host-hearten-session", "forged");
    await problemOf(await person.get("/api/v1/feed"), 401, "signIn");
  });

  it("stops a key at once when it is taken back, and lets no key make keys", async () => {
    const person = await newMember();
    const { id, token } = await keyOf(person);
    const keyed = new Program(token);
    expect((await keyed.send("GET", "/feed")).status).toBe(200);
    await problemOf(await keyed.send("POST", "/tokens", { label: "more" }), 403, "sessionOnly");
    await problemOf(await keyed.send("DELETE", `/tokens/${id}`), 403, "sessionOnly");
    const other = await newMember();
    const attempt = await other.send("DELETE", `/api/v1/tokens/${id}`, undefined, {
      headers: SAME,
    });
    expect(attempt.status).toBe(204);
    expect((await keyed.send("GET", "/feed")).status).toBe(200);
    const revoked = await person.send("DELETE", `/api/v1/tokens/${id}`, undefined, {
      headers: SAME,
    });
    expect(revoked.status).toBe(204);
    await problemOf(await keyed.send("GET", "/feed"), 401, "badToken");
    await problemOf(
      await keyed.send("POST", `/threads/${thread}/posts`, { body: "Hi" }),
      401,
      "badToken",
    );
  });

  it("asks for a name for a key", async () => {
    const person = await newMember();
    for (const label of ["", "  ", "x".repeat(61), 5]) {
      const refused = await person.send("POST", "/api/v1/tokens", JSON.stringify({ label }), {
        headers: SAME,
      });
      expect(fieldsOf(await problemOf(refused, 422, "invalid"))).toEqual(["label"]);
    }
  });
});

describe("following and reporting", () => {
  it("follows, reads the feed, and stops", async () => {
    const reader = await newProgram();
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

async function moderator(): Promise<Person> {
  const token = crypto.randomUUID().replaceAll("-", "") + crypto.randomUUID().replaceAll("-", "");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  const hash = [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, "0")).join("");
  await env.DB.prepare("INSERT INTO invites (token, role, expires_at) VALUES (?, 'moderator', ?)")
    .bind(hash, Date.now() + 60_000)
    .run();
  const person = new Person();
  await person.post(`/staff/invite/${token}`, { name: "Robin" });
  expect(person.cookies.has("__Host-hearten-desk")).toBe(true);
  return person;
}

function atDesk(person: Person, method: string, path: string, body?: object) {
  return person.send(method, `/api/v1${path}`, body && JSON.stringify(body), { headers: SAME });
}

describe("the desk", () => {
  it("takes the next review, shows it, refuses a bad decision by its field, decides once", async () => {
    const robin = await moderator();
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
    const sam = await moderator();
    await problemOf(await atDesk(sam, "POST", decisions, hide), 409, "claimedByAnother");
    expect((await atDesk(robin, "POST", decisions, hide)).status).toBe(204);
    // The same press again is one decision; somebody else's is too late.
    expect((await atDesk(robin, "POST", decisions, hide)).status).toBe(204);
    await problemOf(await atDesk(sam, "POST", decisions, hide), 409, "decidedByAnother");
    const hidden = env.DB.prepare("SELECT count(*) AS n FROM events WHERE action = 'hide'");
    expect(await hidden.first()).toEqual({ n: 1 });
  });

  it("puts a review back for someone else", async () => {
    const robin = await moderator();
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
    const robin = await moderator();
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
      "body",
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
