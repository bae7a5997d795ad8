import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "../../db/client.ts";
import { enGB } from "../../web/locales/en-GB/index.ts";
import { nextOnDuty, onDuty } from "../../workers/duty/on-duty.ts";
import { dayAt, DEFAULT_ZONE, wallAt } from "../../workers/duty/zones.ts";
import { runSchedule } from "../../workers/jobs/scheduled.ts";
import { CLASSES } from "../../workers/moderation/types.ts";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";
import { countOf, openCommunity } from "../support/community.ts";
import { elementsOf, unescapeHtml } from "../support/markup.ts";
import { openThread, Person } from "../support/person.ts";
import { admin, lead, moderator, published, report, staffId } from "../support/team.ts";
import { change, only, plan, ROTA, shifts, typed } from "../support/rota.ts";
import { act } from "../support/team-page.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let sam: Person;
let kim: Person;
let ida: Person;

beforeAll(async () => {
  await openCommunity();
  [sam, kim, ida] = [await moderator("Sam"), await moderator("Kim"), await lead("Ida")];
});
beforeEach(async () => {
  await env.DB.prepare("DELETE FROM shifts").run();
  forgetCatalogue();
});

const textOf = async (response: Response) => unescapeHtml(await response.text());
const see = async (who: Person, path = ROTA) => textOf(await who.get(path));

const dueOf = (at: { postId: string }) =>
  env.DB.prepare("SELECT due_at FROM reviews WHERE post_id = ?")
    .bind(at.postId)
    .first<number>("due_at");

const events = async () =>
  (
    await env.DB.prepare(
      "SELECT action, actor_id, subject_id FROM team_events WHERE action LIKE 'shift%' ORDER BY id",
    ).all<{ action: string; actor_id: string; subject_id: string }>()
  ).results;

describe("planning a shift", () => {
  it("puts it on the rota for everyone at the desk, and into the record", async () => {
    const before = (await events()).length;
    const from = Date.now() + 26 * HOUR;
    const sent = await plan(sam, from);
    expect(sent.headers.get("Location")).toBe(
      `${ROTA}?week=${dayAt(DEFAULT_ZONE, from)}&said=added`,
    );
    const row = await only();
    expect(Math.abs(row.starts_at - from)).toBeLessThan(MINUTE);
    expect(row.ends_at - row.starts_at).toBe(2 * HOUR);
    const page = await see(kim, sent.headers.get("Location") ?? "");
    expect(page).toContain("It is on the rota.");
    const when = enGB.duty.span(DEFAULT_ZONE, row.starts_at, row.ends_at);
    expect(page).toContain(`${when} <strong>Sam</strong>`);
    const own = await staffId("Sam");
    expect((await events()).slice(before)).toEqual([
      { action: "shift_added", actor_id: own, subject_id: own },
    ]);
    expect(await see(ida, "/staff/team")).toContain("Sam added a shift for Sam.");
  });

  it("is refused where they are planned already, with what was typed still there", async () => {
    const from = Date.now() + 26 * HOUR;
    await plan(sam, from, 3);
    const over = { ...typed(from + HOUR, 4), weeks: "3" };
    const refused = await sam.post(`${ROTA}/add`, over);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    const row = await only();
    expect(html).toContain(enGB.duty.dayClock(DEFAULT_ZONE, row.starts_at, true));
    const fields = elementsOf(html);
    const value = (id: string) =>
      fields.find(({ attributes }) => attributes.get("id") === id)?.attributes.get("value");
    expect([value("day"), value("time")]).toEqual([over.day, over.time]);
    expect(html).toContain('<option value="240" selected');
    expect(html).toContain('<option value="3" selected');
    // What only touches it is another shift, and so is anybody else's at the same time.
    expect((await plan(sam, row.ends_at, 1)).status).toBe(303);
    expect((await plan(kim, from, 3)).status).toBe(303);
    // Twice the same at once: one is planned.
    const twice = await Promise.all([plan(ida, from), plan(ida, from)]);
    expect(twice.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422]);
  });

  it("says of each field what is to be mended, and plans nothing", async () => {
    const good = typed(Date.now() + 26 * HOUR);
    const wrong: readonly [Record<string, string>, string][] = [
      [{ day: "2026-02-30" }, "Choose the day on which it begins."],
      [{ time: "9 o’clock" }, "Write when it begins"],
      [{ time: "24:00" }, "Write when it begins"],
      [{ length: "750" }, "Twelve hours is the most."],
      [{ length: "-60" }, "Twelve hours is the most."],
      [{ weeks: "13" }, "Twelve is the most."],
      [{ day: dayAt(DEFAULT_ZONE, Date.now() - 3 * DAY) }, "This shift is over already."],
      [{ day: dayAt(DEFAULT_ZONE, Date.now() + 90 * DAY) }, "more than twelve weeks away"],
    ];
    for (const [field, words] of wrong) {
      const answer = await sam.post(`${ROTA}/add`, { ...good, ...field });
      expect([answer.status, JSON.stringify(field)]).toEqual([422, JSON.stringify(field)]);
      expect(await textOf(answer)).toContain(words);
    }
    expect(await countOf("shifts")).toBe(0);
  });

  it("is for oneself, but for leads, who plan for anyone of the desk", async () => {
    const from = Date.now() + 26 * HOUR;
    const person = await staffId("Kim");
    expect((await plan(sam, from, 2, { person })).status).toBe(403);
    expect(await see(sam, `${ROTA}/add`)).not.toContain('name="person"');
    expect(await see(ida, `${ROTA}/add`)).toContain(`<option value="${person}"`);
    expect((await plan(ida, from, 2, { person })).status).toBe(303);
    expect((await only()).staff_id).toBe(person);
    const stranger = await plan(ida, from, 2, { person: "somebody" });
    expect(await textOf(stranger)).toContain("They have to work at the desk.");
    expect((await change(sam, (await only()).id, "remove")).status).toBe(403);
    expect((await change(ida, (await only()).id, "remove")).status).toBe(303);
    expect(await countOf("shifts")).toBe(0);
  });
});

