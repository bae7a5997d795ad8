import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedCatalogue } from "../../db/seed/catalogue.ts";
import { keysFor } from "../../workers/accounts/keys.ts";
import { faults, launchBrowser, screenshot } from "../support/browser.ts";
import { type Organisation, startOrganisation } from "../support/organisation.ts";
import { startServer, type TestServer } from "../support/server.ts";

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
    await page.getByRole("heading", { name: "Somebody joined with this sign-in before" }).waitFor();
    await page.goto("/mod");
    expect(page.url()).not.toMatch(/\/mod$/);
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
    await page.getByRole("heading", { name: "We don’t know you here yet" }).waitFor();
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
    await page.getByRole("heading", { name: "Please open your invitation first" }).waitFor();
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
    await page.getByRole("heading", { name: "That took too long, or was used before" }).waitFor();
    const other = await someone();
    await other.page.goto(used);
    await other.page.getByRole("heading", { name: "That took too long" }).waitFor();
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
    await page.getByRole("heading", { name: "You stopped before the end" }).waitFor();
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
    await page.getByRole("heading", { name: "You cannot sign in just now" }).waitFor();
    await stand("removed");
    await page.goto("/staff/oidc/start");
    await page.getByRole("heading", { name: "You cannot sign in just now" }).waitFor();
    await context.close();
  });
});

describe("an admin who came in by the organisation", () => {
  it("needs a passkey for admin acts, and adds the first one in a session just begun", async () => {
    const { page, context } = await someone();
    const devtools = await context.newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await join(page, "Ada", "ada.subject", "admin");
    await page.goto("/staff/team/invite");
    expect(page.url()).toContain("/staff/confirm");

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
    await page.getByRole("heading", { name: "We don’t know you here yet" }).waitFor();
    await page.goto("/staff/passkeys");
    await page.getByRole("link", { name: "Show who you are with Harbour Trust" }).click();
    await say(page, "ada.subject");
    await page.waitForURL("**/staff/passkeys");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByText(/Added on/).waitFor();
    await context.close();
  });
});

describe("whoever meddles with the way there and back", () => {
  /** Begins a visit without a browser; gives its cookie and where it leads. */
  async function begin(query = "") {
    const answer = await fetch(`${server.url}/staff/oidc/start${query}`, { redirect: "manual" });
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith("hearten-oidc="));
    const address = new URL(answer.headers.get("Location") ?? "");
    return { cookie: cookie?.split(";")[0] ?? "", attributes: cookie ?? "", address };
  }

  const back = (parameters: Record<string, string>, cookie: string) =>
    fetch(`${server.url}/staff/oidc/callback?${new URLSearchParams(parameters).toString()}`, {
      headers: { Cookie: cookie },
      redirect: "manual",
    });

  async function isRefused(answer: Response): Promise<void> {
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("That took too long, or was used before");
    const set = answer.headers.getSetCookie();
    expect(set.filter((one) => /^hearten-desk=[^;]/.test(one))).toEqual([]);
    expect(set.some((one) => /^hearten-oidc=;.*max-age=0/i.test(one))).toBe(true);
  }

  it("is sent nowhere but to the organisation, with nothing but fresh secrets", async () => {
    for (const query of ["", "?for=//evil.example", "?next=https://evil.example&for=sign-in"]) {
      const { address, attributes } = await begin(query);
      expect(address.origin).toBe(organisation.issuer);
      const { searchParams } = address;
      expect(searchParams.get("redirect_uri")).toBe(`${server.url}/staff/oidc/callback`);
      expect(searchParams.get("scope")).toBe("openid");
      expect(searchParams.get("code_challenge_method")).toBe("S256");
      expect(address.href).not.toContain("evil");
      expect(attributes).toMatch(/HttpOnly/);
      expect(attributes).toMatch(/SameSite=Lax/);
    }
    const [one, other] = [await begin(), await begin()];
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(one.address.searchParams.get(name)).not.toBe(other.address.searchParams.get(name));
    }
  });

  it("gets nowhere with another state, without the cookie, or with a cookie of another visit", async () => {
    const [one, other] = [await begin(), await begin()];
    const state = one.address.searchParams.get("state") ?? "";
    const iss = organisation.issuer;
    await isRefused(await back({ code: "x", state: "guessed", iss }, one.cookie));
    await isRefused(await back({ code: "x", state, iss }, other.cookie));
    await isRefused(await back({ code: "x", state, iss }, ""));
    await isRefused(await back({ code: "x", state, iss }, `${one.cookie.slice(0, -4)}AAAA`));
    await isRefused(await back({ code: "never given", state, iss }, one.cookie));
    await isRefused(await back({}, one.cookie));
  });

  it("gets nowhere with the answer of another issuer (mix-up, RFC 9207)", async () => {
    const { cookie, address } = await begin();
    const state = address.searchParams.get("state") ?? "";
    await isRefused(await back({ code: "x", state, iss: "https://evil.example" }, cookie));
    await isRefused(await back({ code: "x", state }, cookie));
  });

  it("gets nowhere after ten minutes, nor with a seal made for something else", async () => {
    const keys = keysFor(server.secret);
    const visit = { purpose: "sign-in", who: "", state: "s", nonce: "n", verifier: "v" };
    const at = (until: number) => JSON.stringify({ ...visit, until });
    const late = await keys.seal("cookie", at(Date.now() - 1), "hearten-oidc");
    const other = await keys.seal("cookie", at(Date.now() + 60_000), "hearten-welcome");
    for (const sealed of [late, other]) {
      await isRefused(await back({ code: "x", state: "s" }, `hearten-oidc=${sealed}`));
    }
  });

  it("gets nowhere by coming back as somebody who is joining to another's visit", async () => {
    const keys = keysFor(server.secret);
    const visit = { purpose: "join", who: "someone else", state: "s", nonce: "n", verifier: "v" };
    const text = JSON.stringify({ ...visit, until: Date.now() + 60_000 });
    const sealed = await keys.seal("cookie", text, "hearten-oidc");
    await isRefused(await back({ code: "x", state: "s" }, `hearten-oidc=${sealed}`));
  });
});
