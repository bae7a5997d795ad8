import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { beforeAll, describe, expect, it } from "vitest";
import { Authenticator } from "../support/authenticator.ts";
import { countOf, dump, openCommunity } from "../support/community.ts";
import { copyOf, isIn, newMember, sessionOf } from "../support/keeping.ts";
import { ORIGIN, Person } from "../support/person.ts";
import { optionsAt, sendJson } from "../support/team.ts";

beforeAll(openCommunity);

const ADD = "/account/passkeys";
const USE = "/sign-in/passkey";

async function add(person: Person, device: Authenticator): Promise<Response> {
  const options = await optionsAt<PublicKeyCredentialCreationOptionsJSON>(person, ADD);
  return sendJson(person, `${ADD}/verify`, { response: await device.create(options, ORIGIN) });
}

/** The body that answers a question this browser has just been asked. */
async function answer(person: Person, device: Authenticator, origin = ORIGIN) {
  const options = await optionsAt<PublicKeyCredentialRequestOptionsJSON>(person, USE);
  return { response: await device.get(options, origin) };
}

async function use(person: Person, device: Authenticator): Promise<Response> {
  return sendJson(person, `${USE}/verify`, await answer(person, device));
}

/** A member with a passkey on a device. */
async function withPasskey() {
  const member = await newMember();
  const device = new Authenticator();
  expect((await add(member.person, device)).status).toBe(200);
  return { ...member, device };
}

/** The ids in the forms that remove passkeys, as the account page shows them. */
async function listed(person: Person): Promise<string[]> {
  const html = await (await person.get("/account")).text();
  const forms = html.split('action="/account/passkeys/remove"').slice(1);
  return forms.map((form) => /name="id" value="([^"]+)"/.exec(form)?.[1] ?? "");
}

describe("a member's passkey", () => {
  it("brings its member back in another browser", async () => {
    const { device, title } = await withPasskey();
    const elsewhere = new Person();
    const signed = await use(elsewhere, device);
    expect(await signed.json()).toEqual({ next: "/account" });
    expect(await (await elsewhere.get("/account")).text()).toContain(title);
    // And once more: the count of its use was kept.
    expect((await use(new Person(), device)).status).toBe(200);
  });

  it("has names in the device's own list that say nothing of illness", async () => {
    const { person } = await newMember();
    const options = await optionsAt<PublicKeyCredentialCreationOptionsJSON>(person, ADD);
    expect([options.rp.name, options.user.name, options.user.displayName]).toEqual([
      "Hearten",
      "My account",
      "My account",
    ]);
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: "required",
      userVerification: "required",
    });
    expect(await (await person.get("/account")).text()).toContain("“Hearten, My account”");
  });

  it("is kept so that a stolen database tells neither whose it is nor which", async () => {
    const { device } = await withPasskey();
    const body = await answer(new Person(), device);
    const tables = await dump();
    const rows = JSON.stringify(tables.get("member_passkeys"));
    for (const member of tables.get("members") ?? []) {
      expect(rows).not.toContain(String(member["id"]));
    }
    expect(rows).not.toContain(body.response.id);
    const row = (tables.get("member_passkeys") ?? [])[0] ?? {};
    const others = JSON.stringify([...tables].filter(([name]) => name !== "member_passkeys"));
    expect(others).not.toContain(String(row["owner"]));
    expect(others).not.toContain(String(row["credential"]));
  });

  it("is removed by its member alone, and then opens nothing; the words remain", async () => {
    const { person, device, words } = await withPasskey();
    const other = await withPasskey();
    const [id = ""] = await listed(person);
    await other.person.post(`${ADD}/remove`, { id });
    expect((await use(new Person(), device)).status).toBe(200);
    await person.post(`${ADD}/remove`, { id });
    await person.post(`${ADD}/remove`, { id });
    expect(await listed(person)).toEqual([]);
    const refused = await use(new Person(), device);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: "unknown" });
    expect((await new Person().post("/sign-in", { words })).status).toBe(303);
  });

  it("goes with the account, and signs nobody in for one who is erased", async () => {
    const { person, device } = await withPasskey();
    const before = await countOf("member_passkeys");
    await person.post("/account/erase", { what: "account" });
    expect(await countOf("member_passkeys")).toBe(before - 1);
    const visitor = new Person();
    expect((await use(visitor, device)).status).toBe(422);
    expect(sessionOf(visitor)).toBe(undefined);
  });

  it("is one of five at most", async () => {
    const { person } = await newMember();
    for (let made = 0; made < 5; made++) {
      expect((await add(person, new Authenticator())).status).toBe(200);
    }
    expect(await listed(person)).toHaveLength(5);
    const sixth = await sendJson(person, `${ADD}/options`, {});
    expect(sixth.status).toBe(409);
    expect(await sixth.json()).toMatchObject({ detail: expect.stringContaining("five passkeys") });
  });

  it("is one of five also when six are added at the same moment", async () => {
    const { person } = await newMember();
    const windows = Array.from({ length: 6 }, () => copyOf(person));
    const bodies: unknown[] = [];
    for (const one of windows) {
      const options = await optionsAt<PublicKeyCredentialCreationOptionsJSON>(one, ADD);
      bodies.push({ response: await new Authenticator().create(options, ORIGIN) });
    }
    await Promise.all(windows.map((one, at) => sendJson(one, `${ADD}/verify`, bodies[at])));
    expect(await listed(person)).toHaveLength(5);
  });

  it("stands in the member's own copy, by number and day", async () => {
    const { person } = await withPasskey();
    const file = await (await person.get("/account/export.json")).json<{ passkeys: unknown[] }>();
    expect(file.passkeys).toEqual([{ addedOn: new Date().toISOString().slice(0, 10) }]);
    expect(await (await person.get("/account/export")).text()).toContain("Added on");
  });

  it("lets a device that has one make no second", async () => {
    const { person } = await withPasskey();
    const options = await optionsAt<PublicKeyCredentialCreationOptionsJSON>(person, ADD);
    expect(options.excludeCredentials).toHaveLength(1);
  });
});

