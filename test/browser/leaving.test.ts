import { describe, expect, it } from "vitest";
import type { Visit } from "../support/browser.ts";
import { openToPhones } from "../support/phones.ts";
import { threadsTitled, threadTitled, writeThread } from "./steps.ts";

const EXIT_URL = "https://www.bbc.co.uk/weather";

const phones = openToPhones();

describe("someone who has to leave at once", () => {
  /** Stands in for the exit page, and tells how the page looked at the moment it went blank. */
  async function watchExit({ page, context }: Visit): Promise<unknown[]> {
    const seen: unknown[] = [];
    await context.route(EXIT_URL, (route) =>
      route.fulfill({ contentType: "text/html", body: "<title>Weather</title>Rain later." }),
    );
    await page.exposeFunction("wentBlank", (state: unknown) => seen.push(state));
    await page.addInitScript(() => {
      const { wentBlank } = window as unknown as { wentBlank: (state: unknown) => void };
      new MutationObserver(() => {
        const { hidden } = document.documentElement;
        if (hidden) wentBlank({ hidden, title: document.title, kept: localStorage.length });
      }).observe(document, { subtree: true, attributeFilter: ["hidden"] });
    });
    return seen;
  }
  const BLANK = { hidden: true, title: "", kept: 0 };

  it("presses Shift three times: blank first, then gone, and Back shows nothing", async () => {
    const visitor = await phones.someone();
    const { page } = visitor;
    const seen = await watchExit(visitor);
    await page.goto("/");
    await writeThread(page, { title: "Not for other eyes" });
    await page.waitForFunction(() => localStorage.length > 0);
    for (let times = 0; times < 3; times++) await page.keyboard.press("Shift");
    await page.waitForURL(EXIT_URL);
    expect(seen).toEqual([BLANK]);

    // The page that was left is not in the history; the one before it leads away again.
    await page.goBack({ waitUntil: "commit" }).catch(() => null);
    await page.waitForURL(EXIT_URL);
    expect(seen).toEqual([BLANK, BLANK]);

    // Whoever comes back by the address finds no draft.
    await page.goto("/boards/anxiety/new");
    expect(await page.locator("#body").inputValue()).toBe("");
    expect(await page.locator("html").getAttribute("hidden")).toBe(null);
  });

  it("is not thrown out by typing capital letters", async () => {
    const { page } = await phones.someone();
    await page.goto("/boards/anxiety/new");
    await page.locator("#body").focus();
    for (const key of ["Shift+I", "Shift+A", "Shift+M"]) await page.keyboard.press(key);
    expect(await page.locator("#body").inputValue()).toBe("IAM");
  });

  it("finds the way out at the first press of Tab on every kind of page", async () => {
    const { page } = await phones.someone();
    const thread = await threadTitled(phones.server, "Sunday night dread");
    for (const path of [
      "/",
      "/boards/anxiety",
      `/threads/${thread}`,
      "/boards/anxiety/new",
      "/help",
    ]) {
      await page.goto(path);
      await page.keyboard.press("Tab");
      const first = page.locator(":focus");
      expect(await first.innerText()).toBe("Leave this page");
      expect(await first.getAttribute("href")).toBe(EXIT_URL);
    }
  });

  it("leaves by a press of the button, with the same care", async () => {
    const visitor = await phones.someone();
    const seen = await watchExit(visitor);
    await writeThread(visitor.page, { title: "Not for other eyes either" });
    await visitor.page.getByRole("link", { name: "Leave this page" }).click();
    await visitor.page.waitForURL(EXIT_URL);
    expect(seen).toEqual([BLANK]);
    expect(await threadsTitled(phones.server, "Not for other eyes either")).toBe(0);
  });
});

describe("all of them together", () => {
  it("were never sent anywhere else", () => {
    expect(phones.open.length).toBe(4);
    expect(phones.open.flatMap(({ strayRequests }) => strayRequests)).toEqual([]);
  });
});
