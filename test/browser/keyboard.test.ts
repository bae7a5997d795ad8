import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "../support/browser.ts";
import { eventually, startServer, type TestServer } from "../support/server.ts";
import { postThread, threadTitled, wordsOn } from "./steps.ts";

/** No page of ours has more stops than this before what somebody wants. */
const MOST_STOPS = 150;

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Somebody on a small screen with a keyboard and no mouse. */
async function someone(path: string): Promise<Page> {
  const { page } = await visit(browser, server.url, { viewport: { width: 360, height: 740 } });
  await page.goto(path);
  return page;
}

/** What can be seen of the stop the keyboard is at. */
const stop = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const { top, bottom, left, right } = at.getBoundingClientRect();
    const bar = document.querySelector(".bar");
    const covered = bar?.contains(at) ? 0 : (bar?.getBoundingClientRect().bottom ?? 0);
    return {
      what: `${at.tagName} ${at.id} ${at.textContent.trim().slice(0, 40)}`,
      outlined: outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0,
      inSight: bottom > covered && top < innerHeight && right > 0 && left < innerWidth,
    };
  });

/** Presses Tab until it is there; every stop on the way has to be marked and in sight. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press("Tab");
    const here = await stop(page);
    expect(here).toEqual({ what: here?.what, outlined: true, inSight: true });
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error(`Tab did not reach ${wanted.toString()} within ${MOST_STOPS} stops.`);
}

async function follow(page: Page, name: string | RegExp, to: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole("link", { name }).first());
  await page.keyboard.press("Enter");
  await page.waitForURL(to);
}

describe("someone with a keyboard alone", () => {
  it("skips to the main part, writes with a topic, and keeps the words", async () => {
    const page = await someone("/boards/anxiety");
    await tabTo(page, page.getByRole("link", { name: "Skip to the main part" }));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("link", { name: "Write something" }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/boards/anxiety/new");

    await tabTo(page, page.getByLabel("Title"));
    await page.keyboard.type("Only keys");
    await tabTo(page, page.locator("#body"));
    await page.keyboard.type("No mouse was near.");
    await tabTo(page, page.getByLabel("Just listen"));
    await page.keyboard.press("Space");
    await tabTo(page, page.locator("summary", { hasText: "Add topics" }));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByLabel("Sleep", { exact: true }));
    await page.keyboard.press("Space");
    await tabTo(page, page.getByRole("button", { name: "Post", exact: true }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/welcome");
    await tabTo(page, page.getByRole("button", { name: "Save as a file" }));
    await tabTo(page, page.getByRole("button", { name: "I have kept them" }));
    await page.keyboard.press("Space");
    await page.waitForURL("**/threads/**");
    expect(await page.locator("article.post.mine").innerText()).toContain("No mouse was near.");
    expect(await page.getByRole("link", { name: "Sleep" }).count()).toBe(1);
  });

  it("opens a covered post and replies to it", async () => {
    const page = await someone(
      `/threads/${await threadTitled(server, "The half past five craving")}`,
    );
    await tabTo(page, page.locator("summary").first());
    await page.keyboard.press("Enter");
    expect(await page.locator(".text").first().isVisible()).toBe(true);
    await follow(page, /^Reply/, /\/reply/);
    await tabTo(page, page.locator("#body"));
    await page.keyboard.type("Half past five is hard here too.");
    await tabTo(page, page.getByRole("button", { name: "Post", exact: true }));
    await page.keyboard.press("Space");
    await page.waitForURL("**/welcome");
    await tabTo(page, page.getByRole("button", { name: "I have kept them" }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/threads/**");
    expect(await page.locator("main").innerText()).toContain("Half past five is hard here too.");
  });

  it("replaces the recovery words, and has the device forget", async () => {
    const page = await someone("/boards/anxiety/new");
    await postThread(page);
    await page.goto("/account");
    await follow(page, "Get new recovery words", "**/account/words");
    await tabTo(page, page.getByRole("button", { name: "Give me new words" }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/account/words/new");
    expect((await wordsOn(page)).split(" ")).toHaveLength(8);
    await tabTo(page, page.getByRole("button", { name: "I have kept them" }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/account");
    await follow(page, "Forget me on this device", "**/forget");
    await tabTo(page, page.getByRole("button", { name: "Forget me here" }));
    await page.keyboard.press("Enter");
    await eventually(async () => (await page.context().cookies()).length === 0);
  });

  it("follows a topic and stops again", async () => {
    const page = await someone("/tags/sleep");
    await tabTo(page, page.getByRole("button", { name: "Follow Sleep" }));
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Stop following Sleep" }).waitFor();
    await tabTo(page, page.getByRole("button", { name: "Stop following Sleep" }));
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Follow Sleep" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/tags/sleep");
  });

  it("asks the team to look, and is led to what is missing", async () => {
    const page = await someone(`/threads/${await threadTitled(server, "He came downstairs")}`);
    await follow(page, /^Report/, "**/report");
    await tabTo(page, page.locator("#words"));
    await page.keyboard.type("I would rather someone read it.");
    await tabTo(page, page.getByRole("button", { name: "Send" }));
    await page.keyboard.press("Enter");
    const summary = page.getByRole("alert");
    await page.locator("[role=alert]:focus").waitFor();
    expect(await stop(page)).toMatchObject({ outlined: true, inSight: true });
    await tabTo(page, summary.getByRole("link").first());
    await page.keyboard.press("Enter");
    expect(await page.locator(":focus").getAttribute("name")).toBe("reason");
    expect(await stop(page)).toMatchObject({ outlined: true, inSight: true });
    await page.keyboard.press("Space");
    await tabTo(page, page.getByRole("button", { name: "Send" }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/reports/**");
  });
});
