import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256Hex } from "../../workers/accounts/encoding.ts";
import { openCommunity } from "../support/community.ts";
import { unescapeHtml } from "../support/markup.ts";
import { Person } from "../support/person.ts";
import {
  admin,
  joining,
  lead,
  makePasskey,
  moderator,
  staffId,
  staffMember,
  stepUp,
  usePasskey,
} from "../support/team.ts";
import { act, linkIn, statusOf } from "../support/team-page.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);

const to = (response: Response) => response.headers.get("Location");

async function eventsOf(name: string): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT action FROM team_events WHERE subject_id = ? ORDER BY id",
  )
    .bind(await staffId(name))
    .all<{ action: string }>();
  return results.map(({ action }) => action);
}

describe("the page of the team", () => {
  it("is read by leads, changed by admins, and for nobody else", async () => {
    const [boss, guide] = [await admin("Boss"), await lead("Guide")];
    const page = await (await guide.get("/staff/team")).text();
    expect(page).toContain("Boss");
    expect(page).not.toContain("Invite someone");
    expect(await (await boss.get("/staff/team")).text()).toContain("Invite someone");
    for (const who of [await moderator("Mo"), guide]) {
      await stepUp(who);
      const path = `/staff/team/${await staffId("Boss")}`;
      await unchanged(async () => {
        for (const one of ["/staff/team/invite", path, `${path}/remove`]) {
          expect([one, to(await who.get(one))]).toEqual([one, "/staff/sign-in"]);
          expect([one, to(await who.post(one, { role: "admin" }))]).toEqual([
            one,
            "/staff/sign-in",
          ]);
        }
      });
    }
  });

  it("tells the record in plain words, a page at a time", async () => {
    const boss = await admin("Recorder");
    await boss.post("/staff/team/invite", { role: "lead", boards: ["anxiety"], classes: ["red"] });
    const html = await (await boss.get("/staff/team")).text();
    expect(html).toContain("Recorder made a link for a new lead moderator. Boards: Anxiety.");
    expect(html).toContain("Served: Red.");
    expect(html).toContain("Recorder joined the team.");
    const id = await staffId("Recorder");
    const rows = Array.from({ length: 70 }, (_, n) =>
      env.DB.prepare(
        "INSERT INTO team_events (id, actor_id, subject_id, action, at) VALUES (?, ?, ?, 'resumed', 1)",
      ).bind(`0${String(n).padStart(25, "0")}`, id, id),
    );
    await env.DB.batch(rows);
    const seen = new Set<string>();
    let path: string | undefined = "/staff/team";
    let pages = 0;
    let total = 0;
    while (path) {
      const page: string = await (await boss.get(path)).text();
      total += page.split("<li><p>").length - 1;
      pages += 1;
      path = unescapeHtml(/rel="next" href="([^"]+)"/.exec(page)?.[1] ?? "") || undefined;
      if (path && seen.has(path)) throw new Error("the pages go in a circle");
      if (path) seen.add(path);
    }
    const all = await env.DB.prepare("SELECT count(*) AS n FROM team_events").first<number>("n");
    expect([total, pages]).toEqual([all, Math.ceil((all ?? 0) / 30)]);
  });
});

