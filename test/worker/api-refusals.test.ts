import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "../../workers/api/routes.ts";
import { countOf } from "../support/community.ts";
import { Person } from "../support/person.ts";
import {
  Program,
  SAME,
  newMember,
  keyOf,
  answerOf,
  problemOf,
  fieldsOf,
  THREAD,
  openToPrograms,
} from "../support/program.ts";

let program: Program;
let thread: string;

beforeAll(async () => {
  ({ program, thread } = await openToPrograms());
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