describe("a clock of one’s own", () => {
  it("is what shifts are typed and shown by; no shift moves when another is chosen", async () => {
    const from = Date.now() + 26 * HOUR;
    await plan(sam, from);
    const row = await only();
    const chosen = await sam.post(`${ROTA}/zone`, { zone: "America/New_York" });
    expect(chosen.status).toBe(303);
    const zone = "America/New_York";
    const page = await see(sam, `${ROTA}?week=${dayAt(zone, row.starts_at)}`);
    expect(page).toContain("by the clock of New York (America)");
    expect(page).toContain(enGB.duty.span(zone, row.starts_at, row.ends_at));
    expect(await only()).toEqual(row);
    await sam.post(`${ROTA}/add`, typed(from + 5 * HOUR, 2, zone));
    const [, other] = await shifts();
    expect(Math.abs((other?.starts_at ?? 0) - from - 5 * HOUR)).toBeLessThan(MINUTE);
    expect(await see(kim)).toContain("London (Europe)");
    const nowhere = await sam.post(`${ROTA}/zone`, { zone: "Mars/Olympus" });
    expect([nowhere.status, await textOf(nowhere)]).toEqual([
      422,
      expect.stringContaining("Choose one from the list."),
    ]);
    await sam.post(`${ROTA}/zone`, { zone: DEFAULT_ZONE });
  });

  it("keeps a weekly shift at its hour, and plans all of its weeks or none", async () => {
    const first = Date.now() + 26 * HOUR;
    expect((await plan(sam, first, 2, { time: "21:30", weeks: "12" })).status).toBe(303);
    const rows = await shifts();
    expect(rows).toHaveLength(12);
    const hours = rows.map((row) => wallAt(DEFAULT_ZONE, row.starts_at));
    expect(hours.every(({ hour, minute }) => hour === 21 && minute === 30)).toBe(true);
    expect(new Set(rows.map((row) => row.ends_at - row.starts_at))).toEqual(new Set([2 * HOUR]));
    const eighth = rows[7]?.starts_at ?? 0;
    await env.DB.prepare("DELETE FROM shifts WHERE starts_at < ?").bind(eighth).run();
    const across = await plan(sam, first, 2, { time: "20:00", weeks: "12" });
    expect([across.status, await countOf("shifts")]).toEqual([422, 5]);
  });
});

