import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit, type Visit } from "../support/browser.ts";
import { at, goAndLook, type Place } from "../support/looks.ts";
import { eventually, startServer, type TestServer } from "../support/server.ts";
import { idOf, postReply, postThread, press, threadTitled, writeThread } from "./steps.ts";

let server: TestServer;
let browser: Browser;
const people = {} as Record<"visitor" | "author", Visit>;
/** Threads that the pages below are about. */
const threads = { long: "", covered: "", own: "", gone: "" };

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  for (const who of ["visitor", "author"] as const) {
    people[who] = await visit(browser, server.url);
  }
  threads.long = await threadTitled(server, "Say your small win here, however small");
  threads.covered = await threadTitled(server, "I feel like I’m taking up space");
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const PLACES: readonly Place<keyof typeof people>[] = [
  at("home", "/"),
  at("home-newest", "/?sort=newest"),
  at("board", "/boards/depression"),
  at("tags", "/tags"),
  at("tag", "/tags/sleep"),
  { name: "thread", reach: (page) => page.goto(`/threads/${threads.long}`) },
  { name: "thread-covered", reach: (page) => page.goto(`/threads/${threads.covered}`) },
  {
    name: "thread-cover-open",
    reach: async (page) => {
      await page.goto(`/threads/${threads.covered}`);
      await page.getByText("Show this post").first().click();
    },
  },
  at("compose", "/boards/anxiety/new"),
  at("compose-anywhere", "/write"),
  {
    name: "compose-refused",
    status: 422,
    reach: async (page) => {
      await page.goto("/boards/anxiety/new");
      await page.getByLabel("Title").fill("Hm");
      await page.getByRole("button", { name: "Post", exact: true }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "compose-near-the-limit",
    reach: async (page) => {
      await page.goto("/boards/anxiety/new");
      await page.getByLabel("Title").fill("a".repeat(110));
      await page.locator("#body").fill("a".repeat(20_010));
      await page.getByText("10 characters too long").first().waitFor();
    },
  },
  {
    name: "preview",
    reach: async (page) => {
      await writeThread(page, { body: "Some **bold** words.\n\n- one\n- two\n\n> and a quote" });
      await page.getByRole("button", { name: "Preview" }).click();
      await page.getByRole("heading", { name: "This is how it will look" }).waitFor();
    },
  },
  { name: "reply", reach: (page) => page.goto(`/threads/${threads.covered}/reply`) },
  {
    name: "report",
    reach: (page) => page.goto(`/threads/${threads.long}/posts/${threads.long}/report`),
  },
  {
    name: "receipt",
    reach: async (page) => {
      await page.goto(`/threads/${threads.long}/posts/${threads.long}/report`);
      await page.getByLabel("Something else").check();
      await press(page, "Send", "**/reports/**");
    },
  },
  at("receipt-look-up", "/reports"),
  at("choices", "/view"),
  at("feed-empty", "/feed"),
  {
    name: "feed-full",
    reach: async (page) => {
      for (const tag of ["boards/depression", "tags/sleep"]) {
        await page.goto(`/${tag}`);
        await page.getByRole("button", { name: /^Follow/ }).click();
        await page.getByRole("button", { name: /^Stop following/ }).waitFor();
      }
      await page.goto("/feed");
    },
  },
  at("sign-in", "/sign-in"),
  {
    name: "sign-in-refused",
    status: 422,
    reach: async (page) => {
      await page.goto("/sign-in");
      await page.getByLabel("Your recovery words").fill("not the right words");
      await page.getByRole("button", { name: "Sign in" }).click();
      // The line of the passkey beside it is another alert, with nothing to say.
      await page.getByRole("alert").filter({ hasText: "eight recovery words" }).waitFor();
    },
  },
  at("help", "/help"),
  at("help-find", "/help/find"),
  {
    name: "help-found",
    reach: async (page) => {
      await page.goto("/help/find");
      await page.getByLabel("I cannot pay for it").check();
      await page.getByRole("button", { name: "Show me now" }).first().click();
      await page.getByRole("heading", { name: "You need not pay to be listened to" }).waitFor();
    },
  },
  at("rules", "/rules"),
  at("about", "/about"),
  at("ledger", "/ledger"),
  at("api-docs", "/api/v1/docs"),
  at("not-found", "/nowhere", { status: 404 }),
  {
    name: "welcome",
    who: "author",
    reach: async (page) => {
      await writeThread(page, { board: "depression", topics: ["Sleep"], notes: ["panic"] });
      await press(page, "Post", "**/welcome");
    },
  },
  {
    name: "thread-own",
    who: "author",
    reach: async (page) => {
      await page.goto("/welcome");
      await press(page, "I have kept them", /\/threads\//);
      threads.own = idOf(page.url());
    },
  },
  {
    name: "edit",
    who: "author",
    reach: (page) => page.goto(`/threads/${threads.own}/posts/${threads.own}/edit`),
  },
  {
    name: "delete",
    who: "author",
    reach: (page) => page.goto(`/threads/${threads.own}/posts/${threads.own}/delete`),
  },
  {
    name: "status-held",
    who: "author",
    reach: (page) =>
      postThread(page, { board: "addiction", title: "Day two", body: "Still here." }),
  },
  {
    name: "gone",
    who: "visitor",
    status: 410,
    reach: async (page) => {
      const author = people.author.page;
      threads.gone = await postThread(author, { title: "Not this one" });
      await author.goto(`/threads/${threads.gone}/posts/${threads.gone}/delete`);
      await press(author, "Delete it", /\/account|posted=deleted/);
      await page.goto(`/threads/${threads.gone}`);
    },
  },
  at("account", "/account", { who: "author" }),
  {
    name: "account-new-key",
    who: "author",
    reach: async (page) => {
      await page.goto("/account");
      await page.getByLabel("A name for the key").fill("my reader");
      await page.getByRole("button", { name: "Make a key" }).click();
      await page.getByRole("heading", { name: "Your new key" }).waitFor();
    },
  },
  at("words", "/account/words", { who: "author" }),
  {
    name: "words-new",
    who: "author",
    reach: async (page) => {
      await page.goto("/account/words");
      await press(page, "Give me new words", "**/account/words/new");
    },
  },
  at("forget", "/forget", { who: "author" }),
  at("forget-visitor", "/forget"),
  at("export", "/account/export", { who: "author" }),
  at("erase", "/account/erase", { who: "author" }),
  {
    name: "erase-refused",
    who: "author",
    status: 422,
    reach: async (page) => {
      await page.goto("/account/erase");
      await page.getByRole("button", { name: "Delete for good" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  at("notices-empty", "/notices", { who: "author" }),
  {
    name: "notices",
    who: "author",
    reach: async (page) => {
      const other = await visit(browser, server.url);
      await postReply(other.page, threads.own, "I hear you.");
      await other.context.close();
      await eventually(async () => {
        const { results } = await server.db.prepare("SELECT 1 FROM notices").all();
        return results.length > 0;
      });
      await page.goto("/notices");
    },
  },
  at("sign-out", "/sign-out", { who: "author" }),
  at("sign-out-everywhere", "/sign-out?everywhere=yes", { who: "author" }),
];

describe("every page can be used by everyone: by day, by night, and from 320 pixels up", () => {
  it.each(PLACES)("$name", async (place) => {
    expect(await goAndLook(people[place.who ?? "visitor"], place)).toEqual([]);
  });
});
