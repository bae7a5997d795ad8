import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults, launchBrowser, screenshot, visit } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ seed: "no-tables" }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const THREAD = "/threads/01k0000000000000000000000a";

describe("when the database does not answer", () => {
  it("still shows the ways to reach help", async () => {
    const { page } = await visit(browser, server.url);
    const response = await page.goto("/help");
    expect(response?.status()).toBe(200);
    expect(await page.getByRole("link", { name: "112" }).count()).toBeGreaterThan(0);
  });

  it.each(["/", "/boards/anxiety", THREAD, `${THREAD}/reply`, "/feed", "/sign-in"])(
    "says so at %s in plain words, and shows the way to help",
    async (path) => {
      const { page, context } = await visit(browser, server.url);
      const response = await page.goto(path);
      expect(response?.status()).toBe(503);
      expect(response?.headers()["cache-control"]).toBe("private, no-store");
      expect(await page.locator("main").innerText()).toContain("It is not because of you");
      expect(await page.getByRole("link", { name: "Leave this page" }).isVisible()).toBe(true);
      expect(await page.getByRole("link", { name: "Try again" }).getAttribute("href")).toBe(path);
      await page.locator("main").getByRole("link", { name: "Help now" }).click();
      await page.waitForURL("**/help");
      await context.close();
    },
  );

  it("says it in a way that everyone can use", async () => {
    const { page } = await visit(browser, server.url, { viewport: { width: 360, height: 740 } });
    await page.goto(THREAD);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faults(page)).toEqual([]);
      await screenshot(page, `offline-phone-${colorScheme}`);
    }
  });
});
