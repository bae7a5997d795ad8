import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit, type Visit } from "../support/browser.ts";
import { joinTeam, withAuthenticator } from "../support/passkeys.ts";
import { eventually, startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
let browser: Browser;
let ida: Visit;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  ida = await visit(browser, server.url);
  await withAuthenticator(ida.page);
  await joinTeam(ida.page, server, { role: "lead", name: "Ida" });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Follows a link or presses a button with the keyboard alone. */
async function go(page: Page, role: "link" | "button", name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).focus();
  await page.keyboard.press("Enter");
}

/** Types into a field as a keyboard does, in the place of what stands there. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
}

const RULE = `rule "kettles"
  when text has "kettle*"
  then ask the author "Would you leave out the kettle?" and say "Speaks of a kettle: {matched}"
  catches "I bought a kettle"
  passes "I bought a pot"`;
const RULES = "The rules as they are written";

describe("a lead with a keyboard", () => {
  it("writes a rule, mends it where it is wrong, tries it, publishes it, and goes back", async () => {
    const { page } = ida;
    await page.goto("/mod");
    await go(page, "link", "What holds on each board");
    await go(page, "link", "Look closer at Anxiety");
    await go(page, "link", "Change something");

    await type(page, RULES, RULE.replace("when", "wehn"));
    await go(page, "button", "Keep the draft");
    // The summary has the focus, and leads to the line itself.
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await page.locator(":focus").getAttribute("role")).toBe("alert");
    await alert.getByRole("link", { name: /^Rules, line 2, character 3/ }).focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(":focus").getAttribute("id")).toBe("problem-1");
    expect(await page.locator("#problem-1 mark").innerText()).toBe("wehn");

    await type(page, RULES, RULE);
    await type(page, "The text to try", "I bought a kettle.");
    await go(page, "button", "See what would happen");
    await page.getByText("Its author is asked first.").waitFor();
    await page.getByText("Speaks of a kettle: “kettle”").waitFor();
    await go(page, "button", "Keep the draft");
    await page.getByText("The draft is kept.").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);

    await go(page, "link", "Look it over and publish");
    await page.getByText("Rules, line by line").waitFor();
    await type(page, "What is new, in a few words", "Kettles.");
    await go(page, "button", "Publish it");
    await page.getByText("Published. It holds from now on.").waitFor();

    await go(page, "link", "Version 1");
    await go(page, "link", "Put this version back in force");
    await page.getByText("It becomes version 3.").waitFor();
    await go(page, "button", "Put it back");
    await page.getByText("The earlier version is back in force.").waitFor();
    expect(ida.complaints).toEqual([]);
  });

  it("tests a draft on older posts without script, and reads what it found", async () => {
    const { page } = ida;
    const plain = await browser.newContext({
      baseURL: server.url,
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const quiet = await plain.newPage();
    await quiet.goto("/mod/packs/anxiety/draft");
    await quiet.getByLabel(RULES, { exact: true }).fill(RULE.replaceAll("kettle", "night"));
    await quiet.getByRole("button", { name: "Keep the draft" }).click();
    await quiet.getByRole("button", { name: "Begin the test" }).click();
    const again = quiet.getByRole("link", { name: "See how far it is" });
    await eventually(async () => {
      const isOver = (await again.count()) === 0;
      if (!isOver) await again.click();
      return isOver;
    });
    await quiet.getByText(/^Done\. \d+ posts were read\./).waitFor();
    expect(await quiet.getByRole("row", { name: /Rule “nights”/ }).count()).toBe(1);
    await plain.close();
  });
});
