import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit, type Visit } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { postReply, press, threadTitled, wordsOn, writeThread } from "./steps.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Somebody with a small phone that runs no script. */
const someone = (): Promise<Visit> =>
  visit(browser, server.url, {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });

describe("someone whose browser runs no script", () => {
  it("previews, posts, keeps the words, and reads why a person sees the post first", async () => {
    const { page, strayRequests } = await someone();
    await writeThread(page, {
      title: "No script here",
      body: "Written by **hand**.",
      need: "Advice welcome",
      topics: ["Sleep"],
      notes: ["panic"],
    });
    await page.getByRole("button", { name: "Preview" }).click();
    const preview = page.getByRole("region", { name: "This is how it will look" });
    await preview.waitFor();
    expect(await preview.locator("strong").innerText()).toBe("hand");
    expect(await page.getByLabel("Title").inputValue()).toBe("No script here");
    expect(await page.getByLabel("Advice welcome").isChecked()).toBe(true);
    expect(await page.getByLabel("Sleep", { exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel("panic", { exact: true }).isChecked()).toBe(true);

    await press(page, "Post", "**/welcome");
    expect((await wordsOn(page)).split(" ")).toHaveLength(8);
    expect(await page.getByText("Write them on paper").isVisible()).toBe(true);
    // Buttons that would do nothing are not shown.
    expect(await page.getByRole("button", { name: "Copy" }).isVisible()).toBe(false);
    await press(page, "I have kept them", "**/status**");
    const said = await page.locator("main").innerText();
    expect(said).toContain("Your post is waiting for a person to read it.");
    expect(said).toContain("Nothing is lost, and you do not have to do anything.");
    expect(await page.locator(".text strong").innerText()).toBe("hand");
    expect(await page.locator(".strip a").first().getAttribute("href")).toBe("/help");
    expect(strayRequests).toEqual([]);
  });

  it("is told on the form that a person will read a first post first", async () => {
    const { page } = await someone();
    await page.goto("/boards/anxiety/new");
    expect(await page.locator("form").last().innerText()).toContain(
      "Without script it cannot, and then a person reads your post first. Nothing is lost.",
    );
  });

  it("replies, changes the reply, and deletes it", async () => {
    const { page } = await someone();
    const thread = await threadTitled(server, "Sunday night dread");
    await postReply(page, thread, "Mine starts at tea time.");
    await page.goto(`/threads/${thread}?at=end`);
    const mine = page.locator("article.post.mine");
    expect(await mine.innerText()).toContain("Mine starts at tea time.");
    await mine.getByRole("link", { name: "Edit" }).click();
    await page.locator("#body").fill("Mine starts at breakfast.");
    // It waits for a person still, so its own page says so.
    await press(page, "Save the change", /status\?posted=edit/);
    expect(await page.locator("main").innerText()).toContain("Mine starts at breakfast.");
    await page.goto(`/threads/${thread}?at=end`);
    expect(await mine.innerText()).toContain("Mine starts at breakfast.");
    await mine.getByRole("link", { name: "Delete" }).click();
    await press(page, "Delete it", /posted=deleted/);
    expect(await page.locator("main").innerText()).not.toContain("Mine starts at");
  });

  it("is shown all that was typed when a form is refused, with what to mend first", async () => {
    const { page } = await someone();
    await writeThread(page, {
      title: "Hm",
      body: "  A line I worked on.\n\n> and a quote",
      need: "Resources",
      topics: ["Sleep", "Work"],
      notes: ["death or loss"],
    });
    await page.getByRole("button", { name: "Post", exact: true }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.title()).toMatch(/^To mend: /);
    const summary = page.locator("main > :first-child");
    expect(await summary.getAttribute("role")).toBe("alert");
    expect(await summary.innerText()).toContain("The title needs at least 3 characters.");
    expect(await summary.getByRole("link").first().getAttribute("href")).toBe("#title");
    expect(await page.getByLabel("Title").getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator("#title-error").innerText()).toContain("at least 3 characters");

    expect(await page.getByLabel("Title").inputValue()).toBe("Hm");
    expect(await page.locator("#body").inputValue()).toBe("  A line I worked on.\n\n> and a quote");
    expect(await page.getByLabel("Resources").isChecked()).toBe(true);
    for (const label of ["Sleep", "Work", "death or loss"]) {
      expect(await page.getByLabel(label, { exact: true }).isChecked()).toBe(true);
    }
    expect(await page.locator("input:checked[type=checkbox]").count()).toBe(3);

    await page.getByLabel("Title").fill("Hm, well");
    await press(page, "Post", "**/welcome");
  });

  it("follows a board and a topic, finds them in the feed, and stops", async () => {
    const { page } = await someone();
    for (const path of ["/boards/anxiety", "/tags/small-wins"]) {
      await page.goto(path);
      await page.getByRole("button", { name: /^Follow/ }).click();
      await page.getByRole("button", { name: /^Stop following/ }).waitFor();
    }
    await page.goto("/feed");
    const follows = page.getByRole("list", { name: "You follow" });
    expect(await follows.innerText()).toMatch(/Anxiety\s+Small wins/);
    expect(await page.getByRole("link", { name: "Sunday night dread" }).count()).toBe(1);
    await follows.getByRole("link", { name: "Anxiety" }).click();
    await page.getByRole("button", { name: "Stop following Anxiety" }).click();
    await page.getByRole("button", { name: "Follow Anxiety" }).waitFor();
    await page.goto("/feed");
    expect(await follows.innerText()).not.toContain("Anxiety");
  });

  it("asks the team to look and gets a receipt", async () => {
    const { page } = await someone();
    await page.goto(`/threads/${await threadTitled(server, "He came downstairs")}`);
    await page
      .getByRole("link", { name: /^Report/ })
      .first()
      .click();
    await page.locator("#words").fill("It made me wince.");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.locator("main > :first-child").innerText()).toContain(
      "Choose what it is about.",
    );
    expect(await page.locator("#words").inputValue()).toBe("It made me wince.");
    await page.getByLabel("It is unkind").check();
    await press(page, "Send", "**/reports/**");
    expect(await page.locator("h1").innerText()).toBe("Thank you. We will look");
  });

  it("comes back on another phone with the words, and signs out", async () => {
    const first = await someone();
    await writeThread(first.page, { title: "To come back to, by hand" });
    await press(first.page, "Post", "**/welcome");
    const words = await wordsOn(first.page);

    const { page } = await someone();
    await page.goto("/sign-in");
    await page.getByLabel("Your recovery words").fill(words.replace(/\S+$/, "zzzzzz"));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.locator("main > :first-child").getAttribute("role")).toBe("alert");
    await page.getByLabel("Your recovery words").fill(words);
    await press(page, "Sign in", "**/account");
    expect(await page.getByRole("link", { name: "To come back to, by hand" }).isVisible()).toBe(
      true,
    );
    await press(page, "Sign out here", `${server.url}/`);
    await page.goto("/account");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });

  it("gets new words, and comes back with those alone", async () => {
    const first = await someone();
    await writeThread(first.page, { title: "Words that change" });
    await press(first.page, "Post", "**/welcome");
    const old = await wordsOn(first.page);
    await first.page.goto("/account/words");
    await press(first.page, "Give me new words", "**/account/words/new");
    const words = await wordsOn(first.page);
    await first.page.reload();
    expect(await wordsOn(first.page)).toBe(words);
    await press(first.page, "I have kept them", "**/account");

    const { page } = await someone();
    await page.goto("/sign-in");
    await page.getByLabel("Your recovery words").fill(old);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Your recovery words").fill(words);
    await press(page, "Sign in", "**/account");
  });

  it("has a way out that is a plain link, first on the page", async () => {
    const { page } = await someone();
    await page.goto("/");
    const first = page.locator("a, button, input, summary").first();
    expect(await first.innerText()).toBe("Leave this page");
    expect(await first.getAttribute("href")).toBe("https://www.bbc.co.uk/weather");
    expect(await first.getAttribute("rel")).toContain("noreferrer");
  });
});
