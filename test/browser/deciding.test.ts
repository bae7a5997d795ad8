import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser, visit, type Visit } from "../support/browser.ts";
import { wrongWith } from "../support/looks.ts";
import { joinTeam, withAuthenticator } from "../support/passkeys.ts";
import { startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
let browser: Browser;
let sam: Visit;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  sam = await visit(browser, server.url);
  await withAuthenticator(sam.page);
  await joinTeam(sam.page, server, { role: "moderator", name: "Sam" });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  await sam.page.goto("/mod");
  await server.db.prepare("DELETE FROM reviews").run();
});

/** The only review that waits: of a post of the demonstration, held or reported. */
async function waiting(status: "held" | "published", place = 0): Promise<void> {
  const now = Date.now();
  const post = await server.db
    .prepare(
      `SELECT posts.thread_id AS thread, posts.id, threads.board FROM posts
        JOIN threads ON threads.id = posts.thread_id
        WHERE posts.status = 'published' AND threads.status = 'published' AND posts.id <> threads.id
        ORDER BY posts.id LIMIT 1 OFFSET ?`,
    )
    .bind(place)
    .first<{ thread: string; id: string; board: string }>();
  await server.db.batch([
    server.db
      .prepare("UPDATE posts SET status = ? WHERE thread_id = ? AND id = ?")
      .bind(status, post?.thread, post?.id),
    server.db
      .prepare(
        `INSERT INTO reviews (thread_id, post_id, board, status, class, cause, due_at, opened_at)
          VALUES (?, ?, ?, 'open', 4, ?, ?, ?)`,
      )
      .bind(
        post?.thread,
        post?.id,
        post?.board,
        status === "held" ? "first_posts" : "report",
        now,
        now,
      ),
  ]);
}

/** A keyboard that counts. */
function keyboard(page: Page) {
  let count = 0;
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        count += 1;
        await page.keyboard.press(key);
      }
    },
    count: () => count,
  };
}

/** From the desk to the page of the one review, by the keyboard. */
async function take(page: Page): Promise<void> {
  await page.goto("/mod");
  await page.keyboard.press("t");
  await page.waitForURL("**/mod/reviews/**");
}

const DONE = /\/mod\?done=/;
const chosen = (page: Page) => page.locator("[name=action]:checked").getAttribute("value");
const lastEvent = () =>
  server.db
    .prepare(
      "SELECT action, reason, policy_number AS policy FROM events WHERE staff_id IS NOT NULL ORDER BY id DESC LIMIT 1",
    )
    .first<{ action: string; reason: string; policy: number | null }>();

describe("deciding by the keyboard alone", () => {
  it("takes at most three presses from the open review to an approval, and goes on from there", async () => {
    const { page } = sam;
    await waiting("held");
    await take(page);
    const keys = keyboard(page);
    await keys.press("a", "a");
    await page.waitForURL(DONE);
    expect(keys.count()).toBeLessThanOrEqual(3);
    expect((await lastEvent())?.action).toBe("approve");
    // What was done is in focus and read out; one key takes it back, one takes the next.
    const done = page.locator("[role=status]:focus");
    await done.filter({ hasText: "Done: shown to everyone." }).waitFor();
    await page.keyboard.press("z");
    await page.waitForURL("**?done=undone");
    await keys.press("a", "Enter");
    await page.waitForURL(DONE);
    await waiting("held", 1);
    await page.goto("/mod");
    await page.keyboard.press("t");
    await page.waitForURL("**/mod/reviews/**");
  });

  it("takes at most six to a removal with a rule and a reason, after reading the text and what the author will read", async () => {
    const { page } = sam;
    await waiting("published", 2);
    await take(page);
    const text = page.getByRole("region", { name: "The post", exact: true }).locator(".text");
    const keys = keyboard(page);
    await keys.press("v");
    expect(await text.isVisible()).toBe(true);
    await keys.press("r", "1");
    const reason = page.getByLabel("A few words to the author");
    const words = await reason.inputValue();
    expect(words.length).toBeGreaterThan(40);
    await page.getByRole("status").filter({ hasText: "Filled in:" }).waitFor();
    const preview = page.getByRole("region", { name: "What the author will read" });
    await preview.getByText("It was taken down.").waitFor();
    expect(await preview.getByText(words).isVisible()).toBe(true);
    // Only what this action needs is in the way.
    expect(await page.locator("#passage").isVisible()).toBe(false);
    expect(await wrongWith(page, "deciding-removal")).toEqual([]);
    await keys.press("Enter");
    await page.waitForURL(DONE);
    expect(keys.count()).toBeLessThanOrEqual(6);
    const event = await lastEvent();
    expect(event).toMatchObject({ action: "remove", reason: words });
    expect(event?.policy).toBeGreaterThan(0);
  });

  it("lists every key by one of them, gives the focus back, and lets them be turned off", async () => {
    const { page } = sam;
    await waiting("published", 3);
    await take(page);
    await page.keyboard.press("r");
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keys on this page" });
    await dialog.waitFor();
    expect(await dialog.getByText("Remove it", { exact: true }).isVisible()).toBe(true);
    expect(await wrongWith(page, "deciding-keys")).toEqual([]);
    // What lies under it takes no keys meanwhile.
    await page.keyboard.press("h");
    expect(await chosen(page)).toBe("remove");
    await page.keyboard.press("Escape");
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("value"))).toBe("remove");
    await page.keyboard.press("?");
    await dialog.getByLabel("Use these keys in this browser").uncheck();
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.keyboard.press("h");
    expect(await chosen(page)).toBe("remove");
    await page.reload();
    await page.keyboard.press("h");
    expect(await page.locator("[name=action]:checked").count()).toBe(0);
    await page.getByRole("link", { name: /^Keys/ }).click();
    await dialog.getByLabel("Use these keys in this browser").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("h");
    expect(await chosen(page)).toBe("hide");
  });

  it("leaves whoever writes alone, and never writes over what they wrote", async () => {
    const { page } = sam;
    await waiting("published", 4);
    await take(page);
    await page.keyboard.press("r");
    const reason = page.getByLabel("A few words to the author");
    await reason.focus();
    await page.keyboard.type("hard 1 evening?");
    expect(await chosen(page)).toBe("remove");
    expect(await reason.inputValue()).toBe("hard 1 evening?");
    await page.getByLabel("Which rule is it about?").focus();
    await page.keyboard.press("h");
    expect(await chosen(page)).toBe("remove");
    await page.locator("h1").click();
    await page.keyboard.press("1");
    await page.getByText("Your own words stay.").waitFor();
    expect(await reason.inputValue()).toBe("hard 1 evening?");
  });
});