describe("inviting someone", () => {
  it("shows the link once; whoever holds it joins with just that role and scope", async () => {
    const boss = await admin("Inviter");
    const made = await boss.post("/staff/team/invite", {
      role: "moderator",
      boards: ["anxiety", "depression"],
      classes: ["amber"],
    });
    expect(made.status).toBe(201);
    expect(made.headers.get("Cache-Control")).toContain("no-store");
    const link = await linkIn(made);
    expect(await (await boss.get("/staff/team")).text()).not.toContain(link);
    const hash = await env.DB.prepare("SELECT token FROM invites ORDER BY expires_at DESC").first();
    expect(link).not.toContain(String(hash?.["token"]));

    const person = await joining(link, "Invitee");
    expect((await makePasskey(person)).status).toBe(200);
    const row = env.DB.prepare("SELECT role, boards, classes FROM staff WHERE name = 'Invitee'");
    expect(await row.first()).toEqual({
      role: "moderator",
      boards: '["anxiety","depression"]',
      classes: "[3]",
    });
    expect((await new Person().get(link)).status).toBe(410);
  });

  it("can be taken back while nobody has used it, once", async () => {
    const boss = await admin("Taker");
    const link = await linkIn(await boss.post("/staff/team/invite", { role: "admin" }));
    const id = await sha256Hex(link.split("/").at(-1) ?? "");
    const path = `/staff/team/invites/${id}/withdraw`;
    expect(await (await boss.get("/staff/team")).text()).toContain(path);
    expect(await (await boss.get(path)).text()).toContain("Take this link back?");
    expect(to(await boss.post(path, {}))).toBe("/staff/team");
    expect((await new Person().get(link)).status).toBe(410);
    await unchanged(() => boss.post(path, {}));
  });

  it("comes back with everything chosen when something is missing or unknown", async () => {
    const boss = await admin("Chooser");
    for (const [bad, sentence] of [
      [{ role: "" }, "Choose a role."],
      [{ role: "owner" }, "Choose a role."],
      [{ boards: ["anxiety", "no-such-board"] }, "One of these boards does not exist"],
      [{ classes: ["red", "purple"] }, "One of these does not exist"],
    ] as const) {
      const fields = { role: "lead", boards: ["anxiety"], classes: ["red"], ...bad };
      const answer = await unchanged(() => boss.post("/staff/team/invite", fields));
      const html = await answer.text();
      expect([bad, answer.status]).toEqual([bad, 422]);
      expect(html).toContain(sentence);
      expect(html).toMatch(/value="anxiety"[^>]* checked/);
      expect(html).toMatch(/value="red"[^>]* checked/);
    }
  });
});

describe("an admin act", () => {
  it("asks for the passkey when it was shown too long ago, and loses nothing", async () => {
    const boss = await admin("Late");
    await env.DB.prepare("UPDATE staff_sessions SET confirmed_at = ? WHERE staff_id = ?")
      .bind(Date.now() - 10 * 60_000, await staffId("Late"))
      .run();
    expect(to(await boss.get("/staff/team/invite"))).toBe("/staff/confirm?next=/staff/team/invite");
    const fields = { role: "facilitator", boards: ["addiction"], classes: ["green", "amber"] };
    const answer = await unchanged(() => boss.post("/staff/team/invite", fields));
    expect(answer.status).toBe(403);
    const html = await answer.text();
    expect(html).toContain("First, please show your passkey");
    for (const value of ["facilitator", "addiction", "green", "amber"]) {
      expect(html).toMatch(new RegExp(`value="${value}"[^>]* checked`));
    }
    const path = `/staff/team/${await staffId("Late")}/suspend`;
    expect((await unchanged(() => boss.post(path, {}))).status).toBe(403);
    await stepUp(boss);
    expect((await boss.post("/staff/team/invite", fields)).status).toBe(201);
  });

  it("is not vouched for by having just made a passkey", async () => {
    const person = await staffMember("admin", { name: "Fresh" });
    expect(to(await person.get("/staff/team/invite"))).toContain("/staff/confirm");
  });
});

describe("suspending someone", () => {
  it("ends their sessions with the press, and their way in, until they may work again", async () => {
    const [boss, person] = [await admin("Stern"), await moderator("Paused")];
    expect((await person.get("/mod")).status).toBe(200);
    expect(to(await act(boss, "Paused", "suspend"))).toBe("/staff/team");
    expect(to(await person.get("/mod"))).toBe("/staff/sign-in");
    const refused = await usePasskey(person, "/staff/sign-in");
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: "suspended" }]);
    expect(to(await act(boss, "Paused", "resume"))).toBe("/staff/team");
    expect(to(await person.get("/mod"))).toBe("/staff/sign-in");
    expect((await usePasskey(person, "/staff/sign-in")).status).toBe(200);
    expect((await person.get("/mod")).status).toBe(200);
    expect(await eventsOf("Paused")).toEqual(["joined", "suspended", "resumed"]);
  });

  it("stops what they were in the middle of: joining, and links they had made", async () => {
    const [boss, other] = [await admin("Keeper"), await admin("Leaver")];
    const link = await linkIn(await other.post("/staff/team/invite", { role: "admin" }));
    const half = await joining(
      await linkIn(await boss.post("/staff/team/invite", { role: "lead" })),
      "Halfway",
    );
    await act(boss, "Leaver", "suspend");
    expect((await new Person().get(link)).status).toBe(410);
    await act(boss, "Halfway", "suspend");
    await unchanged(async () => {
      await expect(makePasskey(half)).rejects.toThrow("401");
    });
    await act(boss, "Halfway", "resume");
    expect(await statusOf("Halfway")).toBe("joining");
  });

  it("is told when somebody was quicker", async () => {
    const [boss] = [await admin("Quick"), await moderator("Slow")];
    await act(boss, "Slow", "suspend");
    const again = await unchanged(() => act(boss, "Slow", "suspend"));
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("Somebody changed this a moment ago");
  });
});

