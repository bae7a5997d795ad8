import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { eventually, startServer, type TestServer } from "../support/server.ts";
import { postThread, press, writeThread } from "./steps.ts";
import { withAuthenticator } from "../support/passkeys.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  // Playwright's own routing would switch the browser's cache off, so the world is shut out here.
  const nowhere = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost";
  [server, browser] = await Promise.all([startServer(), launchBrowser([nowhere])]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function someone(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  return { context, page: await context.newPage() };
}

/** Stands outside once the exit has led away: nothing answers there. */
async function outside(page: Page): Promise<void> {
  await eventually(async () => !page.url().startsWith(server.url));
}

const leave = (page: Page) => page.getByRole("link", { name: "Leave this page" }).click();

/** What this browser still stores of the site, seen from a page of it that has no script. */
async function stored(context: BrowserContext, paths: readonly string[]) {
  const page = await context.newPage();
  await page.goto("/robots.txt");
  const found = await page.evaluate(async (all) => {
    const kept: string[] = [];
    for (const path of all) {
      const answer = await fetch(path, { cache: "only-if-cached", mode: "same-origin" }).catch(
        () => null,
      );
      if (answer?.ok) kept.push(path);
    }
    const databases = await indexedDB.databases();
    return {
      pages: kept,
      local: Object.keys(localStorage),
      caches: await caches.keys(),
      databases: databases.length,
    };
  }, paths);
  await page.close();
  return found;
}

const cookieNames = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name }) => name).toSorted();

/** The tab's own history, as whoever presses and holds Back would see it. */
async function history(context: BrowserContext, page: Page) {
  const devtools = await context.newCDPSession(page);
  const { entries } = await devtools.send("Page.getNavigationHistory");
  await devtools.detach();
  return entries.filter(({ url }) => url.startsWith(server.url));
}

const NOTHING = { pages: [], local: [], caches: [], databases: 0 };
const PUBLIC = ["/", "/about", "/help"];

describe("after the exit", () => {
  it("nothing of the site is stored, and Back leads away again", async () => {
    const { context, page } = await someone();
    for (const path of PUBLIC) await page.goto(path);
    expect((await stored(context, PUBLIC)).pages).toEqual(PUBLIC);
    await writeThread(page, { title: "Not for other eyes" });
    await page.waitForFunction(() => localStorage.length > 0);
    await leave(page);
    await outside(page);
    await eventually(async () => (await stored(context, PUBLIC)).pages.length === 0);
    expect(await stored(context, PUBLIC)).toEqual(NOTHING);

    // The page that was left is gone from the history, and what is there has titles that say little.
    const entries = await history(context, page);
    expect(entries.map(({ url }) => new URL(url).pathname)).toEqual(PUBLIC);
    for (const { title } of entries) expect(title).toMatch(/^(Home|About|Help) – Hearten$|^$/);
    for (let steps = 0; steps < 3; steps++) {
      await page.goBack({ waitUntil: "commit", timeout: 5_000 }).catch(() => null);
      await outside(page);
      expect(await page.getByText("Hearten").count()).toBe(0);
    }
    await context.close();
  });

  it("whoever comes back by the address is still signed in, unless they chose to be forgotten", async () => {
    const { context, page } = await someone();
    await postThread(page, { title: "I will be back" });
    await leave(page);
    await outside(page);
    await page.goto("/account");
    expect(await page.getByRole("heading", { name: "Your account" }).count()).toBe(1);
    await context.close();
  });

  it("whoever chose to be forgotten is signed out, and no draft was ever kept", async () => {
    const { context, page } = await someone();
    await writeThread(page, { title: "On the library's computer" });
    await page.getByLabel("Forget me on this device when I close the browser").check();
    await eventually(() => page.evaluate(() => localStorage.length === 0));
    await press(page, "Post", "**/welcome");
    const [session] = (await context.cookies()).filter(({ name }) => /session/.test(name));
    expect(session?.expires).toBe(-1);

    await writeThread(page, { title: "Half a thought" });
    await page.goto("/feed");
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await leave(page);
    await outside(page);
    await eventually(async () => (await cookieNames(context)).length === 0);
    const { results } = await server.db
      .prepare("SELECT 1 FROM threads WHERE title = 'On the library''s computer'")
      .all();
    expect(results).toHaveLength(1);
    await page.goto("/account");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await context.close();
  });

  it("a page kept whole for the Back button stays blank too", async () => {
    const { context, page } = await someone();
    await page.goto("/about");
    await page.goto("/help");
    await leave(page);
    await outside(page);
    await page.goBack({ waitUntil: "commit", timeout: 5_000 }).catch(() => null);
    await outside(page);
    expect(await page.getByText("Hearten").count()).toBe(0);
    await page.goForward({ waitUntil: "commit", timeout: 5_000 }).catch(() => null);
    await outside(page);
    expect(await page.getByText("Hearten").count()).toBe(0);
    await context.close();
  });
});

