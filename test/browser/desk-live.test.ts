import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seedCatalogue } from "../../db/seed/catalogue.ts";
import { loadDesk } from "../bench/desk-load.ts";
import { fillD1 } from "../bench/fill-d1.ts";
import { faults, launchBrowser, visit } from "../support/browser.ts";
import { joinTeam, withAuthenticator } from "../support/passkeys.ts";
import { startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ seed: "none" }), launchBrowser()]);
  await seedCatalogue(server.db);
  await fillD1(server.db, {
    posts: 1_000,
    average: 5,
    openReviews: 200,
    holdOpenings: false,
    boards: ["anxiety", "depression"],
    topics: ["alcohol"],
    members: 20,
    now: Date.now(),
    seed: 1,
    // Nothing here opens a seal.
    seal: () => "sealed",
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// How quick it is depends on the machine: `npm run bench -- --desk` tells that. What must hold does not.
it("a desk under load takes no decision twice and loses no report, with every line open", async () => {
  const result = await loadDesk({
    origin: server.url,
    db: server.db as never,
    secret: server.secret,
    moderators: 5,
    reportsPerSecond: 10,
    seconds: 5,
    reading: 200,
  });
  const { reports, decisions, sockets } = result;
  expect(result.failures).toBe(0);
  expect(result.openBefore).toBeGreaterThanOrEqual(190);
  expect(sockets.open).toBe(5);
  expect(sockets.heard).toBeGreaterThan(0);
  expect(reports.accepted).toBe(reports.sent);
  expect(reports.kept).toBe(reports.accepted);
  expect(reports.lost).toBe(0);
  expect(decisions.accepted).toBeGreaterThan(0);
  expect(decisions.kept).toBe(decisions.accepted);
  expect(decisions.twice).toBe(0);
});

/** The desk of somebody who has just joined the team. */
async function atDesk(name: string) {
  const { page } = await visit(browser, server.url);
  await withAuthenticator(page);
  await joinTeam(page, server, { role: "moderator", name });
  return page;
}

it("the page of a review says by itself who has it, that it is free again, and that the line dropped", async () => {
  const [ann, ben] = [await atDesk("Ann"), await atDesk("Ben")];
  await ann.getByRole("button", { name: "Take the next review" }).click();
  await ann.waitForURL("**/mod/reviews/**");
  const review = new URL(ann.url()).pathname;
  await ben.goto(review);
  const news = ben.locator("[data-desk-news]");
  await ben.reload();
  expect(await news.isVisible()).toBe(false);

  // Ann goes back to the desk: her review is free for others a moment later.
  await ann.goto("/mod");
  await news.getByText("Nobody has this one in hand now.").waitFor();
  expect(await faults(ben)).toEqual([]);
  // As on her first turn: otherwise something light might come after something heavy.
  await server.db.prepare("UPDATE staff SET last_class = 0, served = 0 WHERE name = 'Ann'").run();
  await ann.getByRole("link", { name: "Show it" }).click();
  await ann.getByRole("button", { name: "Take the next review" }).click();
  await news.getByText("Ann (a colleague) has this one now.").waitFor();
  await ben.goto("/mod");
  expect(await ben.getByText("Ann has").isVisible()).toBe(true);
  expect(await faults(ben)).toEqual([]);

  // Loading the page again loses nothing.
  await ann.reload();
  const holder = () =>
    server.db
      .prepare("SELECT name FROM reviews JOIN staff ON id = claimed_by WHERE claimed_until > ?")
      .bind(Date.now())
      .first<string>("name");
  expect(await holder()).toBe("Ann");
  await ann.context().setOffline(true);
  await ann.getByText("The live line has dropped").waitFor();
  for (const page of [ann, ben]) await page.context().close();
});