describe("signing in with a passkey", () => {
  it("drops the words and the session of whoever was here before", async () => {
    const { device, title } = await withPasskey();
    const before = await newMember();
    const theirs = copyOf(before.person);
    await use(before.person, device);
    expect(before.person.cookies.has("__Host-hearten-welcome")).toBe(false);
    expect(await isIn(theirs)).toBe(false);
    expect(await (await before.person.get("/account")).text()).toContain(title);
  });

  it("can be forgotten when the browser closes", async () => {
    const { device } = await withPasskey();
    const person = new Person();
    const body = { ...(await answer(person, device)), forget: "yes" };
    const signed = await sendJson(person, `${USE}/verify`, body);
    const line = signed.headers.getSetCookie().find((one) => one.includes("hearten-session"));
    expect(line).not.toMatch(/Max-Age|Expires/i);
  });

  it("takes an answer once: the same one again, also from a copied browser, opens nothing", async () => {
    const { device } = await withPasskey();
    const person = new Person();
    const body = await answer(person, device);
    const copy = copyOf(person);
    expect((await sendJson(person, `${USE}/verify`, body)).status).toBe(200);
    for (const again of [person, copy]) {
      const refused = await sendJson(again, `${USE}/verify`, body);
      expect(refused.status).toBe(422);
    }
    expect(await isIn(copy)).toBe(false);
  });

  it("refuses an answer to another browser's question, for another site, or cut and swapped", async () => {
    const { device, person } = await withPasskey();
    const one = new Person();
    const stranger = await answer(new Person(), device);
    await optionsAt(one, USE);
    expect((await sendJson(one, `${USE}/verify`, stranger)).status).toBe(422);
    const elsewhere = await answer(one, device, "https://hearten.example");
    expect((await sendJson(one, `${USE}/verify`, elsewhere)).status).toBe(422);
    for (const bad of ["", "{}", "[]", "x", { response: null }, { response: { id: 3 } }]) {
      const visitor = new Person();
      await optionsAt(visitor, USE);
      expect((await sendJson(visitor, `${USE}/verify`, bad)).status).toBe(422);
    }
    type Response = Awaited<ReturnType<typeof answer>>["response"]["response"];
    const harms: ((good: Response) => object)[] = [
      () => ({ userHandle: undefined }),
      () => ({ userHandle: "AAAA" }),
      ({ signature }) => ({ signature: `${signature.slice(0, -4)}AAAA` }),
      ({ authenticatorData }) => ({ authenticatorData: authenticatorData.slice(0, 20) }),
    ];
    for (const harm of harms) {
      const visitor = new Person();
      const { response } = await answer(visitor, device);
      const inner = { ...response.response, ...harm(response.response) };
      const sent = { response: { ...response, response: inner } };
      expect((await sendJson(visitor, `${USE}/verify`, sent)).status).toBe(422);
      expect(await isIn(visitor)).toBe(false);
    }
    expect(await isIn(one)).toBe(false);
    expect(await isIn(person)).toBe(true);
  });

  it("tells a question for adding from one for signing in", async () => {
    const { device } = await withPasskey();
    const two = await newMember();
    const asked = await optionsAt<PublicKeyCredentialCreationOptionsJSON>(two.person, ADD);
    const rp = { challenge: asked.challenge, rpId: "hearten.test" };
    const body = { response: await device.get(rp, ORIGIN) };
    expect((await sendJson(two.person, `${USE}/verify`, body)).status).toBe(422);
  });

  it("adds nothing to the account of somebody else who signed in meanwhile", async () => {
    const one = await newMember();
    const two = await newMember();
    const device = new Authenticator();
    const options = await optionsAt<PublicKeyCredentialCreationOptionsJSON>(one.person, ADD);
    const body = { response: await device.create(options, ORIGIN) };
    await one.person.post("/sign-in", { words: two.words });
    expect((await sendJson(one.person, `${ADD}/verify`, body)).status).toBe(422);
    expect(await listed(two.person)).toEqual([]);
  });

  it("asks visitors to sign in before they add one", async () => {
    for (const path of [`${ADD}/options`, `${ADD}/verify`]) {
      const refused = await sendJson(new Person(), path, {});
      expect([401, 422]).toContain(refused.status);
    }
  });
});
