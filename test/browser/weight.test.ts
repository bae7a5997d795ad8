import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { threadTitled } from "./steps.ts";

const MOST_REQUESTS = 4;
const MOST_BYTES = 28 * 1024;

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe("a first visit to a thread", () => {
  it("costs someone with little data four requests and 28 KB, all from here", async () => {
    const { page, strayRequests } = await visit(browser, server.url);
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(request.url()));
    const thread = await threadTitled(server, "Say your small win here, however small");
    await page.goto(`/threads/${thread}`, { waitUntil: "networkidle" });
    expect(await page.locator("article.post").count()).toBe(20);

    // A browser without a window asks for no icon; everyone else's does, so it is counted too.
    for (const link of await page.locator("link[rel=icon]").all()) {
      asked.add(new URL((await link.getAttribute("href")) ?? "", server.url).href);
    }

    // Cloudflare compresses on the way out and this server does not, so the bodies are compressed here.
    const bytes: Record<string, number> = {};
    for (const url of asked) {
      const response = await fetch(url);
      expect({ url, status: response.status }).toEqual({ url, status: 200 });
      bytes[new URL(url).pathname] = gzipSync(await response.arrayBuffer()).byteLength;
    }
    const total = Object.values(bytes).reduce((sum, one) => sum + one, 0);
    expect(asked.size).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(total, JSON.stringify(bytes)).toBeLessThanOrEqual(MOST_BYTES);
    expect(strayRequests).toEqual([]);
  });
});
