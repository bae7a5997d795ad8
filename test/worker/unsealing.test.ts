import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { dump, openCommunity } from "../support/community.ts";
import { openThread, Person, reply } from "../support/person.ts";
import {
  answer,
  ask,
  type Colleague,
  colleague,
  look,
  newcomer,
  type Place,
  REASON,
  rowOf,
  settle,
  underReview,
} from "../support/two-keys.ts";

const WEEK = 7 * 86_400_000;

let lead: Colleague;
let admin: Colleague;

beforeAll(async () => {
  await openCommunity();
  lead = await colleague("lead", "Lea");
  admin = await colleague("admin", "Ada");
});

/** A member with a thread, a reply elsewhere and a second thread; the first is under review. */
async function author() {
  const person = new Person();
  const first = await openThread(person, { title: "The first of mine" }, "anxiety");
  const other = await openThread(new Person(), { title: "Of somebody else" }, "anxiety");
  await reply(person, other.threadId, { body: "My words elsewhere." });
  const second = await openThread(person, { title: "The second of mine" }, "depression");
  await underReview(first);
  return { person, first, second, other };
}

const eventsOf = async ({ threadId, postId }: Place) =>
  (
    await env.DB.prepare(
      "SELECT action, role, reason, detail FROM events WHERE thread_id = ? AND post_id = ? AND action LIKE 'unseal%' ORDER BY id",
    )
      .bind(threadId, postId)
      .all<{ action: string; role: string; reason: string; detail: string }>()
  ).results;

const memberIds = async () =>
  (await env.DB.prepare("SELECT id FROM members").all<{ id: string }>()).results.map(
    (row) => row.id,
  );

const text = async (response: Response | Promise<Response>) => (await response).text();

