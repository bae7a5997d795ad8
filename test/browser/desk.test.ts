import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedCatalogue } from "../../db/seed/catalogue.ts";
import { faults, launchBrowser, screenshot, visit } from "../support/browser.ts";
import { joinTeam, withAuthenticator } from "../support/passkeys.ts";
import { startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ seed: "none" }), launchBrowser()]);
  await seedCatalogue(server.db);
  for (const title of ["A long night", "A short fuse"]) await reportedThread(title);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A thread by one person that another has reported. */
async function reportedThread(title: string): Promise<void> {
  const author = await visit(browser, server.url);
  await author.page.goto("/boards/anxiety/new");
  await author.page.getByRole("textbox", { name: "Title" }).fill(title);
  await author.page.locator('input[name="need"]').first().check();
  await author.page.locator("#body").fill("Written by one person, for a test.");
  await author.page.locator('button[name="do"][value="post"]').click();
  await author.page.waitForURL("**/welcome");
  await author.context.close();
  const other = await visit(browser, server.url, { javaScriptEnabled: false });
  const thread = await server.db
    .prepare("SELECT id FROM threads WHERE title = ?")
    .bind(title)
    .first<{ id: string }>();
  await other.page.goto(`/threads/${thread?.id}`);
  await other.page
    .getByRole("link", { name: /Report|Ask the team/ })
    .first()
    .click();
  await other.page.locator('input[name="reason"][value="unkind"]').check();
  await other.page.locator("#words").fill("It was sharp.");
  await other.page.getByRole("button", { name: "Send" }).click();
  await other.page.waitForURL("**/reports/**");
  await other.context.close();
}

/** The desk, with what has just been decided. */
const DECIDED = /\/mod\?done=/;

describe("the desk in a browser", () => {
  it("is joined by a link, left, and entered again with a passkey; then reviews are decided", async () => {
    const { context, page, strayRequests, complaints } = await visit(browser, server.url);
    await withAuthenticator(page);
    await page.goto(await server.invite("moderator"));
    expect(await faults(page)).toEqual([]);
    await screenshot(page, "desk-invite");
    await page.getByLabel("Your name on the team").fill("Sam");
    await page.getByRole("button", { name: "Join the team" }).click();
    await page.waitForURL("**/staff/passkeys");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.waitForURL("**/mod");
    await page.getByRole("link", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL("**/staff/sign-in");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.waitForURL("**/mod");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ colorScheme, faults: await faults(page) }).toEqual({ colorScheme, faults: [] });
      await screenshot(page, `desk-home-${colorScheme}`);
    }

    await page.getByRole("button", { name: "Take the next review" }).click();
    await page.waitForURL("**/mod/reviews/**");
    const text = page.getByRole("region", { name: "The post", exact: true }).locator(".text");
    expect(await text.isVisible()).toBe(false);
    await page.getByText("Open the text").first().click();
    expect(await text.isVisible()).toBe(true);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ colorScheme, faults: await faults(page) }).toEqual({ colorScheme, faults: [] });
      await screenshot(page, `desk-review-${colorScheme}`);
    }

    // The letter chooses the action, the rule drafts the reason.
    await page.locator("h1").click();
    await page.keyboard.press("h");
    expect(await page.locator('input[value="hide"]').isChecked()).toBe(true);
    await page.getByLabel("Which rule is it about?").selectOption("4");
    expect(await page.getByLabel("A few words to the author").inputValue()).toContain("Be kind");
    await page.getByRole("button", { name: "Decide" }).click();
    await page.waitForURL(DECIDED);
    await page.getByRole("status").filter({ hasText: "Done: hidden." }).waitFor();
    expect(await faults(page)).toEqual([]);
    await screenshot(page, "desk-done");
    // One key takes it back, and the review is open and one's own again.
    await page.keyboard.press("z");
    await page.waitForURL("**?done=undone");
    await page.getByText("It stands as it did before, and nobody was told.").waitFor();
    expect(await page.getByText("This has been decided.").count()).toBe(0);
    await page.keyboard.press("d");
    await page.getByRole("button", { name: "Decide" }).click();
    await page.waitForURL(DECIDED);
    await page.goto("/mod/log");
    expect(await page.locator(".events li").count()).toBeGreaterThan(0);
    expect(await faults(page)).toEqual([]);
    expect(strayRequests).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("works without script, and on a small phone without scrolling sideways", async () => {
    // A passkey needs script once; the desk itself does not.
    const joined = await visit(browser, server.url);
    await withAuthenticator(joined.page);
    await joinTeam(joined.page, server, { role: "lead", name: "Ida" });
    const { context, page } = await visit(browser, server.url, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
      storageState: await joined.context.storageState(),
    });
    await joined.context.close();
    await page.goto("/mod");
    await page.getByRole("button", { name: "Take the next review" }).click();
    await page.waitForURL("**/mod/reviews/**");
    await screenshot(page, "desk-review-phone");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.getByRole("button", { name: "Decide" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("Choose what should happen");
    await page.getByRole("button", { name: "Put it back for someone else" }).click();
    await page.waitForURL("**/mod");
    await context.close();
  });
});
