import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { openCommunity } from "../support/community.ts";
import { elementsOf } from "../support/markup.ts";
import { Person } from "../support/person.ts";
import { deviceOf, moderator, optionsAt, sendJson, staffId } from "../support/team.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);

const to = (response: Response) => response.headers.get("Location");

/** The same person in another browser, signed in with the same passkey. */
async function elsewhere(person: Person): Promise<Person> {
  const other = new Person();
  const options = await optionsAt<never>(other, "/staff/sign-in");
  const response = await deviceOf(person).get(options, "https://hearten.test");
  await sendJson(other, "/staff/sign-in/verify", { response });
  return other;
}

async function sessionsIn(person: Person): Promise<string[]> {
  const html = await (await person.get("/staff/sessions")).text();
  return elementsOf(html)
    .filter(({ attributes }) => attributes.get("name") === "session")
    .map(({ attributes }) => attributes.get("value") ?? "");
}

describe("one's own sessions at the desk", () => {
  it("are listed with when they began, and this one is marked", async () => {
    const person = await moderator("Lister");
    await elsewhere(person);
    const html = await (await person.get("/staff/sessions")).text();
    expect(html.split("This one").length - 1).toBe(1);
    expect(html.split("Began just now").length - 1).toBeGreaterThanOrEqual(2);
    expect(html).toContain("about 12 hours");
    expect(await sessionsIn(person)).toHaveLength(2);
    const row = await env.DB.prepare("SELECT min(created_at) AS at FROM staff_sessions").first();
    expect(Number(row?.["at"])).toBeGreaterThan(Date.now() - 60_000);
  });

  it("end one by one, at once", async () => {
    const person = await moderator("Ender");
    const other = await elsewhere(person);
    const [one, two] = await sessionsIn(person);
    const here = await sessionsIn(other);
    expect(new Set(here)).toEqual(new Set([one, two]));
    const html = await (await person.get("/staff/sessions")).text();
    const mine = /This one[\s\S]*?name="session" value="([0-9a-f]{64})"/.exec(html)?.[1];
    const theirs = [one, two].find((id) => id !== mine) ?? "";
    expect(to(await person.post("/staff/sessions/end", { session: theirs }))).toBe(
      "/staff/sessions",
    );
    expect(to(await other.get("/mod"))).toBe("/staff/sign-in");
    expect(to(await person.post("/staff/sessions/end", { session: mine ?? "" }))).toBe(
      "/staff/sign-in",
    );
    expect(to(await person.get("/mod"))).toBe("/staff/sign-in");
  });

  it("end everywhere else with one press", async () => {
    const person = await moderator("Elsewhere");
    const others = [await elsewhere(person), await elsewhere(person)];
    await person.post("/staff/sessions/end-others", {});
    expect((await person.get("/mod")).status).toBe(200);
    for (const other of others) expect(to(await other.get("/mod"))).toBe("/staff/sign-in");
    expect(await (await person.get("/staff/sessions")).text()).toContain(
      "You are signed in nowhere else",
    );
  });

  it("are nobody else's to end, nor to see", async () => {
    const [one, other] = [await moderator("One"), await moderator("Other")];
    const row = await env.DB.prepare("SELECT token FROM staff_sessions WHERE staff_id = ?")
      .bind(await staffId("One"))
      .first<{ token: string }>();
    await unchanged(async () => {
      for (const session of [row?.token ?? "", "", "nonsense", "' OR 1=1 --"]) {
        await other.post("/staff/sessions/end", { session });
      }
    });
    expect((await one.get("/mod")).status).toBe(200);
    expect(await sessionsIn(other)).toHaveLength(1);
  });
});
