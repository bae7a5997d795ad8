import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256Hex } from "../../workers/accounts/encoding.ts";
import { openCommunity } from "../support/community.ts";
import { elementsOf } from "../support/markup.ts";
import { Person } from "../support/person.ts";
import {
  admin,
  deviceOf,
  invite,
  joining,
  makePasskey,
  moderator,
  optionsAt,
  sendJson,
  staffId,
  usePasskey,
} from "../support/team.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);

const to = (response: Response) => response.headers.get("Location");

/** The link that an admin makes so that a colleague can come back. */
async function linkFor(boss: Person, name: string): Promise<string> {
  const made = await boss.post(`/staff/team/${await staffId(name)}/let-back-in`, {});
  const field = elementsOf(await made.text()).find(
    ({ attributes }) => attributes.get("id") === "link",
  );
  return new URL(field?.attributes.get("value") ?? "").pathname;
}

async function actionsOf(name: string): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT action FROM team_events WHERE subject_id = ? ORDER BY id",
  )
    .bind(await staffId(name))
    .all<{ action: string }>();
  return results.map(({ action }) => action);
}

function passkeysOf(id: string) {
  return env.DB.prepare("SELECT count(*) AS n FROM staff_passkeys WHERE staff_id = ?")
    .bind(id)
    .first<number>("n");
}

describe("someone who lost their passkey", () => {
  it("comes back by another admin's link with a new one; the old ones and every session end", async () => {
    const boss = await admin("Helper");
    const lost = await moderator("Lost");
    const link = await linkFor(boss, "Lost");
    expect((await lost.get("/mod")).status).toBe(200);

    const back = new Person();
    const page = await (await back.get(link)).text();
    expect(page).toContain("Welcome back, Lost");
    expect((await makePasskey(back, link)).status).toBe(200);
    expect(await (await back.get("/staff")).text()).toContain("You are Lost");
    expect(to(await lost.get("/mod"))).toBe("/staff/sign-in");
    expect((await usePasskey(lost, "/staff/sign-in")).status).toBe(422);
    expect((await usePasskey(back, "/staff/sign-in")).status).toBe(200);
    expect(await passkeysOf(await staffId("Lost"))).toBe(1);
    expect(await actionsOf("Lost")).toEqual(["joined", "let_back_in", "came_back"]);
    expect((await new Person().get(link)).status).toBe(410);
    await expect(makePasskey(new Person(), link)).rejects.toThrow("410");
  });

  it("has lost nothing by stopping half-way: the link and the old passkey stay good", async () => {
    const boss = await admin("Patient");
    const person = await moderator("Unsure");
    const link = await linkFor(boss, "Unsure");
    const back = new Person();
    await unchanged(async () => {
      await back.get(link);
      await optionsAt(back, link);
      const nonsense = {
        id: "AAAA",
        rawId: "AAAA",
        type: "public-key",
        response: { clientDataJSON: "AAAA", attestationObject: "AAAA" },
      };
      expect((await sendJson(back, `${link}/verify`, { response: nonsense })).status).toBe(422);
      expect((await sendJson(back, `${link}/verify`, {})).status).toBe(422);
      expect((await back.post(link, { name: "Somebody else" })).status).toBe(410);
    });
    expect((await person.get("/mod")).status).toBe(200);
    expect((await makePasskey(back, link)).status).toBe(200);
  });

  it("cannot let themself back in", async () => {
    const boss = await admin("Selfish");
    const id = await staffId("Selfish");
    const own = await unchanged(() => boss.post(`/staff/team/${id}/let-back-in`, {}));
    expect(own.status).toBe(409);
    expect(await own.text()).toContain("You cannot let yourself back in");
    expect((await boss.get(`/staff/team/${id}/let-back-in`)).status).toBe(404);
  });

  it("is let in by the newest link alone, by one press of two, and not after its time", async () => {
    const boss = await admin("Newest");
    await moderator("Twofold");
    const old = await linkFor(boss, "Twofold");
    const link = await linkFor(boss, "Twofold");
    expect((await new Person().get(old)).status).toBe(410);

    const [one, two] = [new Person(), new Person()];
    const answers = await Promise.all([makePasskey(one, link), makePasskey(two, link)]);
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, 410]);
    expect(await passkeysOf(await staffId("Twofold"))).toBe(1);

    const late = await linkFor(boss, "Twofold");
    const waiting = new Person();
    const options = await optionsAt<never>(waiting, late);
    await env.DB.prepare("UPDATE invites SET expires_at = 1 WHERE token = ?")
      .bind(await sha256Hex(late.split("/").at(-1) ?? ""))
      .run();
    const response = await deviceOf(waiting).create(options, "https://hearten.test");
    expect((await sendJson(waiting, `${late}/verify`, { response })).status).toBe(410);
  });

  it("is not let in once suspended, and the link is gone with it", async () => {
    const boss = await admin("Firm");
    await moderator("Suspect");
    const link = await linkFor(boss, "Suspect");
    await boss.post(`/staff/team/${await staffId("Suspect")}/suspend`, {});
    await unchanged(async () => {
      await expect(makePasskey(new Person(), link)).rejects.toThrow("410");
    });
  });

  it("answers the challenge of their own link, not of a colleague's", async () => {
    const boss = await admin("Mixer");
    await moderator("Mine");
    await moderator("Theirs");
    const [mine, theirs] = [await linkFor(boss, "Mine"), await linkFor(boss, "Theirs")];
    const person = new Person();
    const options = await optionsAt<never>(person, mine);
    const response = await deviceOf(person).create(options, "https://hearten.test");
    const answer = await unchanged(() => sendJson(person, `${theirs}/verify`, { response }));
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: "expired" }]);
  });

  it("who never finished joining gets another try the same way", async () => {
    const boss = await admin("Again");
    await joining(await invite(), "Unfinished");
    const back = new Person();
    expect((await makePasskey(back, await linkFor(boss, "Unfinished"))).status).toBe(200);
    expect((await back.get("/mod")).status).toBe(200);
    expect(await actionsOf("Unfinished")).toEqual(["let_back_in", "joined"]);
  });
});
