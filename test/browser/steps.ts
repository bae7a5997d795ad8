import type { Page } from "playwright-core";
import type { TestServer } from "../support/server.ts";

export interface Writing {
  readonly board?: string;
  readonly title?: string;
  readonly body?: string;
  /** Labels as the page shows them. */
  readonly need?: string;
  readonly topics?: readonly string[];
  readonly notes?: readonly string[];
}

/** Fills the form of a new thread as a hand would, with or without script. Posts nothing. */
export async function writeThread(page: Page, writing: Writing = {}): Promise<void> {
  const { topics = [], notes = [] } = writing;
  await page.goto(`/boards/${writing.board ?? "anxiety"}/new`);
  await page.getByLabel("Title").fill(writing.title ?? "A quiet evening");
  await page.locator("#body").fill(writing.body ?? "It has been a long day.");
  await page.getByLabel(writing.need ?? "Just listen").check();
  if (topics.length > 0) await page.getByText("Add topics").click();
  for (const topic of topics) await page.getByLabel(topic, { exact: true }).check();
  if (notes.length > 0) await page.getByText("Add a content note").click();
  for (const note of notes) await page.getByLabel(note, { exact: true }).check();
}

/** Presses a button and waits for the page it leads to. */
export async function press(page: Page, name: string, to: string | RegExp): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForURL(to);
}

/** Writes a thread, posts it, keeps the words if it was the first, and stands before the post. */
export async function postThread(page: Page, writing: Writing = {}): Promise<string> {
  await writeThread(page, writing);
  await press(page, "Post", /\/welcome|\/threads\//);
  if (page.url().endsWith("/welcome")) await press(page, "I have kept them", /\/threads\//);
  return idOf(page.url());
}

/** Replies to a thread, keeps the words if it was the first post, and stands before the reply. */
export async function postReply(page: Page, threadId: string, body: string): Promise<void> {
  await page.goto(`/threads/${threadId}/reply`);
  await page.locator("#body").fill(body);
  await press(page, "Post", /\/welcome|\/threads\/\w+(\?|\/posts)/);
  if (page.url().endsWith("/welcome")) await press(page, "I have kept them", /\/threads\//);
}

/** The recovery words, from the page that shows them once. */
export async function wordsOn(page: Page): Promise<string> {
  return (
    await page.getByRole("list", { name: "Your recovery words" }).locator("li").allInnerTexts()
  ).join(" ");
}

/** The thread's id in an address. */
export function idOf(url: string): string {
  return /\/threads\/([0-9a-z]{26})/.exec(url)?.[1] ?? "";
}

/** A thread of the demonstration community. */
export async function threadTitled(server: TestServer, title: string): Promise<string> {
  const row = await server.db
    .prepare("SELECT id FROM threads WHERE title = ?")
    .bind(title)
    .first<{ id: string }>();
  if (!row) throw new Error(`There is no thread “${title}”.`);
  return row.id;
}

/** How many threads bear this title. */
export async function threadsTitled(server: TestServer, title: string): Promise<number> {
  const { results } = await server.db
    .prepare("SELECT id FROM threads WHERE title = ?")
    .bind(title)
    .all();
  return results.length;
}
