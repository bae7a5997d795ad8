import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openToPhones } from "../support/phones.ts";
import { postThread, press, threadsTitled, writeThread } from "./steps.ts";

const phones = openToPhones();

const drafts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draft:")));

/** Waits until what is being written has been put by. */
const keptDraft = (page: Page) => page.waitForFunction(() => localStorage.length > 0);

describe("what is being written", () => {
  it("comes back on another board's page, and goes to the board that page names", async () => {
    const { page } = await phones.someone();
    await writeThread(page, { board: "depression", title: "Begun elsewhere", body: "Half of it." });
    await keptDraft(page);
    await page.goto("/boards/anxiety/new");
    await page.getByText("We kept what you were writing").waitFor();
    expect(await page.locator("#body").inputValue()).toBe("Half of it.");
    expect(await page.getByText("This will be on the board Anxiety.").count()).toBe(1);
    expect(await page.locator("[name=board]:checked").inputValue()).toBe("anxiety");
    await press(page, "Post", "**/welcome");
    await press(page, "I have kept them", "**/threads/**");
    expect(await page.locator(".crumb").innerText()).toBe("Anxiety");
    expect(await drafts(page)).toEqual([]);
  });

  it("keeps the board chosen by hand when it comes back at the same address", async () => {
    const { page } = await phones.someone();
    await writeThread(page, { board: "depression", title: "Chosen by hand", body: "Half of it." });
    await page.getByText("Choose another board").click();
    await page.getByLabel("Anxiety", { exact: true }).check();
    await page.waitForFunction(() =>
      Object.values(localStorage).some((value) => /"board","anxiety"/.test(String(value))),
    );
    await page.goto("/boards/depression/new");
    await page.getByText("We kept what you were writing").waitFor();
    expect(await page.locator("[name=board]:checked").inputValue()).toBe("anxiety");
  });

  it("is not kept anew when its writer goes back to the form they have posted", async () => {
    const { page } = await phones.someone();
    await postThread(page, { title: "Said once" });
    await writeThread(page, { title: "Said twice", body: "Already posted." });
    await keptDraft(page);
    await press(page, "Post", /\/threads\//);
    expect(await drafts(page)).toEqual([]);
    // Back to the form, which the browser shows as it was, and away from it again.
    await page.goBack();
    await page.waitForURL("**/boards/anxiety/new");
    await page.goto("/about");
    expect(await drafts(page)).toEqual([]);
    await page.goto("/boards/anxiety/new");
    expect(await page.locator("#body").inputValue()).toBe("");
    expect(await threadsTitled(phones.server, "Said twice")).toBe(1);
  });

  it("is kept anew when the words on that form are changed", async () => {
    const { page } = await phones.someone();
    await postThread(page, { title: "Said and done" });
    await writeThread(page, { title: "First thought", body: "Already posted." });
    await press(page, "Post", /\/threads\//);
    await page.goBack();
    await page.waitForURL("**/boards/anxiety/new");
    await page.locator("#body").fill("A second thought.");
    await keptDraft(page);
    await page.goto("/boards/anxiety/new");
    await page.getByText("We kept what you were writing").waitFor();
    expect(await page.locator("#body").inputValue()).toBe("A second thought.");
  });
});
