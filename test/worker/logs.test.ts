import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Env } from "../../workers/context.ts";
import worker from "../../workers/index.ts";
import { dump, effectsDone, openCommunity } from "../support/community.ts";
import { formKey, openThread, Person, reply, wordsOf } from "../support/person.ts";
import { because, decide, moderator, report, reviewPath } from "../support/team.ts";

beforeAll(openCommunity);

const METHODS = ["log", "info", "warn", "error", "debug", "trace"] as const;
let lines: string[] = [];

beforeEach(() => {
  lines = [];
  for (const method of METHODS) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      lines.push(args.map(String).join(" "));
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Words that nobody else writes, one for each place where something is written or sent. */
const CANARY = {
  title: "canarytitle",
  body: "canarybody",
  reply: "canaryreply",
  words: "canaryreportwords",
  reason: "canaryreason",
  label: "canarylabel",
  name: "canarystaff",
  query: "canaryquery",
  address: "203.0.113.77",
  proxied: "198.51.100.23",
  agent: "canaryagent/1.0",
  language: "xx-canary",
  referer: "https://canaryreferer.example/",
  fault: "canaryfault",
} as const;

/** What a browser, a proxy and a network say about a person. */
const TELLTALE = {
  "CF-Connecting-IP": CANARY.address,
  "X-Forwarded-For": CANARY.proxied,
  "X-Real-IP": CANARY.proxied,
  "User-Agent": CANARY.agent,
  "Accept-Language": CANARY.language,
  Referer: CANARY.referer,
};

/** Someone whose every request carries all that could tell who they are. */
class Telltale extends Person {
  override send(...[method, path, body, options]: Parameters<Person["send"]>) {
    const headers = { ...options?.headers, ...TELLTALE };
    return super.send(method, path, body, { ...options, headers });
  }
}

/** A database that fails with a message that holds what was being written. */
const failing: Env = {
  ...env,
  DB: {
    prepare: env.DB.prepare.bind(env.DB),
    batch: () => Promise.reject(new Error(`D1_ERROR: ${CANARY.fault} ${CANARY.body}`)),
  } as unknown as D1Database,
};

/** Everything a person, a program and a moderator do in an evening, and everything that can fail. */
async function anEvening() {
  const author = new Telltale();
  const thread = {
    title: CANARY.title,
    need: "listen",
    body: CANARY.body,
    topics: ["sleep"],
    key: formKey(),
  };
  await author.post("/boards/anxiety/new", thread);
  const words = await wordsOf(author);
  const next = (await author.post("/welcome", {})).headers.get("Location") ?? "";
  const threadId = /threads\/([0-9a-z]{26})/.exec(next)?.[1] ?? "";
  const at = { threadId, postId: threadId };
  const other = new Telltale();
  const answer = await reply(other, threadId, { body: CANARY.reply });
  const { response } = await openThread(
    other,
    { title: CANARY.title, body: CANARY.body },
    "addiction",
  );
  expect(response.status).toBe(303);
  const reported = await report(new Telltale(), at, { words: CANARY.words });
  const receipt = reported.headers.get("Location") ?? "";
  await author.post("/account/tokens", { label: CANARY.label });
  await author.post("/follow", { tag: "sleep", follow: "yes", back: "/" });
  await new Telltale().post("/sign-in", { words: words.join(" ") });

  const team = await moderator(CANARY.name);
  await decide(team, at, { action: "hide", ...because, reason: CANARY.reason });
  await decide(team, answer, { action: "hide", ...because, reason: CANARY.reason });

  // What goes wrong.
  for (const path of ["/", `/threads/${threadId}?${CANARY.query}`, receipt, "/account", "/feed"]) {
    await author.get(path, { env: failing });
    await author.get(`${path}/${CANARY.query}`);
  }
  for (const [path, fields] of [
    ["/boards/anxiety/new", { ...thread, key: formKey() }],
    [`/threads/${threadId}/reply`, { body: CANARY.reply, key: formKey() }],
    ["/sign-in", { words: words.join(" ") }],
    [
      `/threads/${threadId}/posts/${threadId}/report`,
      { reason: "other", words: CANARY.words, key: formKey() },
    ],
    [
      reviewPath(at),
      { action: "hide", reason: CANARY.reason, policy: "4", version: "1", revision: "1" },
    ],
  ] as const) {
    await author.post(path, fields, { env: failing });
    await author.post(path, { ...fields, title: "", body: CANARY.body, need: "" });
    await author.post(path, fields, { headers: { "Sec-Fetch-Site": "cross-site" } });
    await author.send("POST", path, `body=${CANARY.body}%ff`, {
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
      },
    });
  }
  const json = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };
  const api = `/api/v1/threads/${threadId}/posts`;
  await author.send("POST", api, JSON.stringify({ body: CANARY.body }), {
    headers: json,
    env: failing,
  });
  await author.send("POST", api, `{"body": "${CANARY.body}`, { headers: json });
  await effectsDone();
  for (const bindings of [env, failing]) {
    const execution = createExecutionContext();
    const run = worker.scheduled({} as ScheduledController, bindings, execution);
    await run.catch(() => undefined);
    await waitOnExecutionContext(execution);
  }
  return { words, receipt: receipt.split("/").at(-1) ?? "", author, threadId };
}

