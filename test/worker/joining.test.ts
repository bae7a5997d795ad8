import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { openCommunity } from "../support/community.ts";
import { Person } from "../support/person.ts";
import {
  invite,
  joining,
  makePasskey,
  moderator,
  sendJson,
  staffId,
  staffMember,
} from "../support/team.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);

const to = (response: Response) => response.headers.get("Location");

interface StaffRow {
  readonly role: string;
  readonly status: string;
  readonly boards: string;
  readonly classes: string;
}

function rowOf(name: string) {
  return env.DB.prepare("SELECT role, status, boards, classes FROM staff WHERE name = ?")
    .bind(name)
    .first<StaffRow>();
}

/** Where somebody ends up who follows what each page says. */
async function follow(who: Person, path: string): Promise<string> {
  let at = path;
  for (let steps = 0; steps < 5; steps++) {
    const next = to(await who.get(at));
    if (next === null) return at;
    at = next;
  }
  return at;
}

describe("whoever joins the team", () => {
  it("can do nothing but make a passkey until they have one, and is told so", async () => {
    const person = await joining(await invite(), "Nadia");
    expect((await rowOf("Nadia"))?.status).toBe("joining");
    for (const path of ["/mod", "/mod/log", "/staff", "/staff/sessions", "/staff/team"]) {
      expect([path, await follow(person, path)]).toEqual([path, "/staff/passkeys"]);
    }
    await unchanged(async () => {
      expect(await follow(person, to(await person.post("/mod/next", {})) ?? "")).toBe(
        "/staff/passkeys",
      );
      expect((await person.get("/api/v1/reviews/a/b")).status).toBe(403);
      expect((await sendJson(person, "/staff/confirm/options", {})).status).toBe(401);
    });
    expect(await (await person.get("/staff/passkeys")).text()).toContain(
      "Until you have one you cannot do anything else here",
    );

    expect(await (await makePasskey(person)).json()).toEqual({ next: "/mod" });
    expect((await person.get("/mod")).status).toBe(200);
    expect((await rowOf("Nadia"))?.status).toBe("active");
    const id = await staffId("Nadia");
    const events = await env.DB.prepare(
      "SELECT actor_id, subject_id FROM team_events WHERE action = 'joined' AND subject_id = ?",
    )
      .bind(id)
      .all();
    expect(events.results).toEqual([{ actor_id: id, subject_id: id }]);
  });

  it("is led on by the link they have just used; to anyone else it is gone", async () => {
    const link = await invite();
    const half = await joining(link, "Hana");
    const onward = 'href="/staff/sign-in"';
    const used = await half.get(link);
    expect([used.status, (await used.text()).includes(onward)]).toEqual([410, true]);
    expect(await follow(half, "/staff/sign-in")).toBe("/staff/passkeys");
    const gone = await new Person().get(link);
    expect([gone.status, (await gone.text()).includes(onward)]).toEqual([410, false]);
  });

  it("gets a new session with the passkey: the one they joined with ends", async () => {
    const person = await joining(await invite(), "Omar");
    const before = new Map(person.cookies);
    await makePasskey(person);
    expect((await person.get("/mod")).status).toBe(200);
    const old = new Person();
    for (const [name, value] of before) old.cookies.set(name, value);
    expect(await follow(old, "/mod")).toBe("/staff/sign-in");
  });

  it("has the role and scope of the invitation, whatever they send along", async () => {
    const path = await invite({ role: "moderator", boards: ["anxiety"], classes: [3, 4] });
    const page = await (await new Person().get(path)).text();
    expect(page).toContain("invited as a moderator");
    expect(page).toContain("Anxiety");
    const greedy = new Person();
    await greedy.post(`${path}?role=admin`, {
      name: "Piet",
      role: "admin",
      boards: [],
      classes: "crisis",
      status: "active",
    });
    expect(await rowOf("Piet")).toEqual({
      role: "moderator",
      status: "joining",
      boards: '["anxiety"]',
      classes: "[3,4]",
    });
    await makePasskey(greedy);
    expect((await rowOf("Piet"))?.role).toBe("moderator");
    expect(await follow(greedy, "/staff/team")).toBe("/mod");
  });

  it("may take a second passkey from two presses, but joins once", async () => {
    const person = await joining(await invite(), "Rosa");
    const twice = await Promise.all([makePasskey(person), makePasskey(person)]);
    expect(twice.some((answer) => answer.status === 200)).toBe(true);
    const joined = await env.DB.prepare(
      "SELECT count(*) AS n FROM team_events WHERE action = 'joined' AND subject_id = ?",
    )
      .bind(await staffId("Rosa"))
      .first<{ n: number }>();
    expect(joined?.n).toBe(1);
  });

  it("leaves the session they came with, also when somebody gave it to them", async () => {
    const planted = await moderator("Planted");
    const victim = new Person();
    for (const [name, value] of planted.cookies) victim.cookies.set(name, value);
    await victim.post(await invite(), { name: "Victim" });
    await makePasskey(victim);
    expect((await victim.get("/mod")).status).toBe(200);
    expect(await (await victim.get("/staff")).text()).toContain("You are Victim");
    expect(await follow(planted, "/mod")).toBe("/staff/sign-in");
  });
});

describe("someone whose work is not at the desk", () => {
  it.each(["professional", "facilitator"] as const)(
    "as a %s begins on their own page",
    async (role) => {
      const person = await staffMember(role, { name: role });
      expect(await follow(person, "/staff/sign-in")).toBe("/staff");
      expect(await follow(person, "/mod")).toBe("/staff");
      expect(await follow(person, "/staff/team")).toBe("/staff");
      const html = await (await person.get("/staff")).text();
      expect(html).toContain(`You are ${role}, ${role} here.`);
      for (const link of ["/staff/passkeys", "/staff/sessions", "/staff/sign-out"]) {
        expect(html).toContain(`href="${link}"`);
      }
      expect(html).not.toContain('href="/staff/team"');
      expect(html.split("<main")[1]).not.toContain('href="/mod"');
    },
  );
});
