import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser, visit } from "../support/browser.ts";
import { wrongWith } from "../support/looks.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { press, writeThread } from "./steps.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const BODY =
  "I only had 1200 calories today and I feel guilty about all of it.\n\nYou can ring me on 07911 123 456 if you want to talk.";

const writing = { board: "anxiety", title: "Counting again", body: BODY };

it("shows what was noticed, and takes kinder words over by keyboard without sending anything", async () => {
  const { page, complaints, strayRequests } = await visit(browser, server.url);
  await writeThread(page, writing);
  await page.getByRole("button", { name: "Check and preview" }).click();
  const panel = page.getByRole("region", { name: "Before others read it" });
  await page.locator(".noticed:focus").waitFor();
  expect(await panel.locator("mark").allInnerTexts()).toEqual([
    expect.stringContaining("1200 calories"),
    expect.stringContaining("07911 123 456"),
  ]);
  expect(await wrongWith(page, "compose-noticed")).toEqual([]);

  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await panel.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await panel.getByText("Changed below.").waitFor();
  const field = page.locator("#body");
  expect(await field.inputValue()).not.toContain("1200");
  expect(await field.inputValue()).toContain("I feel guilty about all of it.");
  // The next one stands under the same key.
  await page.keyboard.press("Enter");
  await panel.getByText("That was all. You can post it now.").waitFor();
  expect(await field.inputValue()).not.toContain("07911");
  expect(asked).toEqual([]);

  await press(page, "Post", "**/welcome");
  expect(complaints.filter((line) => !line.startsWith("Failed to load resource"))).toEqual([]);
  expect(strayRequests).toEqual([]);
});

it("takes over the words that are meant, and Enter in the title presses none of it", async () => {
  const { page } = await visit(browser, server.url);
  const line = "I had 1200 calories and felt guilty.";
  await writeThread(page, { ...writing, body: [line, line, line].join("\n\n") });
  await page.getByLabel("Title").press("Enter");
  const panel = page.getByRole("region", { name: "Before others read it" });
  await page.locator(".noticed:focus").waitFor();
  const wordings = panel.getByRole("button", { name: /^Write “/ });
  expect(await wordings.count()).toBe(3);
  const told = page.waitForRequest((request) => request.method() === "POST");
  await page.getByLabel("Title").press("Enter");
  expect(new URLSearchParams((await told).postData() ?? "").get("do")).toBe("post");
  await page.locator(".noticed:focus").waitFor();
  expect(await wordings.count()).toBe(3);
  await wordings.nth(0).click();
  await wordings.nth(0).click();
  const [first, second, third] = (await page.locator("#body").inputValue()).split("\n\n");
  expect(first).not.toContain("1200");
  expect(second).toBe(first);
  expect(third).toBe(line);
});

it("does the same without script, shows where, and posts it as it is when asked to", async () => {
  const { page } = await visit(browser, server.url, {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  await writeThread(page, writing);
  await page.getByRole("button", { name: "Post", exact: true }).click();
  const panel = page.getByRole("region", { name: "Before others read it" });
  await panel.waitFor();
  expect(await page.getByLabel("Title").inputValue()).toBe("Counting again");
  // What only a script could do is not offered.
  expect(await panel.getByRole("button", { name: "Show me where" }).count()).toBe(0);
  await panel
    .getByRole("button", { name: /^Write “/ })
    .first()
    .click();
  await panel.waitFor();
  expect(await page.locator("#body").inputValue()).not.toContain("1200");
  expect(await panel.locator("mark").count()).toBe(1);
  await panel.getByRole("button", { name: "Post it as it is" }).click();
  await page.waitForURL("**/welcome");
  await press(page, "I have kept them", "**/status**");
  const said = await page.locator("main").innerText();
  expect(said).toContain("Your post is waiting for a person to read it.");
  expect(said).toContain("07911 123 456");
});