describe("removing someone", () => {
  it("leaves their name and nothing to come in with", async () => {
    const [boss, person] = [await admin("Closer"), await lead("Goner")];
    const id = await staffId("Goner");
    await env.DB.prepare("INSERT INTO staff_identities VALUES ('token', ?, 0)").bind(id).run();
    await act(boss, "Goner", "remove");
    for (const table of ["staff_passkeys", "staff_identities", "staff_sessions"]) {
      const left = await env.DB.prepare(`SELECT * FROM ${table} WHERE staff_id = ?`).bind(id).all();
      expect([table, left.results]).toEqual([table, []]);
    }
    expect(to(await person.get("/mod"))).toBe("/staff/sign-in");
    expect((await usePasskey(person, "/staff/sign-in")).status).toBe(422);
    const html = await (await boss.get("/staff/team")).text();
    expect(html).toContain("Closer removed Goner from the team.");
    for (const what of ["resume", "suspend", "remove", "let-back-in", "end-sessions"]) {
      expect((await unchanged(() => act(boss, "Goner", what))).status).toBe(409);
    }
  });
});

describe("changing what someone does", () => {
  const scopeTo = async (who: Person, name: string, fields: Record<string, string | string[]>) =>
    who.post(`/staff/team/${await staffId(name)}`, fields);

  it("keeps them signed in when they get more, and signs them out when they get less", async () => {
    const [boss, person] = [await admin("Scoper"), await moderator("Scoped")];
    await scopeTo(boss, "Scoped", { role: "lead" });
    expect((await person.get("/staff/team")).status).toBe(200);
    await scopeTo(boss, "Scoped", { role: "lead", boards: ["anxiety"] });
    expect(to(await person.get("/staff/team"))).toBe("/staff/sign-in");
    await usePasskey(person, "/staff/sign-in");
    expect(await (await person.get("/staff")).text()).toContain("Anxiety");
    await unchanged(() => scopeTo(boss, "Scoped", { role: "lead", boards: ["anxiety"] }));
    expect(await eventsOf("Scoped")).toEqual(["joined", "scoped", "scoped"]);
  });

  it("shows the form as they stand now", async () => {
    const boss = await admin("Looker");
    await staffMember("facilitator", { name: "Seen", boards: ["addiction"], classes: [1] });
    const html = await (await boss.get(`/staff/team/${await staffId("Seen")}`)).text();
    for (const value of ["facilitator", "addiction", "crisis"]) {
      expect(html).toMatch(new RegExp(`value="${value}"[^>]* checked`));
    }
    expect(html).not.toMatch(/value="admin"[^>]* checked/);
    expect((await boss.get("/staff/team/0abcdefghjkmnpqrstvwxyz012")).status).toBe(404);
    expect((await boss.get("/staff/team/nobody")).status).toBe(404);
  });

  it("signs somebody out everywhere at an admin's word", async () => {
    const [boss, person] = [await admin("Ender"), await moderator("Ended")];
    await act(boss, "Ended", "end-sessions");
    expect(to(await person.get("/mod"))).toBe("/staff/sign-in");
    expect((await usePasskey(person, "/staff/sign-in")).status).toBe(200);
    expect(await eventsOf("Ended")).toEqual(["joined", "sessions_ended"]);
  });
});
