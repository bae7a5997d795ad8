import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { openCommunity } from "../support/community.ts";
import { ORIGIN, Person } from "../support/person.ts";
import {
  admin,
  deviceOf,
  invite,
  joining,
  makePasskey,
  moderator,
  optionsAt,
  sendJson,
  signIn,
  staffId,
  stepUp,
  usePasskey,
} from "../support/team.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);

const CHALLENGE = "__Host-hearten-passkey";
const DESK = "__Host-hearten-desk";

async function code(response: Response): Promise<string> {
  return (await response.json<{ code: string }>()).code;
}

/** Asks for a passkey at this address and answers, but keeps the answer and its challenge for the test. */
async function answered(who: Person, address: string, device = deviceOf(who)) {
  const options = await optionsAt<PublicKeyCredentialRequestOptionsJSON>(who, address);
  const response = await device.get(options, ORIGIN);
  return { body: { response }, challenge: who.cookies.get(CHALLENGE) ?? "" };
}

describe("a passkey's challenge", () => {
  it("is good for one answer, at sign-in, at confirming and at making a passkey", async () => {
    const person = await moderator("Once");
    for (const address of ["/staff/sign-in", "/staff/confirm"]) {
      const { body, challenge } = await answered(person, address);
      expect((await sendJson(person, `${address}/verify`, body)).status).toBe(200);
      person.cookies.set(CHALLENGE, challenge);
      // After signing in the session is another; a replay is told nothing more than "too late".
      const again = await sendJson(person, `${address}/verify`, body);
      expect([address, again.status, await code(again)]).toEqual([address, 422, "expired"]);
    }
    const newcomer = await joining(await invite(), "Newcomer");
    const before = new Map(newcomer.cookies);
    const options = await optionsAt<PublicKeyCredentialCreationOptionsJSON>(
      newcomer,
      "/staff/passkeys",
    );
    const challenge = newcomer.cookies.get(CHALLENGE) ?? "";
    const response = await deviceOf(newcomer).create(options, ORIGIN);
    expect((await sendJson(newcomer, "/staff/passkeys/verify", { response })).status).toBe(200);
    const thief = new Person();
    for (const [name, value] of before) thief.cookies.set(name, value);
    thief.cookies.set(CHALLENGE, challenge);
    expect((await sendJson(thief, "/staff/passkeys/verify", { response })).status).toBe(401);
  });

  it("is used up in the batch, so of two answers at once one counts", async () => {
    const person = await moderator("Twice");
    const { body, challenge } = await answered(person, "/staff/sign-in");
    const browsers = [new Person(), new Person()];
    for (const one of browsers) one.cookies.set(CHALLENGE, challenge);
    const answers = await Promise.all(
      browsers.map((one) => sendJson(one, "/staff/sign-in/verify", body)),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
  });

  it("opens nothing for another purpose", async () => {
    const person = await moderator("Purpose");
    const { body, challenge } = await answered(person, "/staff/sign-in");
    person.cookies.set(CHALLENGE, challenge);
    const confirm = await unchanged(() => sendJson(person, "/staff/confirm/verify", body));
    expect([confirm.status, await code(confirm)]).toEqual([422, "expired"]);
  });

  it("opens nothing for another person, nor for another session of the same one", async () => {
    const [one, other] = [await moderator("Mine"), await moderator("Yours")];
    const { body, challenge } = await answered(one, "/staff/confirm");
    other.cookies.set(CHALLENGE, challenge);
    const wrongPerson = await unchanged(() => sendJson(other, "/staff/confirm/verify", body));
    expect(await code(wrongPerson)).toBe("expired");

    const { body: mine, challenge: first } = await answered(one, "/staff/confirm");
    await signIn(one);
    one.cookies.set(CHALLENGE, first);
    const wrongSession = await unchanged(() => sendJson(one, "/staff/confirm/verify", mine));
    expect(await code(wrongSession)).toBe("expired");
  });

  it("is answered by nobody else's passkey", async () => {
    const [one, other] = [await moderator("Hers"), await moderator("His")];
    const options = await optionsAt<PublicKeyCredentialRequestOptionsJSON>(one, "/staff/confirm");
    const response = await deviceOf(other).get({ ...options, allowCredentials: [] }, ORIGIN);
    const refused = await unchanged(() => sendJson(one, "/staff/confirm/verify", { response }));
    expect(await code(refused)).toBe("unknown");
  });

  it("is refused when it was forged, cut, or is missing", async () => {
    const person = await moderator("Forged");
    const { body, challenge } = await answered(person, "/staff/confirm");
    const turned = challenge.at(30) === "x" ? "y" : "x";
    const forged = challenge.slice(0, 30) + turned + challenge.slice(31);
    for (const bad of [challenge.slice(0, -4), forged, "", "0.AAAA"]) {
      person.cookies.set(CHALLENGE, bad);
      const refused = await unchanged(() => sendJson(person, "/staff/confirm/verify", body));
      expect([bad.length, await code(refused)]).toEqual([bad.length, "expired"]);
    }
    person.cookies.delete(CHALLENGE);
    expect(await code(await sendJson(person, "/staff/confirm/verify", body))).toBe("expired");
  });

  it("counts only on this site", async () => {
    const person = await moderator("Elsewhere");
    const options = await optionsAt<PublicKeyCredentialRequestOptionsJSON>(
      person,
      "/staff/confirm",
    );
    const response = await deviceOf(person).get(options, "https://hearten.test.evil.example");
    const refused = await unchanged(() => sendJson(person, "/staff/confirm/verify", { response }));
    expect(await code(refused)).toBe("refused");
  });
});

describe("signing in", () => {
  it("always makes a new session and ends the one the browser had", async () => {
    const person = await moderator("Fixed");
    const before = person.cookies.get(DESK) ?? "";
    await signIn(person);
    expect(person.cookies.get(DESK)).not.toBe(before);
    const old = new Person();
    old.cookies.set(DESK, before);
    expect((await old.get("/mod")).headers.get("Location")).toBe("/staff/sign-in");
  });

  it("ends the planted session of somebody else, too", async () => {
    const [attacker, victim] = [await moderator("Attacker"), await moderator("Target")];
    victim.cookies.set(DESK, attacker.cookies.get(DESK) ?? "");
    await signIn(victim);
    expect(await (await victim.get("/staff")).text()).toContain("You are Target");
    expect((await attacker.get("/mod")).headers.get("Location")).toBe("/staff/sign-in");
  });

  it("notices a copied passkey by its counter", async () => {
    const person = await moderator("Copied");
    deviceOf(person).counts = true;
    await signIn(person);
    await env.DB.prepare("UPDATE staff_passkeys SET counter = 99 WHERE staff_id = ?")
      .bind(await staffId("Copied"))
      .run();
    const refused = await usePasskey(person, "/staff/sign-in");
    expect(await code(refused)).toBe("refused");
  });
});

describe("showing a passkey on the way", () => {
  it("goes on to a page of ours, and nowhere else", async () => {
    const person = await admin("Next");
    const good = await usePasskey(person, "/staff/confirm", { next: "/staff/team/invite" });
    expect(await good.json()).toEqual({ next: "/staff/team/invite" });
    for (const next of ["//evil.example", "/\\evil.example", "https://evil.example", "/%2fevil"]) {
      const answer = await usePasskey(person, "/staff/confirm", { next });
      expect([next, await answer.json()]).toEqual([next, { next: "/staff" }]);
      const page = await person.get(`/staff/confirm?next=${encodeURIComponent(next)}`);
      expect(await page.text()).toContain('name="next" value="/staff"');
    }
  });

  it("vouches for nobody who has got hold of the old cookie", async () => {
    const person = await moderator("Watched");
    const thief = new Person();
    thief.cookies.set(DESK, person.cookies.get(DESK) ?? "");
    await stepUp(person);
    expect((await person.get("/mod")).status).toBe(200);
    expect((await thief.get("/mod")).headers.get("Location")).toBe("/staff/sign-in");
  });

  it("is for this session alone", async () => {
    const person = await admin("Here");
    const elsewhere = new Person();
    const { body, challenge } = await answered(elsewhere, "/staff/sign-in", deviceOf(person));
    elsewhere.cookies.set(CHALLENGE, challenge);
    await sendJson(elsewhere, "/staff/sign-in/verify", body);
    await env.DB.prepare("UPDATE staff_sessions SET confirmed_at = 0").run();
    await stepUp(person);
    expect((await person.get("/staff/team/invite")).status).toBe(200);
    expect((await elsewhere.get("/staff/team/invite")).headers.get("Location")).toBe(
      "/staff/confirm?next=/staff/team/invite",
    );
  });
});

describe("one's own passkeys", () => {
  it("are added only after one of them was shown, and the last one stays", async () => {
    const person = await moderator("Keys");
    const early = await sendJson(person, "/staff/passkeys/options", {});
    expect([early.status, await code(early)]).toEqual([403, "confirm"]);
    await stepUp(person);
    expect((await makePasskey(person)).status).toBe(200);

    const id = await staffId("Keys");
    const { results } = await env.DB.prepare(
      "SELECT credential_id AS id FROM staff_passkeys WHERE staff_id = ?",
    )
      .bind(id)
      .all<{ id: string }>();
    expect(results).toHaveLength(2);
    const taken = await person.post("/staff/passkeys/remove", { passkey: results[0]?.id ?? "" });
    expect(taken.headers.get("Location")).toBe("/staff/passkeys");
    const only = await unchanged(() =>
      person.post("/staff/passkeys/remove", { passkey: results[1]?.id ?? "" }),
    );
    expect(only.status).toBe(409);
    expect(await only.text()).toContain("your only passkey");
  });

  it("are nobody else's to take away", async () => {
    const [one, other] = [await admin("Owner"), await admin("Other")];
    await makePasskey(one);
    await makePasskey(other);
    const row = await env.DB.prepare(
      "SELECT credential_id AS id FROM staff_passkeys WHERE staff_id = ?",
    )
      .bind(await staffId("Owner"))
      .first<{ id: string }>();
    const answer = await unchanged(() =>
      other.post("/staff/passkeys/remove", { passkey: row?.id ?? "" }),
    );
    expect(answer.status).toBe(303);
  });
});
