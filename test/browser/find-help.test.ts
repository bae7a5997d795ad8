import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit, type Visit } from "../support/browser.ts";
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

const phone = { viewport: { width: 360, height: 740 } };
const someone = (more = {}): Promise<Visit> => visit(browser, server.url, { ...phone, ...more });
const ASKED = [
  "What makes it hard to reach out?",
  "Where are you?",
  "Which way feels possible?",
] as const;

/** The questions that can be seen now. */
async function seen(page: Page): Promise<readonly string[]> {
  const shown = await Promise.all(ASKED.map((text) => page.getByText(text).isVisible()));
  return ASKED.filter((_, at) => shown[at]);
}

describe("the way to help", () => {
  it("asks one thing at a time without script, goes back, and tells nobody what was answered", async () => {
    const { page, context, strayRequests } = await someone({ javaScriptEnabled: false });
    await page.goto("/help");
    await page.getByRole("link", { name: "Find a way that suits you" }).click();
    await page.waitForURL("**/help/find");
    expect(await seen(page)).toEqual([ASKED[0]]);
    await page.getByLabel("I cannot say it out loud").check();
    await page.getByRole("link", { name: "Next, or skip" }).click();
    expect(await seen(page)).toEqual([ASKED[1]]);
    // The browser says that it is for Britain; nobody has to look for it in the list.
    expect(await page.getByLabel(ASKED[1]).inputValue()).toBe("GB");
    await page.getByRole("link", { name: "Next, or skip" }).click();
    expect(await seen(page)).toEqual([ASKED[2]]);
    await page.goBack();
    await page.goBack();
    expect(await seen(page)).toEqual([ASKED[0]]);
    expect(await page.getByLabel("I cannot say it out loud").isChecked()).toBe(true);
    await page.goForward();
    await page.goForward();
    await page.getByLabel("Send a text message").check();
    await page.getByRole("button", { name: "Show me now" }).click();
    await page.getByRole("heading", { name: "You need not say it out loud" }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/help/find");
    const main = page.locator("main");
    expect(await main.locator(".numbers a").allInnerTexts()).toEqual(["999"]);
    expect(await main.locator(".rows h3").first().innerText()).toBe("Shout");
    expect(await main.innerText()).toContain("We don't know who or where you are");
    expect(await main.locator("a[href^='sms:']").first().getAttribute("href")).toBe("sms:85258");
    // Nothing was left in the browser, and nothing went anywhere else.
    expect(await context.cookies()).toEqual([]);
    expect(strayRequests).toEqual([]);
    // Back is the questions again, without a word about sending something once more.
    await page.goBack();
    expect(await seen(page)).toEqual([ASKED[2]]);
    await context.close();
  });

  it("is walked by keyboard alone, in well under a minute", async () => {
    const { page, context } = await someone();
    const at = Date.now();
    await page.goto("/help/find");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Leave this page");
    await page.getByLabel("I am worried about someone else").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Next, or skip");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("name")).toBe("country");
    await page.keyboard.type("Germany");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    // Nothing is chosen here: every question may be left out.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "It is good that you noticed" }).waitFor();
    expect(await page.locator("main .numbers").innerText()).toContain("Germany");
    expect(await page.locator("main .numbers a").allInnerTexts()).toEqual(["112"]);
    expect(await page.locator(".script").innerText()).toContain("I am worried about you.");
    expect(await page.locator(".rows h3").first().innerText()).toBe("TelefonSeelsorge");
    expect(Date.now() - at).toBeLessThan(60_000);
    const kept = await page.evaluate(() => [localStorage.length, document.cookie]);
    expect(kept).toEqual([0, ""]);
    await context.close();
  });

  it("keeps a plan on the page alone, to copy", async () => {
    const { page, context } = await someone();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/help/find");
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.postData() ?? ""));
    await page.getByRole("button", { name: "Show me now" }).first().click();
    await page.getByText("A short plan to stay safe").click();
    await page.getByLabel("Somebody I can tell").fill("My sister");
    await page.getByRole("button", { name: "Copy the plan" }).click();
    await page.getByText("Copied.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("Somebody I can tell\nMy sister");
    expect(sent.join("")).not.toContain("sister");
    expect(await page.locator("main form textarea, main [data-plan] [name]").count()).toBe(0);
    await context.close();
  });
});
