import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Env } from "../../workers/context.ts";
import { openCommunity } from "../support/community.ts";
import { elementsOf } from "../support/markup.ts";
import { formKey, openThread, Person } from "../support/person.ts";
import { because, decide, moderator, published, report, reviewPath } from "../support/team.ts";

beforeAll(openCommunity);

const HERE = { "Sec-Fetch-Site": "same-origin" };

/** A database that fails as D1 does when it cannot be reached. */
const down: Env = {
  ...env,
  DB: {
    prepare: () => {
      throw new Error("D1_ERROR: secret-of-the-database is unreachable at 10.0.0.1");
    },
    batch: () => Promise.reject(new Error("D1_ERROR: secret-of-the-database")),
  } as unknown as D1Database,
};
/** A binding that fails in a way nobody thought of. */
const broken: Env = {
  ...env,
  LIMIT_WRITE: {
    limit: () => Promise.reject(new Error("secret-of-the-limiter at /srv/app.ts:12")),
  },
};

interface Kind {
  readonly name: string;
  readonly status: number;
  readonly ask: () => Promise<Response>;
}

const json = (path: string) => () => new Person().get(path);
const form = { title: "A title", need: "listen", body: "Words.", key: formKey() };

const KINDS: readonly Kind[] = [
  { name: "a page", status: 200, ask: () => new Person().get("/") },
  { name: "a page from memory", status: 200, ask: () => new Person().get("/") },
  { name: "a form", status: 200, ask: () => new Person().get("/write") },
  { name: "a form that comes back", status: 422, ask: () => new Person().post("/write", {}) },
  {
    name: "a redirect after posting",
    status: 303,
    ask: () => new Person().post("/boards/depression/new", { ...form, key: formKey() }),
  },
  { name: "a redirect", status: 302, ask: () => new Person().get("/boards") },
  { name: "damaged input", status: 400, ask: () => post("/write", "body=%ff") },
  {
    name: "a refusal across sites",
    status: 403,
    ask: () => new Person().post("/write", form, { headers: { "Sec-Fetch-Site": "cross-site" } }),
  },
  { name: "not found", status: 404, ask: () => new Person().get("/nothing") },
  {
    name: "another method",
    status: 405,
    ask: () => new Person().send("PUT", "/", "", { headers: HERE }),
  },
  {
    name: "gone",
    status: 410,
    ask: async () => {
      const at = await published();
      await report(new Person(), at);
      await decide(await moderator(), at, { action: "remove", ...because });
      return new Person().get(`/threads/${at.threadId}`);
    },
  },
  {
    name: "too large",
    status: 413,
    ask: () => post("/write", "x", { "Content-Length": "104857600" }),
  },
  {
    name: "the wrong type",
    status: 415,
    ask: () => post("/write", "x", { "Content-Type": "text/plain" }),
  },
  {
    name: "a fault of ours",
    status: 500,
    ask: () => new Person().post("/boards/depression/new", form, { env: broken }),
  },
  { name: "no database", status: 503, ask: () => new Person().get("/feed", { env: down }) },
  { name: "JSON", status: 200, ask: json("/api/v1/boards") },
  { name: "a problem", status: 404, ask: json("/api/v1/nothing") },
  {
    name: "a problem about the input",
    status: 422,
    ask: json("/api/v1/threads?board=anxiety&sort=x"),
  },
  {
    name: "no database, for a program",
    status: 503,
    ask: () => new Person().get("/api/v1/threads", { env: down }),
  },
  { name: "the document of the API", status: 200, ask: json("/api/v1/openapi.json") },
  { name: "the page of the API", status: 200, ask: json("/api/v1/docs") },
  {
    name: "a feed to read elsewhere",
    status: 200,
    ask: () => new Person().get("/boards/anxiety/atom.xml"),
  },
  { name: "robots.txt", status: 200, ask: () => new Person().get("/robots.txt") },
  { name: "a HEAD request", status: 200, ask: () => new Person().send("HEAD", "/", undefined) },
];

function post(path: string, body: string, headers: Record<string, string> = {}) {
  return new Person().send("POST", path, body, {
    headers: { ...HERE, "Content-Type": "application/x-www-form-urlencoded", ...headers },
  });
}

