import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedCatalogue } from "../../db/seed/catalogue.ts";
import { faults, launchBrowser, screenshot } from "../support/browser.ts";
import { type Organisation, startOrganisation } from "../support/organisation.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { withAuthenticator } from "../support/passkeys.ts";

let organisation: Organisation;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  organisation = await startOrganisation();
  const { bindings } = organisation;
  [server, browser] = await Promise.all([startServer({ seed: "none", bindings }), launchBrowser()]);
  organisation.open(`${server.url}/staff/oidc/callback`);
  await seedCatalogue(server.db);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await organisation?.stop();
});

const IN = { name: "Sign in with Harbour Trust" };

/** Somebody with a browser of their own, and the address by which they last came back. */
async function someone(): Promise<{ context: BrowserContext; page: Page; back: () => string }> {
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  const page = await context.newPage();
  let last = "";
  page.on("request", (request) => {
    if (request.url().includes("/staff/oidc/callback?")) last = request.url();
  });
  return { context, page, back: () => last };
}

/** Says who they are on the organisation's page. */
async function say(page: Page, name: string, button = "Let me in"): Promise<void> {
  await page.waitForURL(`${organisation.issuer}/**`);
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: button }).click();
}

/** True once the page says this above everything else. */
async function told(page: Page, name: string): Promise<boolean> {
  await page.getByRole("heading", { name }).waitFor();
  return true;
}

async function accept(page: Page, name: string, role: "moderator" | "admin" = "moderator") {
  await page.goto(await server.invite(role));
  expect(await page.textContent("main")).toContain("sign in with Harbour Trust");
  await page.getByLabel("Your name on the team").fill(name);
  await page.getByRole("button", { name: "Join the team" }).click();
  await page.waitForURL("**/staff/passkeys");
}

async function join(page: Page, name: string, login: string, role?: "admin"): Promise<void> {
  await accept(page, name, role);
  await page.getByRole("link", { name: "Join with Harbour Trust instead" }).click();
  await say(page, login);
  await page.waitForURL("**/mod");
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/staff/sign-out");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/staff/sign-in");
}

