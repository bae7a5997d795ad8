import { env } from "cloudflare:workers";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";
import { openCommunity } from "../support/community.ts";
import { openThread, Person, reply } from "../support/person.ts";
import { admin, lead, moderator, published } from "../support/team.ts";
import { held, PUBLISHED, standing } from "../support/waiting.ts";

const HOUR = 3_600_000;

let leader: Person;
let team: Person;

beforeAll(async () => {
  await openCommunity();
  leader = await lead();
  team = await moderator();
});
afterEach(async () => {
  await leader.post("/mod/raid", { do: "off" });
});

const events = async () =>
  (
    await env.DB.prepare(
      "SELECT action, detail FROM team_events WHERE action LIKE 'raid%' ORDER BY id",
    ).all<{ action: string; detail: string }>()
  ).results;

describe("the raid switch", () => {
  it("has every first post wait, at once, and nobody's who was published before", async () => {
    const { threadId } = await published();
    const member = new Person();
    await openThread(member);
    const held1 = new Person();
    await openThread(held1, {}, "addiction");

    expect((await leader.post("/mod/raid", { do: "on", hours: "6" })).status).toBe(303);
    const author = new Person();
    const waits = await openThread(author, { body: "Hello, I am new." });
    expect(await standing(waits)).toEqual(held("raid"));
    expect(await standing(await reply(new Person(), threadId))).toEqual(held("raid"));
    // A member none of whose posts was ever approved is as new as a visitor.
    expect(await standing(await openThread(held1))).toEqual(held("raid"));
    expect(await standing(await openThread(member))).toEqual(PUBLISHED);

    const path = `/threads/${waits.threadId}/posts/${waits.postId}/status`;
    const page = await (await author.get(path)).text();
    expect(page).toContain("Hello, I am new.");
    expect(page).toContain("A person reads everyone&#39;s first posts just now");

    await leader.post("/mod/raid", { do: "off" });
    expect(await standing(await openThread(new Person()))).toEqual(PUBLISHED);
    expect((await standing(waits)).status).toBe("held");
  });

  it("says what it does to people before it is pressed", async () => {
    const page = await (await leader.get("/mod/raid")).text();
    expect(page).toContain("They will be told that a person reads first posts today.");
    expect(page).toContain("Members who have posted before notice nothing.");
    const unsure = await leader.post("/mod/raid", { do: "on" });
    expect(unsure.status).toBe(422);
    expect(await unsure.text()).toContain("Please choose for how long.");
    for (const hours of ["0", "7", "999", "1.5", "x"]) {
      expect((await leader.post("/mod/raid", { do: "on", hours })).status, hours).toBe(422);
    }
  });

  it("is told to everyone at the desk while it is on, and stands in the record", async () => {
    const said = "Every first post waits for a person";
    expect(await (await team.get("/mod")).text()).not.toContain(said);
    const before = (await events()).length;
    await leader.post("/mod/raid", { do: "on", hours: "1" });
    for (const who of [team, leader]) expect(await (await who.get("/mod")).text()).toContain(said);
    await leader.post("/mod/raid", { do: "off" });
    expect(await (await team.get("/mod")).text()).not.toContain(said);
    const [on, off] = (await events()).slice(before);
    expect([on?.action, off?.action]).toEqual(["raid_on", "raid_off"]);
    const { until } = JSON.parse(on?.detail ?? "{}") as { until: number };
    expect(Math.abs(until - Date.now() - HOUR)).toBeLessThan(60_000);
  });

  it("is for leads and admins alone", async () => {
    const before = (await events()).length;
    for (const who of [team, new Person()]) {
      for (const answer of [
        await who.get("/mod/raid"),
        await who.post("/mod/raid", { do: "on", hours: "1" }),
      ]) {
        expect(answer.headers.get("Location")).toBe("/staff/sign-in");
      }
    }
    expect(await events()).toHaveLength(before);
    expect(await (await team.get("/mod")).text()).not.toContain("/mod/raid");
    expect((await (await admin()).get("/mod/raid")).status).toBe(200);
  });

  it("ends by itself, and takes hold elsewhere when the catalogue is read again", async () => {
    const until = (at: number) =>
      env.DB.prepare(
        `INSERT INTO settings (name, value, until_at) VALUES ('raid', 'on', ?1)
          ON CONFLICT DO UPDATE SET value = 'on', until_at = ?1`,
      )
        .bind(at)
        .run();
    // Another server switched it on: here the catalogue is still kept.
    await openThread(new Person());
    await until(Date.now() + HOUR);
    expect(await standing(await openThread(new Person()))).toEqual(PUBLISHED);
    forgetCatalogue();
    expect(await standing(await openThread(new Person()))).toEqual(held("raid"));
    await until(Date.now() - 1);
    forgetCatalogue();
    expect(await standing(await openThread(new Person()))).toEqual(PUBLISHED);
  });

  it("works the same over the API", async () => {
    const call = (method: string, body?: object) =>
      leader.send(method, "/api/v1/raid", body ? JSON.stringify(body) : undefined, {
        headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
      });
    const on = await call("PUT", { hours: 24 });
    expect(on.status).toBe(200);
    const { until } = await on.json<{ until: string }>();
    expect(await (await call("GET")).json()).toEqual({ until });
    expect(await standing(await openThread(new Person()))).toEqual(held("raid"));
    expect((await call("PUT", { hours: 2 })).status).toBe(422);
    expect((await call("DELETE")).status).toBe(204);
    expect(await (await call("GET")).json()).toEqual({ until: null });
  });
});
