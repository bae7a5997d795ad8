import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults, launchBrowser, screenshot, visit, type Visit } from "../support/browser.ts";
import { sha256Hex } from "../../workers/accounts/encoding.ts";
import { joinTeam, withAuthenticator } from "../support/passkeys.ts";
import { eventually, startServer, type TestServer } from "../support/server.ts";
import { idOf, postReply, postThread, press, threadTitled, writeThread } from "./steps.ts";

let server: TestServer;
let browser: Browser;
const people = {} as Record<"visitor" | "author" | "moderator" | "admin", Visit>;
/** Threads that the pages below are about. */
const threads = { long: "", covered: "", own: "", gone: "" };

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  for (const who of ["visitor", "author", "moderator", "admin"] as const) {
    people[who] = await visit(browser, server.url);
  }
  for (const who of ["moderator", "admin"] as const) await withAuthenticator(people[who].page);
  await joinTeam(people.admin.page, server, { role: "admin", name: "Ada" });
  threads.long = await threadTitled(server, "Say your small win here, however small");
  threads.covered = await threadTitled(server, "I feel like I’m taking up space");
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Place {
  readonly name: string;
  readonly who?: keyof typeof people;
  readonly status?: number;
  /** Gets there; the last answer of the server counts. */
  readonly reach: (page: Page) => Promise<unknown>;
}

const at = (name: string, path: string, rest: Partial<Place> = {}): Place => ({
  name,
  reach: (page) => page.goto(path),
  ...rest,
});

const PLACES: readonly Place[] = [
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
      await page.getByRole("alert").waitFor();
    },
  },
  at("help", "/help"),
  at("rules", "/rules"),
  at("about", "/about"),
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
  at("desk-sign-in", "/staff/sign-in", { who: "moderator" }),
  {
    name: "desk-invite-link",
    who: "moderator",
    reach: async (page) => page.goto(await server.invite("moderator")),
  },
  {
    name: "desk-passkeys",
    who: "moderator",
    reach: async (page) => {
      await page.goto(await server.invite("moderator"));
      await page.getByLabel("Your name on the team").fill("Sam");
      await press(page, "Join the team", "**/staff/passkeys");
    },
  },
  {
    name: "desk",
    who: "moderator",
    reach: async (page) => {
      await page.goto("/staff/passkeys");
      await press(page, "Add a passkey", "**/mod");
    },
  },
  {
    name: "desk-review-text-open",
    who: "moderator",
    reach: async (page) => {
      await page.goto("/mod");
      await press(page, "Take the next review", "**/mod/reviews/**");
      await page.getByText("Open the text").first().click();
    },
  },
  at("desk-log", "/mod/log", { who: "moderator" }),
  at("team-home", "/staff", { who: "admin" }),
  at("team-passkeys", "/staff/passkeys", { who: "admin" }),
  at("team-sessions", "/staff/sessions", { who: "admin" }),
  at("team-confirm", "/staff/team/invite", { who: "admin" }),
  {
    name: "team-invite",
    who: "admin",
    reach: async (page) => {
      await page.goto("/staff/team/invite");
      await page.getByRole("button", { name: "Show my passkey" }).click();
      await page.getByRole("heading", { name: "Invite someone" }).waitFor();
    },
  },
  {
    name: "team-invite-refused",
    who: "admin",
    status: 422,
    reach: async (page) => {
      await page.goto("/staff/team/invite");
      await page.getByRole("button", { name: "Make the link" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "team-link",
    who: "admin",
    status: 201,
    reach: async (page) => {
      await page.goto("/staff/team/invite");
      await page.getByLabel("Facilitator").check();
      await page.getByLabel("Anxiety").check();
      await page.getByRole("button", { name: "Make the link" }).click();
      await page.getByRole("heading", { name: "The link is ready" }).waitFor();
    },
  },
  at("team", "/staff/team", { who: "admin" }),
  {
    name: "team-person",
    who: "admin",
    reach: async (page) => {
      await page.goto("/staff/team");
      await page.getByRole("link", { name: "Change Sam" }).click();
    },
  },
  {
    name: "team-suspend",
    who: "admin",
    reach: (page) => page.getByRole("link", { name: "Suspend" }).click(),
  },
  {
    name: "team-too-late",
    who: "admin",
    status: 403,
    reach: async (page) => {
      await page.goto("/staff/team/invite");
      await page.getByLabel("Professional").check();
      await server.db.prepare("UPDATE staff_sessions SET confirmed_at = 0").run();
      await page.getByRole("button", { name: "Make the link" }).click();
      await page.getByRole("heading", { name: "First, please show your passkey" }).waitFor();
    },
  },
  {
    name: "team-back",
    who: "visitor",
    reach: async (page) => {
      const link = await server.invite("moderator");
      await server.db
        .prepare(
          "UPDATE invites SET staff_id = (SELECT id FROM staff WHERE name = 'Sam') WHERE token = ?",
        )
        .bind(await sha256Hex(link.split("/").at(-1) ?? ""))
        .run();
      await page.goto(link);
    },
  },
];

const SIZES = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1280, height: 800 },
};
/** What Chromium writes of any page that is not answered with 200: no fault of the page. */
const STATUS_LINE = /^Failed to load resource: the server responded with a status of (\d+)/;

describe("every page can be used by everyone: by day, by night, and from 320 pixels up", () => {
  it.each(PLACES)("$name", async ({ name, who = "visitor", status = 200, reach }) => {
    const { page, strayRequests, complaints } = people[who];
    complaints.length = 0;
    let answered = 0;
    const listen = (response: Awaited<ReturnType<Page["waitForResponse"]>>) => {
      if (response.request().isNavigationRequest()) answered = response.status();
    };
    page.on("response", listen);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(SIZES.phone);
    await reach(page);
    page.off("response", listen);
    expect(answered).toBe(status);

    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await screenshot(page, `${name}-${size}-${colorScheme}`);
      }
    }

    // What is folded away has to be as good as what is open.
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll("details")) folded.open = true;
    });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ colorScheme, faults: await faults(page) }).toEqual({ colorScheme, faults: [] });
    }
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    expect(strayRequests).toEqual([]);
    expect(complaints.filter((line) => STATUS_LINE.exec(line)?.[1] !== `${status}`)).toEqual([]);
  });
});
