import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openToPhones } from "../support/phones.ts";
import { eventually } from "../support/server.ts";
import {
  idOf,
  postReply,
  postThread,
  press,
  threadsTitled,
  threadTitled,
  wordsOn,
  writeThread,
} from "./steps.ts";

const phones = openToPhones();

/** What the notices, as counted in the database, come to once the queue has done its work. */
const noticeArrived = () =>
  eventually(async () => {
    const { results } = await phones.server.db.prepare("SELECT 1 FROM notices").all();
    return results.length > 0;
  });

const drafts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draft:")));

describe("someone who is not well", () => {
  it("reads, writes with a topic and a note, and is given an alias and words to keep", async () => {
    const { page, context, complaints } = await phones.someone();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await page.goto("/");
    await page.getByRole("link", { name: "Depression" }).first().click();
    await page.waitForURL("**/boards/depression");
    await page.getByRole("link", { name: "Say your small win here, however small" }).click();
    await page.waitForURL("**/threads/**");
    expect(await page.locator("article.post").count()).toBe(20);
    await page.getByRole("link", { name: "Later posts" }).click();
    await page.getByRole("link", { name: "Earlier posts" }).first().click();
    await page.getByRole("link", { name: "Depression", exact: true }).click();
    await page.waitForURL("**/boards/depression");
    await page.getByRole("link", { name: "Write something" }).click();
    await page.waitForURL("**/boards/depression/new");

    // The counter keeps quiet until there is little room left.
    const count = page.locator("#title ~ .count");
    await page.getByLabel("Title").fill("Awake again");
    expect(await count.innerText()).toBe("");
    await page.getByLabel("Title").fill("a".repeat(119));
    expect(await count.innerText()).toBe("You have 1 character left.");
    await page.getByLabel("Title").fill("Awake again");
    expect(await count.innerText()).toBe("");

    await page.locator("#body").fill("It is **four** in the morning.");
    await page.getByLabel("Just listen").check();
    await page.getByText("Add topics").click();
    await page.getByLabel("Sleep", { exact: true }).check();
    await page.getByText("Add a content note").click();
    await page.getByLabel("panic", { exact: true }).check();
    await page.getByRole("button", { name: "Preview" }).click();
    const preview = page.getByRole("region", { name: "This is how it will look" });
    await page.locator(".preview:focus").waitFor();
    expect(await preview.locator("strong").innerText()).toBe("four");
    expect(await threadsTitled(phones.server, "Awake again")).toBe(0);

    await press(page, "Post", "**/welcome");
    expect(await page.locator("h1").innerText()).toMatch(/^You are \S+ \S+ here$/);
    const words = await wordsOn(page);
    expect(words.split(" ")).toHaveLength(8);
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);
    await page.getByRole("button", { name: "Print" }).click();
    expect(await page.locator("body").getAttribute("data-printed")).toBe("");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as a file" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("words.txt");
    expect((await readFile(await download.path(), "utf8")).trim()).toBe(words);

    await press(page, "I have kept them", "**/threads/**");
    const post = page.locator("article.post.mine");
    expect(await post.getByText("Content note: panic").isVisible()).toBe(true);
    expect(await post.locator(".text").isVisible()).toBe(false);
    await post.getByText("Show this post").click();
    expect(await post.locator(".text strong").innerText()).toBe("four");
    expect(await page.getByRole("link", { name: "Sleep" }).isVisible()).toBe(true);

    // Once kept, the words are nowhere to be found.
    await page.goto("/welcome");
    await page.waitForURL("**/account");
    const text = (await page.locator("body").innerText()).replaceAll(/\s+/g, " ");
    expect(text).not.toContain(words);
    expect(await page.getByRole("list", { name: "Your recovery words" }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("replies, changes what was written, and takes it back", async () => {
    const { page, complaints } = await phones.someone();
    const thread = await threadTitled(phones.server, "Sunday night dread");
    await page.goto(`/threads/${thread}`);
    await page.getByRole("link", { name: "Write a reply" }).click();
    await page.waitForURL("**/reply");
    await page.locator("#body").fill("Mine starts at tea time.");
    await press(page, "Post", "**/welcome");
    await press(page, "I have kept them", "**/threads/**");
    const mine = page.locator("article.post.mine");
    expect(await mine.innerText()).toContain("Mine starts at tea time.");

    await mine.getByRole("link", { name: "Edit" }).click();
    await page.waitForURL("**/edit");
    expect(await page.locator("#body").inputValue()).toBe("Mine starts at tea time.");
    await page.locator("#body").fill("Mine starts at breakfast.");
    await press(page, "Save the change", /posted=edit/);
    expect(await mine.innerText()).toContain("Mine starts at breakfast.");
    expect(await mine.innerText()).toContain("edited");

    await mine.getByRole("link", { name: "Delete" }).click();
    await page.waitForURL("**/delete");
    await press(page, "Delete it", /posted=deleted/);
    expect(await page.getByText("Your post is deleted.").isVisible()).toBe(true);
    expect(await page.locator("main").innerText()).not.toContain("Mine starts at");
    expect(complaints).toEqual([]);
  });

  it("begins at home, without knowing which board, and is asked for one", async () => {
    const { page } = await phones.someone();
    await page.goto("/");
    await page.getByRole("link", { name: "Write something" }).click();
    await page.getByLabel("Title").fill("Where do I put this");
    await page.locator("#body").fill("I do not know what it is called.");
    await page.getByLabel("Just listen").check();
    await page.getByRole("button", { name: "Post", exact: true }).click();
    await page.locator("[role=alert]:focus").waitFor();
    expect(await page.locator("#body").inputValue()).toBe("I do not know what it is called.");
    await page.getByLabel("Anxiety", { exact: true }).check();
    await press(page, "Post", "**/welcome");
    await press(page, "I have kept them", "**/threads/**");
    expect(await page.locator(".crumb").innerText()).toBe("Anxiety");
    expect(await drafts(page)).toEqual([]);
  });

  it("presses Post twice and posts once", async () => {
    const { page } = await phones.someone();
    await writeThread(page, { title: "Pressed twice" });
    await page.getByRole("button", { name: "Post", exact: true }).dblclick();
    await page.waitForURL("**/welcome");
    expect(await threadsTitled(phones.server, "Pressed twice")).toBe(1);
  });

  it("finds a draft again after a crash, and no draft once it is posted", async () => {
    const { page, context } = await phones.someone();
    await writeThread(page, {
      title: "Half a thought",
      body: "I was just saying",
      topics: ["Sleep"],
    });
    await page.waitForFunction(() =>
      Object.entries(localStorage).some(
        ([key, value]) => key.startsWith("draft:") && /"sleep"/.test(value),
      ),
    );
    const devtools = await context.newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    devtools.send("Page.crash").catch(() => "The page cannot answer: it is gone.");
    await crashed;

    const again = await context.newPage();
    await again.goto("/boards/anxiety/new");
    await again.getByText("We kept what you were writing").waitFor();
    expect(await again.getByLabel("Title").inputValue()).toBe("Half a thought");
    expect(await again.locator("#body").inputValue()).toBe("I was just saying");
    expect(await again.getByLabel("Just listen").isChecked()).toBe(true);
    expect(await again.getByLabel("Sleep", { exact: true }).isChecked()).toBe(true);
    await press(again, "Post", "**/welcome");
    expect(await drafts(again)).toEqual([]);
    await again.goto("/boards/anxiety/new");
    expect(await again.locator("#body").inputValue()).toBe("");
  });

  it("goes back after a refusal and finds every word still there", async () => {
    const { page } = await phones.someone();
    await page.goto("/boards/anxiety/new");
    await page.locator("#body").fill("Words I do not want to type again.");
    await page.getByLabel("Advice welcome").check();
    await page.getByRole("button", { name: "Post", exact: true }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.locator("#body").inputValue()).toBe("Words I do not want to type again.");
    await page.goBack();
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(await page.locator("#body").inputValue()).toBe("Words I do not want to type again.");
    expect(await page.getByLabel("Advice welcome").isChecked()).toBe(true);
  });

  it("comes back on another device with the words, and signs out again", async () => {
    const first = await phones.someone();
    await writeThread(first.page, { title: "Something to come back to" });
    await press(first.page, "Post", "**/welcome");
    const words = await wordsOn(first.page);

    const { page } = await phones.someone();
    await page.goto("/sign-in");
    await page.getByLabel("Your recovery words").fill(`  ${words.toUpperCase()} `);
    await press(page, "Sign in", "**/account");
    await page.getByRole("link", { name: "Something to come back to" }).click();
    await page.waitForURL("**/threads/**#p-*");
    const mine = page.locator("article.post.mine");
    expect(await mine.getByRole("link", { name: "Edit" }).isVisible()).toBe(true);

    await page.goto("/account");
    await press(page, "Sign out here", `${phones.server.url}/`);
    expect(await page.getByRole("link", { name: "Sign in" }).isVisible()).toBe(true);
    await page.goto("/account");
    await page.waitForURL("**/sign-in");
    await first.page.goto("/account");
    expect(await first.page.getByRole("heading", { name: "Your account" }).isVisible()).toBe(true);
  });

  it("is told when someone answers, and by nothing but a notice", async () => {
    const first = await phones.someone();
    const thread = await postThread(first.page, { title: "Is anybody there" });
    const second = await phones.someone();
    await postReply(second.page, thread, "I am here.");
    await noticeArrived();
    await first.page.getByRole("link", { name: "Notices" }).click();
    await first.page.getByRole("link", { name: "Is anybody there" }).click();
    await first.page.waitForURL("**/threads/**");
    expect(await first.page.locator("main").innerText()).toContain("I am here.");
    await first.page.goto("/notices");
    await press(first.page, "Clear this list", "**/notices");
    await first.page.getByText("Nothing for you just now.").waitFor();
  });

  it("asks the team to look, and keeps a receipt that opens again", async () => {
    const { page } = await phones.someone();
    await page.goto(`/threads/${await threadTitled(phones.server, "He came downstairs")}`);
    await page
      .getByRole("link", { name: /^Report/ })
      .first()
      .click();
    await page.waitForURL("**/report");
    await page.getByLabel("It is unkind").check();
    await page.locator("#words").fill("It made me wince.");
    await press(page, "Send", "**/reports/**");
    const receipt = page.url();
    expect(await page.locator("h1").innerText()).toBe("Thank you. We will look");

    const elsewhere = await phones.someone();
    await elsewhere.page.goto(receipt);
    expect(await elsewhere.page.locator("main").innerText()).toContain(
      "A volunteer has still to read it.",
    );
    expect(await elsewhere.page.locator("main").innerText()).not.toContain("It made me wince.");
  });
});

describe("someone who follows", () => {
  async function followAll(page: Page): Promise<void> {
    for (const path of ["/boards/family-and-friends", "/tags/small-wins"]) {
      await page.goto(path);
      await page.getByRole("button", { name: /^Follow/ }).click();
      await page.getByRole("button", { name: /^Stop following/ }).waitFor();
    }
  }

  it("follows in the browser alone, and sees what is new since the last visit", async () => {
    const { page, context } = await phones.someone();
    await followAll(page);
    await page.goto("/feed");
    expect(await page.getByRole("list", { name: "You follow" }).innerText()).toMatch(
      /Family and friends\s+Small wins/,
    );
    expect(await page.getByText("This list is kept in this browser only.").isVisible()).toBe(true);
    expect(await page.locator(".threads > li").count()).toBeGreaterThan(3);
    expect(await page.locator(".new:visible").count()).toBe(0);
    await page.close();

    const other = await phones.someone();
    await postThread(other.page, { board: "family-and-friends", title: "My sister rang" });

    const later = await context.newPage();
    await later.goto("/feed");
    const fresh = later.locator(".threads > li", { has: later.locator(".new:visible") });
    expect(await fresh.count()).toBe(1);
    expect(await fresh.locator("h3").innerText()).toMatch(/^My sister rang\s+New/);
    const { results } = await phones.server.db.prepare("SELECT * FROM follows").all();
    expect(results).toEqual([]);
  });

  it("takes the list along when the first post makes an account, and finds it on another device", async () => {
    const { page } = await phones.someone();
    await followAll(page);
    await writeThread(page, { title: "Here to stay a while" });
    await press(page, "Post", "**/welcome");
    const words = await wordsOn(page);
    await page.goto("/boards/anxiety");
    await page.getByRole("button", { name: "Follow Anxiety" }).click();
    await page.getByRole("button", { name: "Stop following Anxiety" }).waitFor();

    const second = await phones.someone();
    await second.page.goto("/sign-in");
    await second.page.getByLabel("Your recovery words").fill(words);
    await press(second.page, "Sign in", "**/account");
    await second.page.goto("/feed");
    const follows = second.page.getByRole("list", { name: "You follow" }).getByRole("link");
    expect((await follows.allInnerTexts()).toSorted()).toEqual([
      "Anxiety",
      "Family and friends",
      "Small wins",
    ]);
    expect(await second.page.getByText("kept in this browser only").count()).toBe(0);
    expect(await second.page.getByRole("link", { name: "Here to stay a while" }).isVisible()).toBe(
      true,
    );
  });

  it("follows a topic from a thread, and stops again", async () => {
    const { page } = await phones.someone();
    const thread = await threadTitled(phones.server, "Sunday night dread");
    await page.goto(`/threads/${thread}`);
    await page.getByRole("button", { name: "Follow Anxiety" }).click();
    await page.getByRole("button", { name: "Stop following Anxiety" }).click();
    await page.getByRole("button", { name: "Follow Anxiety" }).waitFor();
    expect(idOf(page.url())).toBe(thread);
  });
});

describe("all of them together", () => {
  it("were never sent anywhere else", () => {
    expect(phones.open.length).toBeGreaterThan(10);
    expect(phones.open.flatMap(({ strayRequests }) => strayRequests)).toEqual([]);
  });
});
