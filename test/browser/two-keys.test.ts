import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedCatalogue } from "../../db/seed/catalogue.ts";
import { connect, runBatch } from "../../db/client.ts";
import { staff, staffPasskeys } from "../../db/schema/staff.ts";
import { startStaffSession } from "../../workers/accounts/auth.ts";
import { keysFor } from "../../workers/accounts/keys.ts";
import { newId } from "../../workers/ids.ts";
import type { StaffRole } from "../../workers/permissions/types.ts";
import { launchBrowser, visit, type Visit } from "../support/browser.ts";
import { goAndLook, type Place } from "../support/looks.ts";
import { eventually, startServer, type TestServer } from "../support/server.ts";
import { postReply, postThread, press } from "./steps.ts";

/** The pages of two-key unsealing, of the team's own words and of follow-ups, as a hand uses them. */

let server: TestServer;
let browser: Browser;
const people = {} as Record<"member" | "lead" | "admin", Visit>;
let thread = "";
let followUp = "";
let request = "";

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ seed: "none" }), launchBrowser()]);
  await seedCatalogue(server.db);
  people.member = await visit(browser, server.url);
  people.lead = await colleague("lead", "Lea");
  people.admin = await colleague("admin", "Ada");
  const { page } = people.member;
  thread = await postThread(page, { title: "A long night", body: "I do not know what I may do." });
  await postThread(page, { board: "depression", title: "Elsewhere", body: "The same night." });
  const other = await visit(browser, server.url);
  await other.page.goto(`/threads/${thread}/posts/${thread}/report`);
  await other.page.locator('input[name="reason"][value="at_risk"]').check();
  await press(other.page, "Send", "**/reports/**");
  await other.context.close();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Someone of the team in a browser of their own, here for long, who used their passkey a moment ago. */
async function colleague(role: StaffRole, name: string): Promise<Visit> {
  const db = connect(server.db);
  const now = Date.now();
  const id = newId(now);
  const keys = keysFor(server.secret);
  const session = await startStaffSession({ db, keys, now }, { id, sessionEpoch: 0 });
  const row = { id, name, role, status: "active" as const, createdAt: 0 };
  const passkey = { credentialId: newId(now), staffId: id, publicKey: "", counter: 0 };
  await runBatch(db, [
    db.insert(staff).values(row),
    db.insert(staffPasskeys).values({ ...passkey, createdAt: 0 }),
    session.statement,
  ]);
  await server.db
    .prepare("UPDATE staff_sessions SET confirmed_at = ? WHERE staff_id = ?")
    .bind(now, id)
    .run();
  const person = await visit(browser, server.url);
  const cookie = { name: "hearten-desk", value: session.cookie.value, url: server.url };
  await person.context.addCookies([cookie]);
  return person;
}

const REASON =
  "They wrote that someone may be hurt tonight, and this thread alone does not say who.";