describe("the log", () => {
  it("holds no text, alias, name, address, device, receipt or recovery word, whatever happens", async () => {
    const { words, receipt, author } = await anEvening();
    expect(lines.length).toBeGreaterThan(5);
    const all = lines.join("\n");
    expect(all).not.toContain("canary");
    for (const secret of [CANARY.address, CANARY.proxied, receipt, words.join(" ")]) {
      expect(secret).not.toBe("");
      expect(all).not.toContain(secret);
    }
    for (const value of author.cookies.values()) {
      if (value.length > 8) expect(all).not.toContain(value);
    }
    const tables = await dump();
    for (const row of tables.get("posts") ?? []) expect(all).not.toContain(row["alias"]);
    for (const row of tables.get("members") ?? []) expect(all).not.toContain(row["id"]);
  });

  it("is lines of JSON: the name of an event, ids and counts", async () => {
    await anEvening();
    for (const line of lines) {
      const { event, ...facts } = JSON.parse(line) as Record<string, unknown>;
      expect(event).toMatch(/^[a-z]+\.[a-z]+$/);
      for (const [name, value] of Object.entries(facts)) {
        expect(["kind", "route", "method", "status", "outbox", "attempts", "resent"]).toContain(
          name,
        );
        expect(["string", "number", "boolean"]).toContain(typeof value);
      }
    }
  });
});

describe("the database", () => {
  it("holds no address, device, language or place somebody came from, nor a hash of them", async () => {
    await anEvening();
    const all = JSON.stringify([...(await dump())]);
    expect(all).toContain(CANARY.body);
    for (const name of ["address", "proxied", "agent", "language", "referer"] as const) {
      expect(all, name).not.toContain(CANARY[name]);
    }
    const { keysFor } = await import("../../workers/accounts/keys.ts");
    const keys = keysFor(env.HEARTEN_SECRET);
    const today = String(Math.floor(Date.now() / 86_400_000));
    expect(all).not.toContain(await keys.token("address", today, CANARY.address));
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(CANARY.address));
    const hex = Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0")).join("");
    expect(all).not.toContain(hex);
  });
});

describe("whoever is turned away", () => {
  it("leaves a line that says from which door, and not who", async () => {
    const person = new Telltale();
    await person.get("/mod");
    await person.get("/api/v1/follows");
    await person.post(
      "/write",
      { body: CANARY.body },
      { headers: { "Sec-Fetch-Site": "cross-site" } },
    );
    await person.get("/");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { event: "request.refused", route: "/mod", method: "GET", status: 303 },
      { event: "request.refused", route: "/api/v1/follows", method: "GET", status: 401 },
      { event: "request.refused", route: "/write", method: "POST", status: 403 },
    ]);
  });
});
