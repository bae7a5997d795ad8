import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "../support/browser.ts";
import { wrongWith } from "../support/looks.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { threadTitled } from "./steps.ts";

const COVERED = "I feel like I’m taking up space";
const CALM = "Hidden, as you asked: suicide.";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const phone = { viewport: { width: 360, height: 740 } };

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error(`Tab did not reach ${wanted.toString()}`);
}

describe("somebody who would rather not see something", () => {
  it("hides a theme with the keyboard alone, and looks all the same when they choose to", async () => {
    const { page, strayRequests } = await visit(browser, server.url, phone);
    const thread = await threadTitled(server, COVERED);
    await page.goto(`/threads/${thread}`);
    await tabTo(page, page.getByRole("link", { name: "Change what is covered" }).first());
    await page.keyboard.press("Enter");
    await page.waitForURL("**/view");
    await tabTo(page, page.getByLabel("Suicide"));
    await page.keyboard.press("End");
    await tabTo(page, page.getByRole("button", { name: "Save" }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/view?saved=yes");
    expect(await page.getByLabel("Suicide").inputValue()).toBe("hide");
    expect(await wrongWith(page, "choices-saved")).toEqual([]);

    await page.goto("/boards/depression");
    expect(await page.getByText(COVERED).count()).toBe(0);
    expect(await page.getByText(CALM).count()).toBeGreaterThan(0);
    expect(await wrongWith(page, "board-left-out")).toEqual([]);
    await page.goto(`/threads/${thread}`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
      "A thread you asked not to see",
    );
    expect(await wrongWith(page, "thread-left-out")).toEqual([]);
    await tabTo(page, page.getByRole("link", { name: "Look all the same" }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**show=yes**");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(COVERED);
    expect(await page.locator("details.cover").first().getAttribute("open")).toBe(null);
    // Nothing of that is remembered.
    await page.goto(`/threads/${thread}`);
    expect(await page.getByText(COVERED).count()).toBe(0);
    expect(strayRequests).toEqual([]);
  });

  it("locks the safe view without script, is told until when, and finds no way round it", async () => {
    const { page } = await visit(browser, server.url, { ...phone, javaScriptEnabled: false });
    await page.goto("/view");
    await page.getByRole("button", { name: "Lock the safe view" }).click();
    const alert = page.getByRole("alert");
    expect(await alert.innerText()).toContain("Please choose how long.");
    expect(await alert.innerText()).toContain("Please tick that you know");
    await page.getByLabel("One week").check();
    await page.getByLabel("I know that it cannot be ended early").check();
    await page.getByRole("button", { name: "Lock the safe view" }).click();
    await page.waitForURL("**/view?saved=yes");
    const said = await page.locator("main").innerText();
    expect(said).toContain("The safe view is locked.");
    expect(said).toMatch(/Until \w+ \d+ \w+ at \d\d:\d\d (GMT|BST), everything/);
    expect(await page.getByLabel("One day").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Make it longer" }).isVisible()).toBe(true);
    const thread = await threadTitled(server, COVERED);
    await page.goto(`/threads/${thread}?show=yes`);
    expect(await page.getByText("Hidden while your safe view is locked").count()).toBe(1);
    expect(await page.getByRole("link", { name: "Look all the same" }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "Until when" }).isVisible()).toBe(true);
  });

  it("can use the page by day and by night, refused and locked", async () => {
    const { page } = await visit(browser, server.url);
    await page.goto("/view");
    await page.getByRole("button", { name: "Lock the safe view" }).click();
    await page.getByRole("alert").waitFor();
    expect(await wrongWith(page, "choices-refused")).toEqual([]);
    await page.getByLabel("One week").check();
    await page.getByLabel("I know that it cannot be ended early").check();
    await page.getByRole("button", { name: "Lock the safe view" }).click();
    await page.waitForURL("**/view?saved=yes");
    expect(await wrongWith(page, "choices-locked")).toEqual([]);
  });
});
