import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogueStatements } from "../../db/seed/catalogue.ts";
import { connect, runBatch } from "../../db/client.ts";
import worker from "../../workers/index.ts";
import { ROUTES, type Who } from "../architecture/route-table.ts";

const ORIGIN = "https://hearten.test";
const SOMEWHERE: Readonly<Record<string, string>> = {
  thread: "0000000000000000000000000a",
  post: "0000000000000000000000000b",
  board: "anxiety",
  slug: "sleep",
  topic: "sleep",
  tag: "sleep",
  token: "no-such-token",
  code: "00000-00000-00000-00000",
};

beforeAll(async () => {
  await runBatch(connect(env.DB), catalogueStatements(connect(env.DB)));
});

function pathOf(pattern: string): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => SOMEWHERE[name] ?? "nothing");
}

async function visit(method: string, pattern: string): Promise<Response> {
  const json = pattern.startsWith("/api/") || /\/(options|verify)$/.test(pattern);
  const type = json ? "application/json" : "application/x-www-form-urlencoded";
  const request = new Request(ORIGIN + pathOf(pattern), {
    method,
    redirect: "manual",
    headers: { "Sec-Fetch-Site": "same-origin", "Content-Type": type },
    ...(method === "GET" || method === "DELETE" ? {} : { body: json ? "{}" : "do=nothing" }),
  });
  const execution = createExecutionContext();
  const response = await worker.fetch(request, env, execution);
  await waitOnExecutionContext(execution);
  return response;
}

/** What a visitor with nothing in hand is answered where a route is not for them. */
function turnsAway(who: Who, response: Response): boolean {
  if (response.status === 303) {
    const place = new URL(response.headers.get("Location") ?? "", ORIGIN).pathname;
    const elsewhere = who === "bearer" ? ["/"] : ["/sign-in", "/staff/sign-in", "/mod"];
    return elsewhere.includes(place);
  }
  return [401, 403, 404, 410, 422].includes(response.status);
}

describe("a visitor with nothing in hand", () => {
  const closed = ROUTES.filter(([, , who]) => who !== "anyone");
  test.each(closed)("%s %s is for the %s: turned away", async (method, path, who) => {
    const response = await visit(method, path);
    const body = await response.clone().text();
    expect({ turned: turnsAway(who, response), status: response.status, body }).toEqual({
      turned: true,
      status: response.status,
      body,
    });
    expect(response.headers.get("Cache-Control")).toMatch(/no-store/);
  });

  const open = ROUTES.filter(([method, , who]) => who === "anyone" && method === "GET");
  test.each(open)("%s %s is for everyone: no sign-in is asked", async (method, path) => {
    const response = await visit(method, path);
    expect([401, 403, 500, 503]).not.toContain(response.status);
    expect(response.headers.get("Location") ?? "").not.toContain("sign-in");
  });

  test("leaves nothing behind: no member, no thread, no report, no session", async () => {
    for (const table of ["members", "threads", "posts", "reports", "member_sessions", "staff"]) {
      const row = await env.DB.prepare(`SELECT 1 FROM ${table} LIMIT 1`).first();
      expect({ table, row }).toEqual({ table, row: null });
    }
  });
});
