import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults, launchBrowser, visit } from "../support/browser.ts";
import { pictures } from "../support/looks.ts";
import { withAuthenticator } from "../support/passkeys.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { idOf, press, writeThread } from "./steps.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function standing(title: string) {
  return server.db
    .prepare(
      `SELECT p.status, r.cause FROM posts p JOIN threads t ON t.id = p.thread_id AND p.id = t.id
        LEFT JOIN reviews r ON r.thread_id = p.thread_id AND r.post_id = p.id WHERE t.title = ?`,
    )
    .bind(title)
    .first<{ status: string; cause: string | null }>();
}

describe("a first post", () => {
  it("is there at once: the browser solves its puzzle while it is written, all from here", async () => {
    const { page, strayRequests, complaints } = await visit(browser, server.url);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await writeThread(page, { title: "Written with script" });
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("input[name=work]")?.value !== "",
    );
    await press(page, "Post", "**/welcome");
    expect(await standing("Written with script")).toEqual({ status: "published", cause: null });
    expect(asked.filter((path) => path.includes("work")).length).toBeGreaterThan(0);
    expect(asked.every((path) => !/challenge|altcha/.test(path))).toBe(true);
    expect(strayRequests).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("sent before the puzzle is solved waits for it with a calm sentence, and is there at once", async () => {
    const { page } = await visit(browser, server.url);
    await page.goto("/boards/anxiety/new");
    // The solver is slow to come: whoever presses now waits a moment, and no longer than three seconds.
    await page.route("**/assets/work-solver*", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await page.getByLabel("Title").fill("Pressed at once");
    await page.locator("#body").fill("I could not wait.");
    await page.getByLabel("Just listen").check();
    await page.getByRole("button", { name: "Post", exact: true }).click();
    await page.getByText("this device is finishing a small check").waitFor();
    await page.waitForURL("**/welcome");
    expect(await standing("Pressed at once")).toEqual({ status: "published", cause: null });
  });

  it("is sent all the same when the puzzle cannot be solved, and a person reads it first", async () => {
    const { page } = await visit(browser, server.url);
    await page.route("**/assets/work-solver*", (route) => route.abort());
    await writeThread(page, { title: "No solver came", body: "Words that must not be lost." });
    await press(page, "Post", "**/welcome");
    await press(page, "I have kept them", "**/status**");
    expect(await page.locator("main").innerText()).toContain("Words that must not be lost.");
    expect(await standing("No solver came")).toEqual({ status: "held", cause: "plain_form" });
  });

  it("is sent all the same after three seconds when the solver never answers", async () => {
    const { page } = await visit(browser, server.url);
    await page.route("**/assets/work-solver*", () => undefined);
    await writeThread(page, { title: "The solver hangs" });
    await press(page, "Post", "**/welcome");
    expect(await standing("The solver hangs")).toEqual({ status: "held", cause: "plain_form" });
  });

  it("written from a draft that was kept is there at once, too", async () => {
    const { page } = await visit(browser, server.url);
    await writeThread(page, { title: "Kept over night" });
    await page.waitForTimeout(400);
    await page.goto("/");
    await page.goto("/boards/anxiety/new");
    await page.getByText("We kept what you were writing").waitFor();
    await press(page, "Post", "**/welcome");
    expect(await standing("Kept over night")).toEqual({ status: "published", cause: null });
  });

  it("is told about in plain pages by day and by night, from 320 pixels up", async () => {
    const bare = await visit(browser, server.url, { javaScriptEnabled: false });
    await bare.page.goto("/boards/anxiety/new");
    await pictures(bare.page, "compose-without-script");
    const { page } = await visit(browser, server.url);
    await page.route("**/assets/work-solver*", (route) => route.abort());
    await writeThread(page, { title: "Shown in pictures" });
    await press(page, "Post", "**/welcome");
    await press(page, "I have kept them", "**/status**");
    await pictures(page, "status-plain-form");
    expect(await faults(page)).toEqual([]);
    const thread = idOf(page.url());
    for (const cause of ["raid", "flood"]) {
      await server.db
        .prepare("UPDATE reviews SET cause = ? WHERE thread_id = ?")
        .bind(cause, thread)
        .run();
      await page.reload();
      await pictures(page, `status-${cause}`);
      expect(await faults(page)).toEqual([]);
    }
  });
});

describe("the raid switch", () => {
  it("is found by a lead on the desk, says what it does, and is told there while it is on", async () => {
    const { page } = await visit(browser, server.url);
    await withAuthenticator(page);
    await page.goto(await server.invite("lead"));
    await page.getByLabel("Your name on the team").fill("Ida");
    await page.getByRole("button", { name: "Join the team" }).click();
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.waitForURL("**/mod");
    await page.getByRole("link", { name: "Hold every first post" }).click();
    expect(await page.locator("main").innerText()).toContain(
      "They will be told that a person reads first posts today.",
    );
    await pictures(page, "desk-raid");
    expect(await faults(page)).toEqual([]);
    await page.getByLabel("6 hours").check();
    await press(page, "Hold first posts", "**/mod");
    expect(await page.locator("main").innerText()).toContain(
      "Every first post waits for a person, for about 6 hours more.",
    );
    await pictures(page, "desk-raid-told");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("link", { name: "Change this" }).click();
    await pictures(page, "desk-raid-on");
    expect(await faults(page)).toEqual([]);
    await press(page, "Stop holding them", "**/mod");
    expect(await page.getByText("Every first post waits").count()).toBe(0);
  });
});
