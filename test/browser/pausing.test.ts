import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser, visit, type Visit } from "../support/browser.ts";
import { wrongWith } from "../support/looks.ts";
import { joinTeam, withAuthenticator } from "../support/passkeys.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { postThread, press, writeThread } from "./steps.ts";

let server: TestServer;
let browser: Browser;
const people = {} as Record<"author" | "first" | "second", Visit>;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  for (const who of ["author", "first", "second"] as const) {
    people[who] = await visit(browser, server.url);
  }
  for (const who of ["first", "second"] as const) {
    await withAuthenticator(people[who].page);
    await joinTeam(people[who].page, server, { role: "moderator", name: who });
  }
  // Nothing waits but what comes here.
  await server.db.prepare("DELETE FROM reviews").run();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it("goes from a report to a pause, an objection and an answer, and every page of it can be used by everyone", async () => {
  const author = people.author.page;
  const [first, second] = [people.first.page, people.second.page];
  const threadId = await postThread(author, { title: "An angry evening", body: "Some words." });
  const other = await visit(browser, server.url);
  await other.page.goto(`/threads/${threadId}/posts/${threadId}/report`);
  await other.page.getByLabel("It is unkind").check();
  await press(other.page, "Send", "**/reports/**");

  await first.goto("/mod");
  await press(first, "Take the next review", "**/mod/reviews/**");
  // Choosing it opens what it needs.
  await first.keyboard.press("p");
  await first.getByLabel("On Anxiety").check();
  await first.getByLabel("7 days").check();
  await first.getByLabel("Which rule is it about?").selectOption("4");
  expect(await first.locator("#reason").inputValue()).toContain("you can go on reading");
  expect(await wrongWith(first, "desk-review-pause")).toEqual([]);
  await press(first, "Decide", /\?done=suspend/);
  await first.getByText("Now decide about the post").waitFor();
  await first.keyboard.press("d");
  await press(first, "Decide", /\/mod\?done=/);

  await author.goto("/account");
  await author.getByText("The team has asked you to pause").waitFor();
  expect(await wrongWith(author, "account-paused")).toEqual([]);
  await writeThread(author, { title: "One more", body: "These words stay." });
  expect(await wrongWith(author, "compose-paused")).toEqual([]);
  await author.getByRole("button", { name: "Post", exact: true }).click();
  await author.getByRole("heading", { name: "This was not posted" }).waitFor();
  expect(await author.locator("#body").inputValue()).toBe("These words stay.");
  expect(await wrongWith(author, "compose-pause-refused")).toEqual([]);
  await author.getByRole("link", { name: "Why, and what you can do" }).click();
  await author.getByRole("heading", { name: "A pause from writing" }).waitFor();
  expect(await wrongWith(author, "suspension")).toEqual([]);
  await press(author, "Ask them to look again", "**/account/suspension/appeal");
  await author.getByRole("alert").waitFor();
  expect(await wrongWith(author, "suspension-refused")).toEqual([]);
  await author.locator("#words").fill("It was a hard day, and I am sorry.");
  await press(author, "Ask them to look again", "**/account/suspension");
  await author.getByText("Your question is with the team").waitFor();
  expect(await wrongWith(author, "suspension-asked")).toEqual([]);

  await first.goto(`/mod/reviews/${threadId}/${threadId}`);
  await first.getByText("Someone else has to answer this").waitFor();
  await second.goto("/mod");
  await press(second, "Take the next review", "**/mod/reviews/**");
  expect(await wrongWith(second, "desk-review-appeal")).toEqual([]);
  await second.keyboard.press("w");
  await second.locator("#reason").fill("Thank you for saying so.");
  await press(second, "Decide", /\/mod\?done=/);
  await author.goto("/account/suspension");
  await author.getByText("You were heard").waitFor();
  expect(await wrongWith(author, "suspension-lifted")).toEqual([]);
  await postThread(author, { title: "A quieter evening" });
  for (const { strayRequests, complaints } of Object.values(people)) {
    expect(strayRequests).toEqual([]);
    // What Chromium writes of the two forms that came back.
    expect(complaints.filter((line) => !/status of (403|422)/.test(line))).toEqual([]);
  }
});

it("goes from a removal to its statement, an appeal, a question, letters and a yes, each for everyone", async () => {
  const author = people.author.page;
  const [first, second] = [people.first.page, people.second.page];
  const threadId = await postThread(author, { title: "A long letter", body: "Too many names." });
  const other = await visit(browser, server.url);
  await other.page.goto(`/threads/${threadId}/posts/${threadId}/report`);
  await other.page.getByLabel("It is unkind").check();
  await press(other.page, "Send", "**/reports/**");
  const review = `/mod/reviews/${threadId}/${threadId}`;

  await first.goto(review);
  await first.keyboard.press("r");
  await first.getByLabel("Which rule is it about?").selectOption("4");
  await press(first, "Decide", /\/mod\?done=/);
  await other.page.reload();
  await other.page.getByText("We agreed with you").waitFor();
  expect(await wrongWith(other.page, "receipt-upheld")).toEqual([]);

  await author.goto(`/threads/${threadId}/posts/${threadId}/status`);
  await author.getByText("It holds everywhere").waitFor();
  expect(await wrongWith(author, "statement")).toEqual([]);
  await press(author, "Ask them to look again", "**/status/appeal");
  await author.getByRole("alert").waitFor();
  expect(await wrongWith(author, "statement-refused")).toEqual([]);
  await author.locator("#words").fill("They are all my own names.");
  await press(author, "Ask them to look again", "**/status");

  await second.goto(review);
  await second.getByText("Ask them something first").click();
  expect(await wrongWith(second, "desk-review-appeal-post")).toEqual([]);
  await second.locator("#words-ask").fill("Would initials do?");
  await press(second, "Ask them", "**/mod");
  await author.reload();
  expect(await wrongWith(author, "statement-asked")).toEqual([]);
  await author.getByLabel("Your answer").fill("Yes, they would.");
  await press(author, "Send your answer", "**/status");

  await second.goto(`${review}/letters`);
  await second.getByLabel("Your letter").fill("Thank you for your patience.");
  await press(second, "Send it", "**/letters?sent=yes");
  expect(await wrongWith(second, "desk-letters")).toEqual([]);
  await author.goto(`/threads/${threadId}/posts/${threadId}/letters`);
  await author.getByText("Thank you for your patience.").waitFor();
  expect(await wrongWith(author, "letters")).toEqual([]);

  await second.goto(review);
  await second.getByText("Yes, they would.").waitFor();
  await second.getByText("Say yes: take the decision back").click();
  await second.locator("#words-grant").fill("Then all is well.");
  await press(second, "Take it back", "**/mod");
  await author.goto(`/threads/${threadId}/posts/${threadId}/status`);
  await author.getByText("You were heard").waitFor();
  expect(await wrongWith(author, "statement-heard")).toEqual([]);
  await other.page.close();
});