describe("the headers of", () => {
  it.each(KINDS)("$name keep it to this site and tell others nothing", async ({ status, ask }) => {
    const response = await ask();
    expect(response.status).toBe(status);
    const policy = new Map(
      (response.headers.get("Content-Security-Policy") ?? "").split(";").map((part) => {
        const [name = "", ...values] = part.trim().split(/\s+/);
        return [name, values.join(" ")];
      }),
    );
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
    expect(policy.get("form-action")).toBe("'self'");
    for (const [name, values] of policy) {
      expect(["'none'", "'self'"], name).toContain(values);
    }
    expect(response.headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(response.headers.get("Permissions-Policy")).toMatch(/camera=\(\).*geolocation=\(\)/);
    expect(response.headers.get("Strict-Transport-Security")).toMatch(/max-age=31536000/);
    expect(response.headers.get("Cache-Control")).toMatch(/^(private, no-store|no-cache)$/);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  it("refusals and forms keep them out of every cache", async () => {
    for (const { name, status, ask } of KINDS) {
      if (status === 200 && name !== "a form") continue;
      expect((await ask()).headers.get("Cache-Control"), name).toBe("private, no-store");
    }
  });
});

/** Every page there is, for each kind of person. */
async function everyPage(): Promise<[who: Person, path: string][]> {
  const member = new Person();
  const { threadId } = await openThread(member, { topics: ["sleep"], notes: ["loss"] });
  const at = await published();
  await report(new Person(), at);
  const team = await moderator();
  const own = `/threads/${threadId}/posts/${threadId}`;
  const anyone = [
    "/",
    "/?sort=newest",
    "/boards/anxiety",
    "/boards/addiction",
    "/tags",
    "/tags/sleep",
    "/tags/sleep/atom.xml",
    `/threads/${threadId}`,
    `/threads/${threadId}/reply`,
    `/threads/${at.threadId}/posts/${at.postId}/report`,
    "/write",
    "/boards/eating-disorders/new",
    "/feed",
    "/help",
    "/about",
    "/rules",
    "/reports",
    "/sign-out",
    "/robots.txt",
    "/api/v1/docs",
    "/api/v1/boards",
    "/api/v1/openapi.json",
    "/api/v1/threads?board=depression",
    `/api/v1/threads/${threadId}`,
    "/nothing",
  ];
  const mine = ["/account", "/notices", `${own}/edit`, `${own}/delete`, `${own}/status`];
  const desk = ["/mod", "/mod/log", reviewPath(at), "/staff/passkeys", "/staff/sign-out"];
  return [
    ...[...anyone, "/sign-in", "/staff/sign-in"].map(
      (path) => [new Person(), path] as [Person, string],
    ),
    ...[...anyone, ...mine].map((path) => [member, path] as [Person, string]),
    ...[...anyone, ...desk].map((path) => [team, path] as [Person, string]),
  ];
}

describe("every page", () => {
  it("is private and never stored as soon as it read a cookie", async () => {
    for (const [who, path] of await everyPage()) {
      const brought = who.cookies.size > 0;
      const response = await who.get(path);
      const cache = response.headers.get("Cache-Control");
      if (brought) expect(cache, path).toBe("private, no-store");
      else expect(cache, path).toMatch(/^(private, no-store|no-cache)$/);
    }
  });

  it("has no script, style or handler of its own in it, and loads nothing from elsewhere", async () => {
    for (const [who, path] of await everyPage()) {
      const response = await who.get(path);
      if (!response.headers.get("Content-Type")?.includes("text/html")) continue;
      for (const { name, attributes, inside } of elementsOf(await response.text())) {
        expect(inside.trim(), path).toBe("");
        expect(["style", "iframe", "object", "embed", "base"], path).not.toContain(name);
        for (const [attribute, value] of attributes) {
          expect(attribute, `${path} ${name}`).not.toMatch(/^on|^style$|^srcdoc$/);
          const loads = attribute === "src" || (attribute === "href" && name === "link");
          if (loads) expect(value, path).toMatch(/^\/[^/]/);
          if (attribute === "href") expect(value, path).not.toMatch(/^\s*(javascript|data):/i);
        }
      }
    }
  });
});

describe("cookies", () => {
  const lines = async () => {
    const collected: string[] = [];
    const person = new (class extends Person {
      override async send(...args: Parameters<Person["send"]>) {
        const response = await super.send(...args);
        collected.push(...response.headers.getSetCookie());
        return response;
      }
    })();
    await person.get("/write");
    await person.post("/follow", { tag: "sleep", follow: "yes", back: "/" });
    await openThread(person);
    const team = await moderator();
    collected.push(...(await team.post("/staff/sign-in/options", {})).headers.getSetCookie());
    await person.post("/sign-out", {});
    return collected;
  };

  it("are out of reach of scripts, other sites and plain connections", async () => {
    const set = await lines();
    expect(set.length).toBeGreaterThan(5);
    for (const line of set) {
      expect(line).toMatch(/;\s*Secure/i);
      expect(line).toMatch(/;\s*Path=\/(;|$)/i);
      expect(line).not.toMatch(/;\s*Domain=/i);
      if (/^[^=]+=;/.test(line)) continue; // one that is being taken away
      expect(line).toMatch(/;\s*HttpOnly/i);
      expect(line).toMatch(/;\s*SameSite=(Lax|Strict)/i);
      expect(line).toMatch(/^__Host-/);
    }
    const names = new Set(set.map((line) => line.split("=")[0]));
    for (const name of ["session", "welcome", "follows", "passkey"]) {
      expect([...names], name).toContain(`__Host-hearten-${name}`);
    }
  });
});

describe("a fault", () => {
  const pages = [
    "/",
    "/boards/anxiety",
    "/feed",
    "/account",
    "/threads/0000000000000000000000000a",
  ];

  it("shows a page with ways to reach help and nothing of what is inside", async () => {
    const member = new Person();
    await openThread(member);
    for (const path of pages) {
      const response = await member.get(path, { env: down });
      const html = await response.text();
      expect(response.status, path).toBe(503);
      // In the page's own words, besides the link that every page has at its top.
      expect(html.split("<main")[1]?.split("</main")[0]).toContain('href="/help"');
      expect(html).not.toMatch(/D1|secret-of|10\.0\.0\.1|Error:|\.ts\b/);
    }
    const failed = await member.post("/boards/depression/new", form, { env: broken });
    const html = await failed.text();
    expect(failed.status).toBe(500);
    expect(html.split("<main")[1]?.split("</main")[0]).toContain('href="/help"');
    expect(html).not.toMatch(/secret-of|srv|Error:|\.ts\b/);
    const program = await new Person().get("/api/v1/threads", { env: down });
    expect(program.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await program.text()).not.toMatch(/D1|secret-of/);
  });

  it("leaves /help and /about as they are, with a session and without", async () => {
    const member = new Person();
    await openThread(member);
    for (const who of [new Person(), member]) {
      for (const path of ["/help", "/about"]) {
        const response = await who.get(path, { env: down });
        expect(response.status, path).toBe(200);
        if (path === "/help") expect(await response.text()).toMatch(/href="tel:/);
      }
    }
  });
});
