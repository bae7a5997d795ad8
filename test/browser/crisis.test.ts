import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "../support/browser.ts";
import { wrongWith } from "../support/looks.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { postThread, press, writeThread } from "./steps.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const HELP = "We don’t know who or where you are, so we cannot send help. These people can.";
const main = (page: Page) => page.locator("main").innerText();

describe("somebody who writes that they want to die", () => {
  it("is met with help before the words to keep, and asks for a letter, by keyboard and once", async () => {
    const { page, strayRequests, complaints } = await visit(browser, server.url);
    await writeThread(page, {
      title: "The letters are written",
      body: "I have written the letters and given my cat away. Thank you all, you were kind.",
      board: "depression",
    });
    await press(page, "Post", "**/welcome");
    const welcome = await main(page);
    expect(welcome).toContain(HELP);
    expect(welcome.indexOf(HELP)).toBeLessThan(welcome.indexOf("Keep these words"));
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("not alone");

    expect(await wrongWith(page, "support")).toEqual([]);
    await page.getByRole("button", { name: "Yes, please write to me" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/status*");
    expect(await main(page)).toContain("You asked for a letter, and the team knows");
    expect(await main(page)).toContain("I have written the letters");
    expect(await wrongWith(page, "support-status")).toEqual([]);
    // Back and reload lose nothing, and ask nothing twice.
    await page.goBack();
    await page.waitForURL("**/welcome");
    await page.goForward();
    await page.reload();
    expect(await main(page)).toContain(HELP);
    const { results } = await server.db
      .prepare("SELECT action FROM events WHERE action = 'letter_wanted'")
      .all();
    expect(results).toHaveLength(1);

    // The same page, in another browser, by its code.
    const code = await page.locator("code.long").innerText();
    const elsewhere = await visit(browser, server.url);
    await elsewhere.page.goto("/reports");
    await elsewhere.page.getByLabel("Your code").fill(code);
    await press(elsewhere.page, "Look it up", "**/status");
    expect(await main(elsewhere.page)).toContain("I have written the letters");
    expect(strayRequests).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("is met in the same way in German, and without script", async () => {
    const { page } = await visit(browser, server.url);
    await postThread(page, { title: "Calm", board: "depression" });
    await page.goto("/boards/depression/new");
    await writeThread(page, {
      title: "Keine Kraft",
      body: "Ich will nicht mehr leben. Es geht einfach nicht mehr.",
      board: "depression",
    });
    await press(page, "Post", "**/status*");
    expect(await main(page)).toContain(HELP);
    expect(await main(page)).toContain("Your post is up");

    const bare = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
    const plain = await bare.newPage();
    await plain.goto("/boards/depression/new");
    await plain.getByLabel("Title").fill("Tonight");
    await plain.locator("#body").fill("I want to kill myself.");
    await plain.getByLabel("Just listen").check();
    await press(plain, "Post", "**/welcome");
    expect(await main(plain)).toContain(HELP);
    // The first question of the way to help is right there, and is answered without leaving by hand.
    await plain.getByRole("button", { name: "Yes, please write to me" }).click();
    await plain.waitForURL("**/status*");
    expect(await main(plain)).toContain("You asked for a letter");
    await bare.close();
  });

  it("is met in the same way whatever words they find for it, in English and in German", async () => {
    const { page } = await visit(browser, server.url);
    await postThread(page, { title: "Calm", board: "depression" });
    for (const body of [
      "I will not be here in the morning. Look after each other.",
      "no one would miss me. i just want to go to sleep and not wake up",
      "I took all of my tablets an hour ago and now I am scared",
      "Heute Nacht mache ich Schluss. Danke für alles.",
    ]) {
      await writeThread(page, { title: "This evening", body, board: "depression" });
      await press(page, "Post", "**/status*");
      expect(await main(page), body).toContain(HELP);
      expect(await main(page), body).toContain(body);
    }
  });
});