describe("after being forgotten on a device", () => {
  it("no cookie, no draft, no stored page and no session is left, and Back shows nothing", async () => {
    const { context, page } = await someone();
    await page.goto("/about");
    await postThread(page, { title: "Before I go" });
    await writeThread(page, { title: "A draft that must not stay" });
    await page.waitForFunction(() => localStorage.length > 0);
    await page.evaluate(async () => {
      await caches.open("anything");
      sessionStorage.setItem("mine", "1");
    });
    await page.goto("/forget");
    await page.getByRole("button", { name: "Forget me here" }).click();
    await outside(page);
    expect(await cookieNames(context)).toEqual([]);
    expect(await stored(context, ["/about"])).toEqual(NOTHING);
    await page.goBack({ waitUntil: "commit", timeout: 5_000 }).catch(() => null);
    await outside(page);
    await page.goto("/boards/anxiety/new");
    expect(await page.getByLabel("Title").inputValue()).toBe("");
    expect(await page.evaluate(() => sessionStorage.getItem("mine"))).toBe(null);
    await page.goto("/account");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await context.close();
  });

  it("the same without script: cookies and storage go, and it leads to the everyday page", async () => {
    const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await postThread(page, { title: "Without script" });
    await page.getByRole("link", { name: "Forget me on this device" }).click();
    await page.waitForURL("**/forget");
    await page.getByRole("button", { name: "Forget me here" }).click();
    await outside(page);
    expect(await cookieNames(context)).toEqual([]);
    await page.goto("/account");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await context.close();
  });
});

/** What comes out of the printer: its text, and on how many sheets. */
async function printed(page: Page) {
  await page.emulateMedia({ media: "print" });
  const text = await page.evaluate(() => document.body.innerText.split(/\s+/).join(" ").trim());
  // Left at "screen", the paper would show the screen.
  await page.emulateMedia({ media: null });
  const paper = (await page.pdf()).toString("latin1");
  return { text, sheets: paper.match(/\/Type\s*\/Page\b/g)?.length };
}

describe("the printed card", () => {
  it("is all that comes out of the printer, from both pages that show words", async () => {
    const { context, page } = await someone();
    const card = async () => {
      const words = await page.locator(".slip li").allInnerTexts();
      expect(words).toHaveLength(8);
      const place = new URL(server.url).host;
      return { text: `${place} ${words.join(" ")} Type these words there to sign in.`, sheets: 1 };
    };
    await writeThread(page, { title: "Words to print" });
    await press(page, "Post", "**/welcome");
    expect(await printed(page)).toEqual(await card());
    await page.goto("/account/words");
    await press(page, "Give me new words", "**/account/words/new");
    expect(await printed(page)).toEqual(await card());
    await context.close();
  });
});

describe("a member's passkey in a real browser", () => {
  it("is added, brings them back without words, and is removed", async () => {
    const { context, page } = await someone();
    await withAuthenticator(page);
    await postThread(page, { title: "Mine by fingerprint" });
    await page.goto("/account");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByText("Your passkey is there").waitFor();
    await press(page, "Sign out here", server.url + "/");
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.waitForURL("**/account");
    expect(await page.getByText("Mine by fingerprint").count()).toBe(1);
    await page.getByRole("button", { name: "Remove it" }).click();
    await page.getByText("You have no passkeys").waitFor();
    await context.close();
  });
});