describe("two keys", () => {
  it("open an author's other posts to the two, with every step on the record", async () => {
    const { first, second } = await author();
    const { id } = await ask(lead, first);
    expect(await text(lead.get(`/mod/unsealings/${id}`))).toContain("you asked");
    expect((await look(lead, id)).status).toBe(409);

    const asked = await text(admin.get(`/mod/unsealings/${id}`));
    expect(asked).toContain(REASON);
    expect(asked).toContain("Lea, a lead moderator");
    expect(asked).not.toContain("The second of mine");
    expect((await answer(admin, id, "granted")).status).toBe(303);

    for (const who of [lead, admin]) {
      const seen = await look(who, id);
      expect(seen.status).toBe(200);
      expect(seen.headers.get("Cache-Control")).toBe("private, no-store");
      const html = await seen.text();
      for (const title of ["The first of mine", "The second of mine", "Of somebody else"]) {
        expect(html).toContain(title);
      }
      expect(html).toContain(`/threads/${second.threadId}/posts/${second.postId}`);
      expect((await memberIds()).filter((member) => html.includes(member))).toEqual([]);
    }
    const events = await eventsOf(first);
    expect(events.map(({ action, role }) => `${action} ${role}`)).toEqual([
      "unseal_asked lead",
      "unseal_granted admin",
      "unseal_viewed lead",
      "unseal_viewed admin",
    ]);
    expect(new Set(events.map((event) => event.detail))).toEqual(
      new Set([JSON.stringify({ unsealing: id })]),
    );
    expect(events.every((event) => event.reason === "")).toBe(true);
    expect(await eventsOf(second)).toEqual([]);
  });

  it("work the other way round: an administrator asks, a lead answers", async () => {
    const { first } = await author();
    const { id } = await ask(admin, first);
    expect((await answer(lead, id, "granted")).status).toBe(303);
    expect((await look(admin, id)).status).toBe(200);
  });

  it("are never one person, two of a role, or anyone else on the team", async () => {
    const { first } = await author();
    const { id } = await ask(lead, first);
    const [secondLead, moderator, otherAdmin] = await Promise.all([
      colleague("lead", "Lou"),
      colleague("moderator"),
      colleague("admin", "Ann"),
    ]);
    for (const who of [lead, secondLead]) {
      expect((await answer(who, id, "granted")).status).toBe(409);
      expect((await answer(who, id, "refused")).status).toBe(409);
    }
    expect((await answer(moderator, id, "granted")).status).toBe(403);
    expect((await ask(moderator, first)).response.status).toBe(403);
    expect((await moderator.get("/mod/unsealings")).headers.get("Location")).toBe("/staff/sign-in");
    expect((await answer(new Person(), id, "granted")).status).toBe(403);
    expect((await rowOf(id))?.["status"]).toBe("asked");
    await answer(admin, id, "granted");
    for (const who of [secondLead, otherAdmin]) {
      const refused = await look(who, id);
      expect(refused.status).toBe(409);
      expect(await refused.text()).not.toContain("The second of mine");
    }
    expect((await look(moderator, id)).status).toBe(403);
  });

  it("do not become one by a change of role, nor count someone who has left", async () => {
    const { first } = await author();
    const rising = await colleague("lead", "Rae");
    const { id } = await ask(rising, first);
    const be = (column: string, value: string) =>
      env.DB.prepare(`UPDATE staff SET ${column} = ? WHERE id = ?`)
        .bind(value, rising.staffId)
        .run();
    await be("role", "admin");
    expect(await text(answer(rising, id, "granted"))).toContain("You asked for this yourself");
    expect(await text(answer(admin, id, "granted"))).toContain("one lead and one administrator");
    await be("role", "lead");
    await be("status", "removed");
    expect(await text(answer(admin, id, "granted"))).toContain("no longer on the team");
    expect((await rowOf(id))?.["status"]).toBe("asked");
  });

  it("are never held by someone invited or let back in this week, so that nobody invents a second person", async () => {
    const { first } = await author();
    const invented = await newcomer("lead", "Nell");
    const form = `/mod/reviews/${first.threadId}/${first.postId}/unseal`;
    expect(await text(invented.get(form))).toContain("once you have held your role for a week");
    const { response } = await ask(invented, first);
    expect([response.status, await response.text()]).toEqual([
      409,
      expect.stringContaining("for a week"),
    ]);
    const { id } = await ask(admin, first);
    const set = (table: string, column: string, at: number) =>
      env.DB.prepare(`UPDATE ${table} SET created_at = ? WHERE ${column} = ?`)
        .bind(at, invented.staffId)
        .run();
    const refused = async (who: Person) => {
      const response = await answer(who, id, "granted");
      expect([response.status, await response.text()]).toEqual([
        409,
        expect.stringContaining("for a week"),
      ]);
    };
    await refused(invented);
    // Long on the team, and let back in this week with a passkey that someone else may have made.
    await settle(invented.staffId);
    await set("staff_passkeys", "staff_id", Date.now() - WEEK + 60_000);
    await refused(invented);
    // Whoever asked may have been replaced meanwhile, too.
    await set("staff_passkeys", "staff_id", Date.now() - WEEK);
    await env.DB.prepare("UPDATE staff_passkeys SET created_at = ? WHERE staff_id = ?")
      .bind(Date.now(), admin.staffId)
      .run();
    await refused(invented);
    await env.DB.prepare("UPDATE staff_passkeys SET created_at = 0 WHERE staff_id = ?")
      .bind(admin.staffId)
      .run();
    expect((await rowOf(id))?.["status"]).toBe("asked");
    expect((await answer(invented, id, "granted")).status).toBe(303);
  });

  it("are not held by someone who was raised this week either", async () => {
    const { first } = await author();
    const raised = await colleague("moderator", "Mo");
    const { id } = await ask(admin, first);
    const lift = await admin.post(`/staff/team/${raised.staffId}`, { role: "lead" });
    expect(lift.status).toBe(303);
    expect(await text(answer(raised, id, "granted"))).toContain("for a week");
    const since = "UPDATE staff SET role_since = ? WHERE id = ?";
    await env.DB.prepare(since)
      .bind(Date.now() - WEEK, raised.staffId)
      .run();
    expect((await answer(raised, id, "granted")).status).toBe(303);
  });

  it("are asked for where nobody asked yet; elsewhere the review leads to what waits", async () => {
    const { first } = await author();
    const review = `/mod/reviews/${first.threadId}/${first.postId}`;
    expect(await text(lead.get(review))).toContain(`href="${review}/unseal"`);
    const { id } = await ask(lead, first);
    for (const who of [lead, admin]) {
      const html = await text(who.get(review));
      expect(html).toContain(`href="/mod/unsealings/${id}"`);
      expect(html).not.toContain(`href="${review}/unseal"`);
    }
    await answer(admin, id, "refused");
    expect(await text(lead.get(review))).toContain(`href="${review}/unseal"`);
  });

  it("ask for a passkey used just now, at every step, and lose nothing typed", async () => {
    const { first } = await author();
    const tired = await colleague("lead", "Tam");
    await tired.passkeyUsed(Date.now() - 11 * 60_000);
    const form = `/mod/reviews/${first.threadId}/${first.postId}/unseal`;
    expect((await tired.get(form)).headers.get("Location")).toMatch(/^\/staff\/confirm\?next=/);
    const { response } = await ask(tired, first);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(REASON);
    await tired.passkeyUsed(Date.now());
    const { id } = await ask(tired, first);
    const late = await colleague("admin", "Lio");
    await late.passkeyUsed(0);
    for (const sent of [answer(late, id, "granted"), answer(late, id, "refused")]) {
      expect((await sent).headers.get("Location")).toMatch(/^\/staff\/confirm\?next=/);
    }
    expect((await rowOf(id))?.["status"]).toBe("asked");
    await answer(admin, id, "granted");
    await tired.passkeyUsed(0);
    expect((await look(tired, id)).headers.get("Location")).toMatch(/^\/staff\/confirm/);
  });

  it("give one outcome when two answer at once, counted once", async () => {
    const { first } = await author();
    const { id } = await ask(lead, first);
    const others = await Promise.all([colleague("admin", "One"), colleague("admin", "Two")]);
    const answers = await Promise.all([
      answer(others[0], id, "granted"),
      answer(others[1], id, "refused"),
    ]);
    expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const closing = (await eventsOf(first)).filter(({ action }) => /granted|refused/.test(action));
    expect(closing).toHaveLength(1);
    expect(closing[0]?.action).toBe(`unseal_${(await rowOf(id))?.["status"]}`);
  });

  it("are asked for once at a time about a post, with a reason of some length", async () => {
    const { first } = await author();
    for (const reason of ["", "  ", "Too short.", "a".repeat(1001)]) {
      expect((await ask(lead, first, reason)).response.status).toBe(422);
    }
    const both = await Promise.all([ask(lead, first), ask(admin, first)]);
    expect(both.map(({ response }) => response.status).toSorted((a, b) => a - b)).toEqual([
      303, 409,
    ]);
    const { first: unreviewed } = { first: await openThread(new Person(), {}, "anxiety") };
    expect((await ask(lead, unreviewed)).response.status).toBe(404);
  });

  it("lapse after three days, and close again after one", async () => {
    const { first } = await author();
    const { id } = await ask(lead, first);
    const set = (column: string, at: number) =>
      env.DB.prepare(`UPDATE unsealings SET ${column} = ? WHERE id = ?`).bind(at, id).run();
    await set("asked_at", Date.now() - 72 * 3_600_000);
    expect(await text(answer(admin, id, "granted"))).toContain("lapsed");
    expect((await rowOf(id))?.["open_until"]).toBe(0);
    await set("asked_at", Date.now() - 71 * 3_600_000);
    await answer(admin, id, "granted");
    expect((await look(lead, id)).status).toBe(200);
    await set("open_until", Date.now() - 1);
    const closed = await look(lead, id);
    expect([closed.status, await closed.text()]).toEqual([
      409,
      expect.stringContaining("not open"),
    ]);
  });

  it("open nothing of an author who has deleted their account, and say so", async () => {
    const { person, first } = await author();
    const { id } = await ask(lead, first);
    await person.post("/account/erase", { what: "account" });
    const refused = await answer(admin, id, "granted");
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining("deleted their account"),
    ]);
    expect(await rowOf(id)).toMatchObject({ status: "lapsed", open_until: 0, tell_day: null });
  });

  it("show what is left and nothing more, when the account goes while it is open", async () => {
    const { person, first } = await author();
    const { id } = await ask(lead, first);
    await answer(admin, id, "granted");
    await person.post("/account/erase", { what: "account" });
    const html = await text(look(lead, id));
    expect(html).toContain("deleted their account");
    expect(html).not.toContain("The second of mine");
  });

  it("leave nothing in the database that says which posts belong together", async () => {
    const { first, second } = await author();
    const { id } = await ask(lead, first);
    await answer(admin, id, "granted");
    await look(lead, id);
    const tables = await dump();
    for (const name of ["unsealings", "events", "figures", "outbox"]) {
      const rows = (tables.get(name) ?? []).map((row) => JSON.stringify(row));
      const joined = rows.filter(
        (row) => row.includes(first.postId) && row.includes(second.postId),
      );
      expect({ name, joined }).toEqual({ name, joined: [] });
    }
  });

  it("change nothing about the review or the post, and hide no decision from its author", async () => {
    const { person, first } = await author();
    const before = await env.DB.prepare("SELECT * FROM reviews WHERE thread_id = ?")
      .bind(first.threadId)
      .first();
    const { id } = await ask(lead, first);
    await answer(admin, id, "refused");
    expect(
      await env.DB.prepare("SELECT * FROM reviews WHERE thread_id = ?")
        .bind(first.threadId)
        .first(),
    ).toEqual(before);
    const status = await text(
      person.get(`/threads/${first.threadId}/posts/${first.postId}/status`),
    );
    expect(status).not.toContain("other posts");
    expect(await text(lead.get("/mod/log"))).toContain("other posts asked for");
  });
});