const countOf = async (table: string) =>
  (await server.db.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n ?? 0;

describe("somebody who was invited", () => {
  it("joins with their organisation, goes, and comes back without another word", async () => {
    const { page, context } = await someone();
    await accept(page, "Sam");
    expect(await faults(page)).toEqual([]);
    await screenshot(page, "desk-join-organisation");
    await page.getByRole("link", { name: "Join with Harbour Trust instead" }).click();
    await say(page, "sam.subject");
    await page.waitForURL("**/mod");
    const [before] = await context.cookies(server.url);
    await signOut(page);
    expect(await faults(page)).toEqual([]);
    await screenshot(page, "desk-sign-in-organisation");
    await page.getByRole("link", IN).click();
    await page.waitForURL("**/mod");
    const names = (await context.cookies(server.url)).map(({ name }) => name);
    expect(names).toContain("hearten-desk");
    expect(names).not.toContain("hearten-oidc");
    expect(before).toBeDefined();
    await context.close();
  });

  it("leaves nothing of what the organisation knows about them here", async () => {
    const { results } = await server.db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%cf%'")
      .all<{ name: string }>();
    const all = [];
    for (const { name } of results) {
      all.push(...(await server.db.prepare(`SELECT * FROM "${name}"`).all()).results);
    }
    const text = JSON.stringify(all);
    expect(text).toContain("Sam");
    for (const told of ["sam.subject", "harbour", "Harbour", "Real Name", organisation.issuer]) {
      expect(text).not.toContain(told);
    }
  });

  it("cannot join with a sign-in that another joined with", async () => {
    const { page, context } = await someone();
    await accept(page, "Second");
    await page.getByRole("link", { name: "Join with Harbour Trust instead" }).click();
    await say(page, "sam.subject");
    expect(await told(page, "Somebody joined with this sign-in before")).toBe(true);
    await page.goto("/mod");
    expect(page.url()).not.toMatch(/\/mod$/);
    await context.close();
  });

  it("does not join by a link of another site, with a sign-in their browser was made to hold", async () => {
    const before = await countOf("staff_identities");
    const { page, context } = await someone();
    await accept(page, "Lured");
    await page.goto(`${organisation.issuer}/.well-known/openid-configuration`);
    await page.evaluate((address) => {
      location.href = address;
    }, `${server.url}/staff/oidc/start?for=join`);
    expect(await told(page, "That did not come from this site")).toBe(true);
    expect(await countOf("staff_identities")).toBe(before);
    await context.close();
  });
});

describe("somebody the team does not know", () => {
  it("is told kindly to ask for an invitation, and no account is made", async () => {
    const before = await countOf("staff");
    const { page, context } = await someone();
    await page.goto("/staff/sign-in");
    await page.getByRole("link", IN).click();
    await say(page, "a.stranger");
    expect(await told(page, "We don’t know you here yet")).toBe(true);
    expect(await page.textContent("main")).toContain("ask an admin of this site for an invitation");
    expect(await faults(page)).toEqual([]);
    await page.goto("/mod");
    expect(page.url()).toContain("/staff/sign-in");
    expect(await countOf("staff")).toBe(before);
    await context.close();
  });

  it("cannot join without having opened an invitation", async () => {
    const { page, context } = await someone();
    await page.goto("/staff/oidc/start?for=join");
    expect(await told(page, "Please open your invitation first")).toBe(true);
    await context.close();
  });
});

describe("an answer of the organisation", () => {
  it("works once, and in the browser where it began", async () => {
    const { page, context, back } = await someone();
    await join(page, "Once", "once.subject");
    await signOut(page);
    await page.getByRole("link", IN).click();
    await page.waitForURL("**/mod");
    const used = back();
    await signOut(page);
    await page.goto(used);
    expect(await told(page, "That took too long, or was used before")).toBe(true);
    const other = await someone();
    await other.page.goto(used);
    expect(await told(other.page, "That took too long")).toBe(true);
    for (const one of [page, other.page]) {
      await one.goto("/mod");
      expect(one.url()).toContain("/staff/sign-in");
    }
    await context.close();
    await other.context.close();
  });

  it("may be that they would rather not", async () => {
    const { page, context } = await someone();
    await page.goto("/staff/sign-in");
    await page.getByRole("link", IN).click();
    await say(page, "", "Stop");
    expect(await told(page, "You stopped before the end")).toBe(true);
    await page.getByRole("link", { name: "Try again" }).click();
    await page.waitForURL("**/staff/sign-in");
    await context.close();
  });
});

describe("somebody who was suspended or removed", () => {
  it("is not let in, though the organisation still knows them", async () => {
    const { page, context } = await someone();
    await join(page, "Later", "later.subject");
    const stand = (status: string) =>
      server.db.prepare("UPDATE staff SET status = ? WHERE name = 'Later'").bind(status).run();
    await stand("suspended");
    await page.goto("/mod");
    await page.waitForURL("**/staff/sign-in");
    await page.getByRole("link", IN).click();
    expect(await told(page, "You cannot sign in just now")).toBe(true);
    await stand("removed");
    await page.goto("/staff/oidc/start");
    expect(await told(page, "You cannot sign in just now")).toBe(true);
    await context.close();
  });
});

describe("somebody who came in with a passkey", () => {
  it("adds the organisation beside it, with the passkey just shown, and comes back with either", async () => {
    const { page, context } = await someone();
    await withAuthenticator(page);
    await accept(page, "Both");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.waitForURL("**/mod");
    // Made a moment ago, which says nothing about who sits there.
    await page.goto("/staff/oidc/start?for=add");
    await page.waitForURL("**/staff/confirm?**");
    await page.getByRole("button", { name: "Show my passkey" }).click();
    const add = page.getByRole("link", { name: "Add the sign-in of Harbour Trust" });
    await add.waitFor();
    expect(await faults(page)).toEqual([]);
    await add.click();
    await say(page, "both.subject");
    await page.getByText("You can come in with the sign-in of Harbour Trust, too.").waitFor();
    await signOut(page);
    await page.getByRole("link", IN).click();
    await page.waitForURL("**/mod");
    await context.close();
  });
});

describe("an admin who came in by the organisation", () => {
  it("needs a passkey for admin acts, and adds the first one in a session just begun", async () => {
    const { page, context } = await someone();
    await withAuthenticator(page);
    await join(page, "Ada", "ada.subject", "admin");
    await page.goto("/staff/team/invite");
    await page.waitForURL("**/staff/passkeys");
    expect(await page.textContent("main")).toContain("You have no passkey yet");

    await server.db
      .prepare(
        "UPDATE staff_sessions SET created_at = created_at - 3600000 WHERE staff_id = (SELECT id FROM staff WHERE name = 'Ada')",
      )
      .run();
    await page.goto("/staff/passkeys");
    expect(await page.getByRole("button", { name: "Add a passkey" }).count()).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.getByRole("link", { name: "Show who you are with Harbour Trust" }).click();
    await say(page, "somebody.else");
    expect(await told(page, "We don’t know you here yet")).toBe(true);
    await page.goto("/staff/passkeys");
    await page.getByRole("link", { name: "Show who you are with Harbour Trust" }).click();
    await say(page, "ada.subject");
    await page.waitForURL("**/staff/passkeys");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByText(/Added on/).waitFor();
    await context.close();
  });
});