describe("handing a shift on", () => {
  it("gives it to one of two who take it at once; the other reads that it has changed", async () => {
    await plan(sam, Date.now() + 26 * HOUR);
    const { id } = await only();
    expect((await change(kim, id, "take")).status).toBe(409);
    await change(sam, id, "offer");
    expect(await see(kim)).toContain("Shifts to hand on");
    const taken = await Promise.all([change(kim, id, "take"), change(ida, id, "take")]);
    expect(taken.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const row = await only();
    const winner = taken[0]?.status === 303 ? "Kim" : "Ida";
    expect([row.staff_id, row.offered_at]).toEqual([await staffId(winner), null]);
    const late = taken.find(({ status }) => status === 409);
    expect(await textOf(late ?? new Response())).toContain("Somebody changed this a moment ago.");
    const last = (await events()).slice(-2);
    expect(last.map(({ action }) => action)).toEqual(["shift_offered", "shift_taken"]);
    expect(last[1]?.subject_id).toBe(await staffId("Sam"));
  });

  it("can be taken back, and nobody takes what lies across a shift of theirs", async () => {
    const from = Date.now() + 26 * HOUR;
    await plan(sam, from);
    await plan(kim, from + HOUR);
    const id = (await shifts())[0]?.id ?? "";
    await change(sam, id, "offer");
    const across = await change(kim, id, "take");
    expect([across.status, await textOf(across)]).toEqual([
      409,
      expect.stringContaining("You have a shift then already"),
    ]);
    expect((await change(kim, id, "keep")).status).toBe(403);
    expect((await change(sam, id, "keep")).status).toBe(303);
    expect((await change(ida, id, "take")).status).toBe(409);
    expect((await shifts())[0]?.offered_at).toBeNull();
  });
});

describe("who is here", () => {
  it("lists when nobody is, in plain words, and forgets what is over after four weeks", async () => {
    expect(await see(sam)).toContain("Nobody is planned for the seven days to come.");
    const now = Date.now();
    await plan(sam, now - HOUR, 3);
    await plan(kim, now + 26 * HOUR, 4);
    const [one, two] = await shifts();
    const page = await see(sam);
    expect(page).toContain(
      enGB.duty.gap(
        enGB.duty.dayClock(DEFAULT_ZONE, one?.ends_at ?? 0),
        enGB.duty.dayClock(DEFAULT_ZONE, two?.starts_at ?? 0),
      ),
    );
    expect(page).toContain(
      `Sam, ${enGB.duty.until(enGB.duty.dayClock(DEFAULT_ZONE, one?.ends_at ?? 0))}`,
    );
    await env.DB.prepare("UPDATE shifts SET starts_at = ?1, ends_at = ?2 WHERE id = ?3")
      .bind(now - 29 * DAY, now - 29 * DAY + HOUR, one?.id ?? "")
      .run();
    const context = createExecutionContext();
    await runSchedule(env, context);
    await waitOnExecutionContext(context);
    expect((await shifts()).map(({ id }) => id)).toEqual([two?.id]);
  });

  it("counts nobody who is suspended or removed, nor whoever looks after something else", async () => {
    const ada = await admin();
    const now = Date.now();
    const gone = await moderator("Gone");
    await plan(gone, now - HOUR, 8);
    const db = connect(env.DB);
    const names = async (at: number) => (await onDuty(db, at)).map(({ staffId: id }) => id);
    expect(await names(now)).toEqual([await staffId("Gone")]);
    expect(await see(sam, "/mod")).not.toContain("Nobody is on duty now.");
    await plan(kim, now + 5 * HOUR + MINUTE, 2);
    await act(ada, "Gone", "suspend");
    forgetCatalogue();
    expect(await names(now)).toEqual([]);
    expect(await see(sam, "/mod")).toContain(
      "Nobody is on duty now. Somebody is next here in about 5 hours.",
    );
    expect(await see(sam)).not.toContain("<strong>Gone</strong>");
    const next = (board: string) => nextOnDuty(db, now, board, CLASSES.red);
    expect((await next("anxiety"))?.staffId).toBe(await staffId("Kim"));
    await env.DB.prepare("UPDATE staff SET boards = '[\"family\"]' WHERE id = ?")
      .bind(await staffId("Kim"))
      .run();
    expect(await next("anxiety")).toBeNull();
    expect((await next("family"))?.staffId).toBe(await staffId("Kim"));
    await env.DB.prepare("UPDATE staff SET boards = '[]'").run();
  });
});

describe("when something is due", () => {
  it("runs while somebody is on duty; a crisis runs by the clock, and so does everything without a rota", async () => {
    const now = Date.now();
    const opened = async (reason: string) => {
      const at = await published();
      await report(new Person(), at, { reason });
      return (((await dueOf(at)) ?? 0) - now) / HOUR;
    };
    const nearly = (hours: number, expected: number) =>
      expect(Math.abs(hours - expected)).toBeLessThan(0.05);
    nearly(await opened("unkind"), 8);
    await plan(sam, now + 5 * HOUR, 12);
    nearly(await opened("method"), 6);
    nearly(await opened("unkind"), 13);
    nearly(await opened("at_risk"), 1 / 6);
  });

  it("is told to whoever waits, in spans that are true wherever they are", async () => {
    const author = new Person();
    const waits = await openThread(author, {}, "addiction");
    const status = `/threads/${waits.threadId}/posts/${waits.postId}/status`;
    expect(await see(author, status)).toContain("We try to read it within about 8 hours");
    const later = new Person();
    await plan(sam, Date.now() + 5 * HOUR + MINUTE, 12);
    const held = await openThread(later, {}, "addiction");
    const page = await see(later, `/threads/${held.threadId}/posts/${held.postId}/status`);
    expect(page).toContain(
      "Nobody from the team is here just now. Someone is next here in about 5 hours. We try to read it within about 13 hours",
    );
    expect(page).toContain('href="/help"');
    await env.DB.prepare("UPDATE reviews SET due_at = 1 WHERE post_id = ?").bind(held.postId).run();
    expect(await see(later, `/threads/${held.threadId}/posts/${held.postId}/status`)).toContain(
      "It is taking longer than we meant it to.",
    );
  });

  it("follows the targets an admin sets, and nobody else may set them", async () => {
    const ada = await admin();
    const good = { crisis: "5", red: "90", amber: "4", green: "24" };
    const path = `${ROTA}/targets`;
    for (const [field, words] of [
      [{ amber: "1" }, "shorter than the time of something more urgent"],
      [{ green: "337" }, "Two weeks is the most."],
      [{ red: "soon" }, "Write a whole number."],
    ] as const) {
      const answer = await ada.post(path, { ...good, ...field });
      expect(answer.status).toBe(422);
      const html = await textOf(answer);
      expect(html).toContain(words);
      expect(html).toContain(`value="${Object.values(field)[0]}"`);
    }
    expect((await ida.post(path, good)).headers.get("Location")).toBe("/staff/sign-in");
    expect((await ada.post(path, good)).status).toBe(303);
    const page = await see(sam);
    expect(page).toContain("Red: 1 hour 30 minutes");
    expect(page).not.toContain(path);
    const at = await published();
    await report(new Person(), at, { reason: "unkind" });
    expect(Math.abs(((await dueOf(at)) ?? 0) - Date.now() - 4 * HOUR)).toBeLessThan(MINUTE);
    expect(await see(ida, "/staff/team")).toContain("changed how soon things should be decided");
  });
});
