import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256Hex } from "../../workers/accounts/encoding.ts";
import { newId } from "../../workers/ids.ts";
import { launchBrowser, visit, type Visit } from "../support/browser.ts";
import { at, goAndLook, type Place } from "../support/looks.ts";
import { PACK_PLACES } from "./pack-looks.ts";
import { planAWeek } from "./plan-a-week.ts";
import { joinTeam, withAuthenticator } from "../support/passkeys.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { postThread, press } from "./steps.ts";

let server: TestServer;
let browser: Browser;
const people = {} as Record<"visitor" | "moderator" | "admin", Visit>;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  for (const who of ["visitor", "moderator", "admin"] as const) {
    people[who] = await visit(browser, server.url);
  }
  for (const who of ["moderator", "admin"] as const) await withAuthenticator(people[who].page);
  await joinTeam(people.admin.page, server, { role: "admin", name: "Ada" });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const PLACES: readonly Place<keyof typeof people>[] = [
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
  at("helplines", "/mod/helplines", { who: "admin" }),
  at("helpline", "/mod/helplines/gb-samaritans", { who: "admin" }),
  at("templates", "/mod/templates", { who: "admin" }),
  at("template-add", "/mod/templates/add", { who: "admin" }),
  at("care", "/mod/care", { who: "moderator" }),
  {
    name: "care-refused",
    who: "moderator",
    status: 422,
    reach: async (page) => {
      await page.goto("/mod/care");
      await page.getByLabel("Points in one day").fill("a lot");
      await page.getByRole("button", { name: "Keep this measure" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  at("stopped", "/mod/stopped", { who: "moderator" }),
  at("close-out", "/mod/close-out", { who: "moderator" }),
  at("training", "/mod/training", { who: "moderator" }),
  at("training-case", "/mod/training/4", { who: "moderator" }),
  at("training-answered", "/mod/training/4?action=remove&rule=9", { who: "moderator" }),
  at("investigate", "/mod/investigate?sort=due", { who: "admin" }),
  at("investigate-nothing", "/mod/investigate?q=nothing-like-this", { who: "admin" }),
  {
    name: "bulk-refused",
    who: "admin",
    status: 422,
    reach: async (page) => {
      await page.goto("/mod/investigate?status=open&cause=report&state=published");
      const free = page.locator(".found > li").filter({ hasNotText: "a colleague has it open" });
      await free.locator(".tick input").first().check();
      await press(page, "Show what would happen", "**/mod/bulk");
    },
  },
  {
    name: "bulk-preview",
    who: "admin",
    reach: async (page) => {
      await page.getByLabel("What should happen?").selectOption("dismiss");
      await page.getByRole("button", { name: "Show what would happen" }).click();
      await page.getByRole("button", { name: "Do it" }).waitFor();
    },
  },
  {
    name: "bulk-done",
    who: "admin",
    reach: (page) => press(page, "Do it", "**/mod/bulk/do"),
  },
  {
    name: "take-back",
    who: "admin",
    reach: async (page) => {
      await page.locator(".events a").first().click();
      await page.getByRole("link", { name: /^Take this back/ }).click();
      await page.waitForURL("**/take-back");
    },
  },
  {
    name: "taken-back",
    who: "admin",
    reach: async (page) => {
      await page.getByLabel("Why do you take it back?").fill("It needs a second look.");
      await press(page, "Take it back", "**/mod/reviews/**");
    },
  },
  {
    name: "subject-history",
    who: "admin",
    reach: async (page) => {
      await page.getByRole("link", { name: "History of the thread" }).click();
      await page.waitForURL("**/mod/investigate/**");
    },
  },
  {
    name: "rota-add-refused",
    who: "admin",
    status: 422,
    reach: async (page) => {
      await page.goto("/mod/rota/add");
      await page.getByLabel("At what time?").fill("");
      await page.getByRole("button", { name: "Add it" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "rota",
    who: "admin",
    reach: async (page) => {
      await planAWeek(server);
      await page.goto("/mod/rota");
    },
  },
  {
    name: "rota-shift",
    who: "admin",
    reach: (page) => page.locator(".week a").first().click(),
  },
  at("rota-zone", "/mod/rota/zone", { who: "admin" }),
  at("rota-targets", "/mod/rota/targets", { who: "admin" }),
  {
    name: "public-log",
    who: "visitor",
    reach: async (page) => {
      await actedYesterday();
      await page.goto("/log");
      await page.getByText("took a post down").waitFor();
    },
  },
  {
    name: "second-reading",
    who: "admin",
    reach: async (page) => {
      await drawOne();
      await page.goto("/mod/second-reading");
      await page.getByText("What would you have done?").waitFor();
    },
  },
  at("quality", "/mod/quality", { who: "admin" }),
  ...PACK_PLACES,
  at("desk-alerts", "/mod/alerts", { who: "moderator" }),
  {
    name: "desk-alerts-held",
    who: "admin",
    reach: async (page) => {
      // The settings are kept for a minute, unless a switch is turned meanwhile.
      await server.db
        .prepare(
          "INSERT INTO settings (name, value, until_at) VALUES ('hold_first:anxiety', 'on', ?)",
        )
        .bind(Date.now() + 3_600_000)
        .run();
      await page.goto("/mod/raid");
      await page.getByLabel("1 hour", { exact: true }).check();
      await press(page, "Hold first posts", "**/mod");
      await page.goto("/mod/raid");
      await press(page, "Stop holding them", "**/mod");
      await page.goto("/mod/alerts?done=test");
      await page.getByRole("button", { name: "Let posts through again" }).waitFor();
    },
  },
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
  {
    name: "review-with-marks",
    who: "admin",
    reach: async (page) => {
      const id = await postThread(people.visitor.page, {
        board: "depression",
        title: "I want to die",
        body: "I **want to die**, and I have given my cat away.",
      });
      await page.goto(`/mod/reviews/${id}/${id}`);
      await page.getByText("Open the text").first().click();
      await page.locator("mark").first().waitFor();
    },
  },
];

/** An act of yesterday's, chained, as the public log tells of it. */
async function actedYesterday(): Promise<void> {
  const at = Date.now() - 86_400_000;
  const id = newId(at);
  await server.db.batch([
    server.db
      .prepare(
        `INSERT INTO events (thread_id, post_id, id, action, staff_id, role, policy_number, policy_version, at)
         SELECT id, id, ?, 'remove', 'someone', 'moderator', 4, 1, ? FROM threads LIMIT 1`,
      )
      .bind(id, at),
    server.db
      .prepare(
        `INSERT INTO ledger SELECT 900000, 'events', thread_id, post_id, id, '', '' FROM events WHERE id = ?`,
      )
      .bind(id),
  ]);
}

/** A decision about some post, drawn two hours ago to be read again. */
async function drawOne(): Promise<void> {
  await server.db
    .prepare(
      `INSERT INTO audits SELECT r.thread_id, r.post_id, ?, 'someone', 4, 'remove', ?, NULL, NULL, NULL
       FROM reviews AS r JOIN posts AS p ON p.thread_id = r.thread_id AND p.id = r.post_id
       WHERE r.class > 1 AND p.html <> '' LIMIT 1`,
    )
    .bind(newId(Date.now()), Date.now() - 7_200_000)
    .run();
}

describe("every page of the team can be used by everyone: by day, by night, and from 320 pixels up", () => {
  it.each(PLACES)("$name", async (place) => {
    expect(await goAndLook(people[place.who ?? "visitor"], place)).toEqual([]);
  });
});
