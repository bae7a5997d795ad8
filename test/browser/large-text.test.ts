import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe("someone who reads at twice the size, on a phone", () => {
  it.each(["/help", "/", "/sign-in", "/forget", "/rules", "/about"])(
    "never has to scroll sideways at %s",
    async (path) => {
      const { page, context } = await visit(browser, server.url, {
        viewport: { width: 360, height: 740 },
      });
      await page.goto(path);
      const beyond = await page.evaluate(() => {
        // As a browser does that enlarges text alone; the sheet itself says 112.5%.
        document.documentElement.style.fontSize = "225%";
        for (const one of document.querySelectorAll("details")) one.open = true;
        if (document.documentElement.scrollWidth <= innerWidth) return [];
        return [...document.querySelectorAll("body *")]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 60)}`);
      });
      expect(beyond).toEqual([]);
      await context.close();
    },
  );
});

describe("the link that has this device forget", () => {
  it("stands beside the way out where there is room, and never crowds a small screen", async () => {
    const { page } = await visit(browser, server.url, { viewport: { width: 1024, height: 740 } });
    await page.goto("/");
    const link = page.locator(".bar").getByRole("link", { name: "Forget me here" });
    expect(await link.isVisible()).toBe(true);
    const height = () => page.locator(".bar").evaluate((bar) => bar.clientHeight);
    const roomy = await height();
    for (const width of [600, 480, 360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await height(), String(width)).toBe(roomy);
    }
    expect(await link.isVisible()).toBe(false);
    // It stands at the foot of the page all the same.
    expect(await page.locator(".foot").getByRole("link", { name: "Forget me" }).isVisible()).toBe(
      true,
    );
  });
});
