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

  /** What an answer that lets nobody in is like: it says so, gives no session and ends the visit. */
  const NOBODY = { status: 400, says: true, sessions: [], ends: true };

  async function seen(answer: Response) {
    const set = answer.headers.getSetCookie();
    return {
      status: answer.status,
      says: (await answer.text()).includes("That took too long, or was used before"),
      sessions: set.filter((one) => /^hearten-desk=[^;]/.test(one)),
      ends: set.some((one) => /^hearten-oidc=;.*max-age=0/i.test(one)),
    };
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
    expect(await seen(await back({ code: "x", state: "guessed", iss }, one.cookie))).toEqual(
      NOBODY,
    );
    expect(await seen(await back({ code: "x", state, iss }, other.cookie))).toEqual(NOBODY);
    expect(await seen(await back({ code: "x", state, iss }, ""))).toEqual(NOBODY);
    expect(
      await seen(await back({ code: "x", state, iss }, `${one.cookie.slice(0, -4)}AAAA`)),
    ).toEqual(NOBODY);
    expect(await seen(await back({ code: "never given", state, iss }, one.cookie))).toEqual(NOBODY);
    expect(await seen(await back({}, one.cookie))).toEqual(NOBODY);
  });

  it("gets nowhere with the answer of another issuer (mix-up, RFC 9207)", async () => {
    const { cookie, address } = await begin();
    const state = address.searchParams.get("state") ?? "";
    expect(
      await seen(await back({ code: "x", state, iss: "https://evil.example" }, cookie)),
    ).toEqual(NOBODY);
    expect(await seen(await back({ code: "x", state }, cookie))).toEqual(NOBODY);
  });

  it("gets nowhere after ten minutes, nor with a seal made for something else", async () => {
    const keys = keysFor(server.secret);
    const visit = { purpose: "sign-in", who: "", state: "s", nonce: "n", verifier: "v" };
    const at = (until: number) => JSON.stringify({ ...visit, until });
    const late = await keys.seal("cookie", at(Date.now() - 1), "hearten-oidc");
    const other = await keys.seal("cookie", at(Date.now() + 60_000), "hearten-welcome");
    for (const sealed of [late, other]) {
      expect(await seen(await back({ code: "x", state: "s" }, `hearten-oidc=${sealed}`))).toEqual(
        NOBODY,
      );
    }
  });

  it("gets nowhere by coming back as somebody who is joining to another's visit", async () => {
    const keys = keysFor(server.secret);
    const visit = { purpose: "join", who: "someone else", state: "s", nonce: "n", verifier: "v" };
    const text = JSON.stringify({ ...visit, until: Date.now() + 60_000 });
    const sealed = await keys.seal("cookie", text, "hearten-oidc");
    expect(await seen(await back({ code: "x", state: "s" }, `hearten-oidc=${sealed}`))).toEqual(
      NOBODY,
    );
  });
});