describe("sending a decision", () => {
  it("says at once that it is on its way, and keeps everything when nobody answers", async () => {
    const { page } = sam;
    await waiting("published", 5);
    await take(page);
    await page.keyboard.press("r");
    await page.keyboard.press("1");
    const words = await page.getByLabel("A few words to the author").inputValue();
    const here = page.url();
    let held: (() => void) | undefined;
    const letGo = new Promise<void>((resolve) => (held = resolve));
    const isDecision = (url: URL) => /\/mod\/reviews\/\w+\/\w+$/.test(url.pathname);
    await page.route(isDecision, async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      await letGo;
      return route.abort();
    });
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "Removing it…" }).waitFor();
    // A second press while the first is on its way does nothing.
    await page.keyboard.press("Enter");
    held?.();
    await page.getByText("That did not get through.").waitFor();
    expect(page.url()).toBe(here);
    expect(await page.getByLabel("A few words to the author").inputValue()).toBe(words);
    await page.unroute(isDecision);
    await page.keyboard.press("Enter");
    await page.waitForURL(DONE);
    expect((await lastEvent())?.reason).toBe(words);
  });

  it("comes back with everything and the sentence in focus when a colleague was quicker", async () => {
    const { page } = sam;
    await waiting("published", 6);
    await take(page);
    await page.keyboard.press("r");
    await page.keyboard.press("1");
    const words = await page.getByLabel("A few words to the author").inputValue();
    await server.db.prepare("UPDATE reviews SET version = version + 1, status = 'decided'").run();
    await page.keyboard.press("Enter");
    const problem = page.locator("[role=alert]:focus");
    await problem.filter({ hasText: "already decided by another" }).waitFor();
    expect(await page.getByLabel("A few words to the author").inputValue()).toBe(words);
    expect(await chosen(page)).toBe("remove");
  });
});

it("without script the same is done by hand: the list of keys is on the page, the words are filled in, and a button shows them first", async () => {
  const { context, page } = await visit(browser, server.url, {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
    storageState: await sam.context.storageState(),
  });
  await waiting("published", 7);
  await page.goto("/mod");
  await page.getByRole("button", { name: /^(Take the next|Go on)/ }).click();
  await page.waitForURL("**/mod/reviews/**");
  await page.getByRole("link", { name: /^Keys/ }).click();
  expect(await page.getByRole("heading", { name: "Keys on this page" }).isVisible()).toBe(true);
  await page.locator("[name=action][value=remove]").check();
  await page.locator("[data-templates] > summary").click();
  await page.getByLabel(/^Hurts somebody in the thread/).check();
  await page.getByRole("button", { name: "See what they will read" }).click();
  await page.waitForURL("**/preview");
  const preview = page.getByRole("region", { name: "What the author will read" });
  expect(await preview.getByText("It was taken down.").isVisible()).toBe(true);
  expect(await page.getByLabel("A few words to the author").inputValue()).toContain("can hurt");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole("button", { name: /^Decide/ }).click();
  await page.waitForURL(DONE);
  expect((await lastEvent())?.policy).toBe(4);
  await context.close();
});

it("asks nobody else, and complains of nothing but what was refused on purpose", () => {
  expect(sam.strayRequests).toEqual([]);
  const expected = /status of 409|ERR_FAILED/;
  expect(sam.complaints.filter((line) => !expected.test(line))).toEqual([]);
});
