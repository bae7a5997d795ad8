import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedCatalogue } from "../../db/seed/catalogue.ts";
import { launchBrowser, visit, type Visit } from "../support/browser.ts";
import { joinTeam, withAuthenticator } from "../support/passkeys.ts";
import { startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ seed: "none" }), launchBrowser()]);
  await seedCatalogue(server.db);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function someone(): Promise<Visit> {
  const visited = await visit(browser, server.url);
  await withAuthenticator(visited.page);
  return visited;
}

/** Follows a link or presses a button with the keyboard alone. */
async function go(page: Page, role: "link" | "button", name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).focus();
  await page.keyboard.press("Enter");
}

/** The link that the page shows once. */
async function linkOn(page: Page): Promise<string> {
  await page.getByRole("heading", { name: "The link is ready" }).waitFor();
  return page.getByLabel("The link").inputValue();
}

describe("the team in a browser", () => {
  it("says that a device has a passkey already, and keeps the keyboard where it was", async () => {
    const { page } = await someone();
    await joinTeam(page, server, { role: "moderator", name: "Ines" });
    await page.goto("/staff/passkeys");
    await go(page, "button", "Show my passkey");
    await go(page, "button", "Add a passkey");
    await page.getByText("This device has a passkey for here already").waitFor();
    const focused = page.locator(":focus");
    expect(await focused.innerText()).toBe("Add a passkey");
  });

  it("is invited, joins, is suspended, comes back, and comes back again without the old passkey", async () => {
    const ada = await someone();
    await joinTeam(ada.page, server, { role: "admin", name: "Ada" });

    // Inviting asks for the passkey first, and goes on to the form by itself.
    await go(ada.page, "link", "The team");
    await go(ada.page, "link", "Invite someone");
    await ada.page.waitForURL("**/staff/confirm?next=/staff/team/invite");
    await go(ada.page, "button", "Show my passkey");
    await ada.page.getByRole("heading", { name: "Invite someone" }).waitFor();
    await ada.page.getByRole("radio", { name: /^Professional/ }).focus();
    await ada.page.keyboard.press("ArrowDown");
    await ada.page.keyboard.press("ArrowDown");
    expect(await ada.page.getByRole("radio", { name: /^Moderator/ }).isChecked()).toBe(true);
    await ada.page.getByRole("checkbox", { name: "Anxiety" }).focus();
    await ada.page.keyboard.press("Space");
    await go(ada.page, "button", "Make the link");
    const link = await linkOn(ada.page);

    const kim = await someone();
    await joinTeam(kim.page, server, { role: "moderator", name: "Kim", link });
    await kim.page.waitForURL("**/mod");
    // The link has done its work: it leads its owner home, and nobody else anywhere.
    await kim.page.goto(link);
    await go(kim.page, "link", "You are in already: go on");
    await kim.page.waitForURL("**/mod");
    const stranger = await visit(browser, server.url);
    await stranger.page.goto(link);
    expect(await stranger.page.textContent("h1")).toBe("This link cannot be used");
    await stranger.context.close();

    await go(ada.page, "link", "The team");
    await go(ada.page, "link", "Change Kim");
    await go(ada.page, "link", "Suspend");
    await go(ada.page, "button", "Suspend");
    await ada.page.waitForURL("**/staff/team");
    expect(await ada.page.textContent("#record + ol")).toContain("Ada suspended Kim.");
    await kim.page.goto("/mod");
    await kim.page.waitForURL("**/staff/sign-in");
    await go(kim.page, "button", "Sign in with a passkey");
    await kim.page.getByText("You cannot come in just now.").waitFor();

    await go(ada.page, "link", "Change Kim");
    await go(ada.page, "link", "Let them work again");
    await go(ada.page, "button", "Let them work again");
    await ada.page.waitForURL("**/staff/team");
    await go(kim.page, "button", "Sign in with a passkey");
    await kim.page.waitForURL("**/mod");

    // A new phone, and nothing on it.
    await go(ada.page, "link", "Change Kim");
    await go(ada.page, "link", "Let back in after a lost passkey");
    await go(ada.page, "button", "Make the link");
    const phone = await someone();
    await phone.page.goto(await linkOn(ada.page));
    await go(phone.page, "button", "Make a new passkey");
    await phone.page.waitForURL("**/mod");
    await kim.page.goto("/mod");
    await kim.page.waitForURL("**/staff/sign-in");
    await go(kim.page, "button", "Sign in with a passkey");
    await kim.page.getByText("We do not know that passkey.").waitFor();

    for (const { context, strayRequests } of [ada, kim, phone]) {
      expect(strayRequests).toEqual([]);
      await context.close();
    }
  });

  it("loses nothing when the passkey was shown too long ago: it answers, and the form goes again", async () => {
    const { page, context } = await someone();
    await joinTeam(page, server, { role: "admin", name: "Late" });
    await page.goto("/staff/team/invite");
    await page.getByRole("button", { name: "Show my passkey" }).click();
    await page.getByRole("heading", { name: "Invite someone" }).waitFor();
    await page.getByRole("radio", { name: /^Facilitator/ }).check();
    await server.db.prepare("UPDATE staff_sessions SET confirmed_at = 0").run();
    await go(page, "button", "Make the link");
    await page.getByRole("heading", { name: "First, please show your passkey" }).waitFor();
    expect(await page.getByRole("radio", { name: /^Facilitator/ }).isChecked()).toBe(true);
    await go(page, "button", "Show my passkey and send this");
    await linkOn(page);
    await page.goto("/staff/team");
    expect(await page.textContent("main")).toContain("For a new facilitator");
    await context.close();
  });
});