const PLACES: readonly Place<keyof typeof people>[] = [
  { name: "transparency", reach: (page) => page.goto("/transparency") },
  {
    name: "unsealing-ask",
    who: "lead",
    reach: async (page) => {
      await page.goto(`/mod/reviews/${thread}/${thread}`);
      await page.getByRole("link", { name: "Ask to see what else the author wrote" }).click();
      await page.waitForURL("**/unseal");
    },
  },
  {
    name: "unsealing-ask-refused",
    status: 422,
    who: "lead",
    reach: async (page) => {
      await page.getByLabel("Why it is needed").fill("Too short.");
      await page.getByRole("button", { name: "Ask a second person" }).click();
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "unsealing-asked",
    who: "lead",
    reach: async (page) => {
      await page.getByLabel("Why it is needed").fill(REASON);
      await press(page, "Ask a second person", /\/mod\/unsealings\/\w+$/);
      request = page.url().split("/").at(-1) ?? "";
    },
  },
  {
    name: "unsealings",
    who: "admin",
    reach: async (page) => {
      await page.goto("/mod");
      await page.getByRole("link", { name: "Opening an author’s other posts" }).click();
      await page.waitForURL("**/mod/unsealings");
    },
  },
  {
    name: "unsealing-answer",
    who: "admin",
    reach: async (page) => {
      await page.getByRole("link", { name: /^Look at this request/ }).click();
      await page.getByRole("heading", { name: "Your answer" }).waitFor();
    },
  },
  {
    name: "unsealing-open",
    who: "admin",
    reach: async (page) => {
      await press(page, "Open it for the two of us", /\/mod\/unsealings\/\w+$/);
      await page.getByRole("button", { name: "Look at the posts" }).waitFor();
    },
  },
  {
    name: "unsealing-posts",
    who: "admin",
    reach: async (page) => {
      await press(page, "Look at the posts", "**/look");
      expect(await page.getByRole("link", { name: "Elsewhere" }).count()).toBe(1);
    },
  },
  {
    name: "unsealing-told-notice",
    who: "member",
    reach: async (page) => {
      const today = Math.floor(Date.now() / 86_400_000);
      await server.db.prepare("UPDATE unsealings SET tell_day = ?").bind(today).run();
      await server.runSchedule();
      await eventually(async () => {
        const { results } = await server.db.prepare("SELECT 1 FROM notices").all();
        return results.length > 0;
      });
      await page.goto("/notices");
    },
  },
  {
    name: "unsealing-told",
    who: "member",
    reach: async (page) => {
      await page.goto(`/unsealings/${request}`);
      await page.getByText(REASON).waitFor();
    },
  },
  {
    name: "team-reply",
    who: "lead",
    reach: async (page) => {
      await page.goto(`/threads/${thread}`);
      await page.getByRole("link", { name: "Reply as one of the team" }).click();
      await page.waitForURL("**/staff/threads/**");
    },
  },
  {
    name: "thread-with-team",
    who: "lead",
    reach: async (page) => {
      await page.getByLabel("Your reply").fill("Thank you for saying so. We read every word.");
      await press(page, "Post it", /\/threads\/\w+\?at=end/);
      await page.getByText("Lead moderator, from the team").waitFor();
    },
  },
  {
    name: "team-take-back",
    who: "lead",
    reach: async (page) => {
      await page.getByRole("link", { name: /^Take it back/ }).click();
      await page.waitForURL("**/delete");
    },
  },
  {
    name: "follow-up",
    who: "member",
    reach: async (page) => {
      await page.goto(`/threads/${thread}`);
      await page.getByRole("link", { name: "Write a follow-up" }).click();
      await page.getByLabel(/^Keep the name/).check();
    },
  },
  {
    name: "follow-up-thread",
    who: "member",
    reach: async (page) => {
      await page.getByLabel("Title").fill("The morning after");
      await page.locator("#body").fill("It is light outside.");
      await page.getByLabel("Just listen").check();
      await press(page, "Post", /\/threads\/\w+\?posted/);
      followUp = page.url();
      await page.getByText("Goes on from A long night").waitFor();
    },
  },
];

describe("every page of it can be used by everyone, by day, by night, and from 320 pixels up", () => {
  it.each(PLACES)("$name", async (place) => {
    expect(await goAndLook(people[place.who ?? "member"], place)).toEqual([]);
  });

  it("leaves the box for the name empty, whatever was ticked in an earlier draft", async () => {
    const { page } = people.member;
    const second = /\/threads\/(\w+)/.exec(followUp)?.[1] ?? "";
    await page.goto(`/boards/anxiety/new?follows=${thread}`);
    await page.getByLabel(/^Keep the name/).check();
    await page.locator("#body").fill("Begun and left lying.");
    await page.goto(`/boards/anxiety/new?follows=${second}`);
    const kept = async () => (await page.locator("#body").inputValue()) === "Begun and left lying.";
    await eventually(kept);
    expect(await page.getByLabel(/^Keep the name/).isChecked()).toBe(false);
    await postReply(page, second, "And one more line.");
  });
});
