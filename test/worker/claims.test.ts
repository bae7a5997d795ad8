import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { deskOf } from "../../workers/live/tell-desk.ts";
import { countOf, openCommunity } from "../support/community.ts";
import { open, UPGRADE } from "../support/lines.ts";
import { Person } from "../support/person.ts";
import {
  admin,
  because,
  decide,
  lead,
  moderator,
  published,
  report,
  reviewPath,
  signIn,
  staffId,
  staffMember,
  versions,
} from "../support/team.ts";

const HERE = { "Sec-Fetch-Site": "same-origin" };
const MINUTE = 60_000;

beforeAll(openCommunity);
beforeEach(async () => {
  await env.DB.prepare("DELETE FROM reviews").run();
});
afterEach(() => {
  vi.useRealTimers();
});

interface At {
  readonly threadId: string;
  readonly postId: string;
}

/** A review that somebody has just taken. */
async function taken(by: Person): Promise<At> {
  const at = await published();
  await report(new Person(), at);
  const next = await by.post("/mod/next", {});
  expect(next.headers.get("Location")).toBe(reviewPath(at));
  return at;
}

async function claimOf(at: At) {
  const row = await env.DB.prepare(
    "SELECT claimed_by, claimed_until, claimed_at FROM reviews WHERE post_id = ?",
  )
    .bind(at.postId)
    .first<{ claimed_by: string | null; claimed_until: number; claimed_at: number }>();
  return { by: row?.claimed_by ?? null, until: row?.claimed_until ?? 0 };
}

const renew = async (who: Person, at: At) =>
  (await who.post(`${reviewPath(at)}/renew`, {})).json<{ state: string; by?: string }>();
const leave = (who: Person, at: At) =>
  who.send("POST", `${reviewPath(at)}/leave`, undefined, { headers: HERE });

const desk = () => deskOf(env);
const left = () =>
  runInDurableObject(desk(), async (_, state) => [...(await state.storage.list()).values()]);

/** Waits until the desk has noted that a page is gone. */
async function noted(): Promise<void> {
  await vi.waitUntil(async () => (await left()).length > 0, { timeout: 5_000, interval: 10 });
}

/** Lets the desk's alarm come, as if so much time had gone by. */
async function alarmAfter(ms: number): Promise<void> {
  vi.useFakeTimers({ now: Date.now() + ms, toFake: ["Date"] });
  await runDurableObjectAlarm(desk());
  vi.useRealTimers();
}

describe("a claim", () => {
  it("is renewed while its page is open, and taken up again after a sleep unless a colleague has it", async () => {
    const [sam, kim] = [await moderator("Sam"), await moderator("Kim")];
    const at = await taken(sam);
    await env.DB.prepare("UPDATE reviews SET claimed_until = ?")
      .bind(Date.now() + 1_000)
      .run();
    expect(await renew(sam, at)).toEqual({ state: "mine" });
    expect((await claimOf(at)).until).toBeGreaterThan(Date.now() + 9 * MINUTE);
    expect(await renew(kim, at)).toEqual({ state: "taken", by: "Sam" });

    // The laptop slept, and nobody else came.
    await env.DB.prepare("UPDATE reviews SET claimed_until = 1").run();
    expect(await renew(sam, at)).toEqual({ state: "mine" });
    // It slept again, and a colleague was served it.
    await env.DB.prepare("UPDATE reviews SET claimed_until = 1").run();
    expect((await kim.post("/mod/next", {})).headers.get("Location")).toBe(reviewPath(at));
    expect(await renew(sam, at)).toEqual({ state: "taken", by: "Kim" });
    expect(await (await sam.get(reviewPath(at))).text()).toContain("cannot be decided here");
    const fields = { action: "hide", ...because, ...(await versions(kim, at)) };
    expect((await sam.post(reviewPath(at), fields)).status).toBe(409);
    expect((await decide(kim, at, { action: "dismiss" })).status).toBe(303);
    expect(await renew(sam, at)).toEqual({ state: "decided" });
    expect(await renew(kim, at)).toEqual({ state: "decided" });
  });

  it("that ran out still lets a late form through, as long as nobody else has it", async () => {
    const sam = await moderator("Late");
    const at = await taken(sam);
    const fields = { action: "hide", ...because, ...(await versions(sam, at)) };
    await env.DB.prepare("UPDATE reviews SET claimed_until = 1").run();
    expect((await sam.post(reviewPath(at), fields)).status).toBe(303);
  });

  it("is one at a time: an old tab does not take back another one beside the one in hand", async () => {
    const sam = await moderator("Two tabs");
    const first = await taken(sam);
    await sam.post(`${reviewPath(first)}/release`, {});
    await env.DB.prepare("UPDATE reviews SET status = 'decided'").run();
    const second = await taken(sam);
    await env.DB.prepare("UPDATE reviews SET status = 'open'").run();
    expect(await renew(sam, first)).toEqual({ state: "free" });
    expect((await claimOf(second)).by).toBe(await staffId("Two tabs"));
  });

  it("leaves no trace in the record, however often it is taken, kept, left and put back", async () => {
    const sam = await moderator("No trace");
    const at = await published();
    await report(new Person(), at);
    const events = [await countOf("events"), await countOf("team_events")];
    for (let n = 0; n < 2; n++) {
      await sam.post("/mod/next", {});
      await renew(sam, at);
      await leave(sam, at);
      await sam.post(`${reviewPath(at)}/release`, {});
    }
    expect([await countOf("events"), await countOf("team_events")]).toEqual(events);
  });

  it("is nobody's to keep or leave but the team's, and not in another's scope", async () => {
    const at = await taken(await moderator("Within"));
    const other = await staffMember("moderator", { boards: ["depression"] });
    expect((await other.post(`${reviewPath(at)}/renew`, {})).status).toBe(403);
    const query = `/mod/live?thread=${at.threadId}&post=${at.postId}`;
    expect((await other.get(query, { headers: UPGRADE })).status).toBe(403);
    for (const act of ["renew", "leave"]) {
      expect((await new Person().post(`${reviewPath(at)}/${act}`, {})).status).toBe(303);
      const crossSite = { headers: { "Sec-Fetch-Site": "cross-site" } };
      expect((await other.post(`${reviewPath(at)}/${act}`, {}, crossSite)).status).toBe(403);
    }
  });
});

describe("leaving the page of a review", () => {
  it("puts it back shortly after, and tells whoever looks at the desk", async () => {
    const [sam, kim] = [await moderator("Leaves"), await moderator("Looks")];
    const at = await taken(sam);
    const looking = await open(kim);
    expect((await leave(sam, at)).status).toBe(204);
    expect((await claimOf(at)).by).not.toBeNull();
    await alarmAfter(6_000);
    expect((await claimOf(at)).by).toBeNull();
    expect(await looking.hears()).toEqual({ type: "changed" });
    expect(await left()).toEqual([]);
    // An alarm that comes twice has nothing more to do.
    await alarmAfter(20_000);
    expect((await claimOf(at)).by).toBeNull();
    looking.close();
  });

  it("changes nothing while another tab of the same person has it open, or after loading it again", async () => {
    const sam = await moderator("Two open");
    const at = await taken(sam);
    const [one, two] = [await open(sam, at), await open(sam, at)];
    one.close(1001);
    await noted();
    await leave(sam, at);
    await alarmAfter(6_000);
    expect((await claimOf(at)).by).not.toBeNull();
    two.close(1001);
    await noted();
    // The page was only loaded again, and its new line is there before the alarm.
    const again = await open(sam, at);
    await alarmAfter(2 * MINUTE);
    expect((await claimOf(at)).by).not.toBeNull();
    again.close(1001);
    await noted();
    await alarmAfter(2 * MINUTE);
    expect((await claimOf(at)).by).toBeNull();
  });

  it("changes nothing when the lease began anew after it, by whatever clock", async () => {
    const sam = await moderator("Renews");
    const at = await taken(sam);
    await leave(sam, at);
    vi.useFakeTimers({ now: Date.now() + 30_000, toFake: ["Date"] });
    expect(await renew(sam, at)).toEqual({ state: "mine" });
    await runDurableObjectAlarm(desk());
    vi.useRealTimers();
    expect((await claimOf(at)).by).not.toBeNull();
    // A clock that jumps back makes the alarm come again, and nothing is lost meanwhile.
    await leave(sam, at);
    await alarmAfter(-10 * MINUTE);
    expect((await claimOf(at)).by).not.toBeNull();
    expect(await left()).toHaveLength(1);
    await env.DB.prepare("UPDATE reviews SET claimed_until = ?")
      .bind(Date.now() + MINUTE)
      .run();
    await alarmAfter(6_000);
    expect((await claimOf(at)).by).toBeNull();
  });

  it("is not forgotten when the desk is evicted in the middle, nor are the lines of others", async () => {
    const [sam, kim] = [await moderator("Evicted"), await moderator("Stays")];
    const at = await taken(sam);
    const watching = await open(kim, at);
    await leave(sam, at);
    await evictDurableObject(desk());
    await alarmAfter(6_000);
    expect((await claimOf(at)).by).toBeNull();
    expect(await watching.hears()).toMatchObject({ type: "review", state: "free" });
    await evictDurableObject(desk());
    expect((await kim.post("/mod/next", {})).headers.get("Location")).toBe(reviewPath(at));
    expect(await watching.hears()).toMatchObject({ state: "taken", own: true });
    watching.close();
  });

  it("by a claim that ran out wakes the desk, which puts it back and tells everyone", async () => {
    const sam = await moderator("Runs out");
    const at = await taken(sam);
    const looking = await open(await lead("Watches"));
    await env.DB.prepare("UPDATE reviews SET claimed_until = ?")
      .bind(Date.now() - 1)
      .run();
    expect(await runDurableObjectAlarm(desk())).toBe(true);
    expect((await claimOf(at)).by).toBeNull();
    expect(await looking.hears()).toEqual({ type: "changed" });
    looking.close();
  });
});

describe("the page of a review hears at once", () => {
  it("that a colleague has it, has put it back, or has decided it; of no other review anything", async () => {
    const [sam, kim] = [await moderator("Reads"), await moderator("Acts")];
    const at = await published();
    await report(new Person(), at);
    const page = await open(sam, at);
    const elsewhere = await published();
    await report(new Person(), elsewhere, { reason: "other" });
    expect((await kim.post("/mod/next", {})).headers.get("Location")).toBe(reviewPath(at));
    expect(await page.hears()).toEqual({ type: "review", state: "taken", own: false, by: "Acts" });
    await report(new Person(), at, { reason: "method" });
    expect(await page.hears()).toMatchObject({ state: "changed" });
    await kim.post(`${reviewPath(at)}/release`, {});
    expect(await page.hears()).toMatchObject({ state: "free", by: "Acts" });
    expect((await decide(kim, at, { action: "dismiss" })).status).toBe(303);
    expect(await page.hears()).toMatchObject({ state: "decided", by: "Acts" });
    page.close();
  });
});

describe("a line", () => {
  it("is for the team alone: not with a forged cookie, not from another site", async () => {
    const sam = await moderator("Forged");
    const [name = "", value = ""] = [...sam.cookies].find(([one]) => one.includes("desk")) ?? [];
    expect(name).not.toBe("");
    const forged = [`${name}=${value.slice(0, -4)}AAAA`, `${name}=nonsense`, ""];
    for (const Cookie of forged) {
      const answer = await new Person().get("/mod/live", { headers: { ...UPGRADE, Cookie } });
      expect([answer.status, answer.webSocket]).toEqual([403, null]);
    }
    for (const from of [{ "Sec-Fetch-Site": "cross-site" }, { "Sec-Fetch-Site": "same-site" }]) {
      const answer = await sam.get("/mod/live", { headers: { Upgrade: "websocket", ...from } });
      expect(answer.status).toBe(403);
    }
    const headers = { Upgrade: "websocket", Origin: "https://elsewhere.example" };
    expect((await sam.get("/mod/live", { headers })).status).toBe(403);
  });

  it("is closed over anything it is sent but its heartbeat, and others hear on", async () => {
    const [sam, kim] = [await moderator("Sends"), await moderator("Hears on")];
    const other = await open(kim);
    const beating = await open(sam);
    beating.send("ping");
    await beating.hears();
    const wrong: [string | ArrayBuffer, number][] = [
      ["{not json", 1003],
      ['{"type":"close","staffId":"x"}', 1003],
      [new ArrayBuffer(8), 1003],
      ["x".repeat(2_000), 1009],
      [new ArrayBuffer(100_000), 1009],
    ];
    for (const [message, code] of wrong) {
      const page = await open(sam);
      page.send(message);
      expect(await page.closed).toBe(code);
    }
    await report(new Person(), await published());
    expect(await other.hears()).toEqual({ type: "changed" });
    expect(await beating.hears()).toEqual({ type: "changed" });
    for (const page of [other, beating]) page.close();
  });

  it("ends with the session: signed out here, elsewhere, suspended, removed", async () => {
    const ada = await admin("Ada");
    const act = async (name: string, what: string) =>
      ada.post(`/staff/team/${await staffId(name)}/${what}`, {});
    for (const what of ["suspend", "remove", "end-sessions"]) {
      const sam = await moderator(`Ends by ${what}`);
      const at = await taken(sam);
      const [first, second] = [await open(sam), await open(sam, at)];
      expect((await act(`Ends by ${what}`, what)).status, what).toBe(303);
      expect([await first.closed, await second.closed]).toEqual([4001, 4001]);
      expect((await sam.get("/mod/live", { headers: UPGRADE })).status).toBe(403);
      // What they had in hand does not wait for the end of its lease.
      await alarmAfter(6_000);
      expect((await claimOf(at)).by).toBeNull();
      await env.DB.prepare("UPDATE reviews SET status = 'decided'").run();
    }
    const sam = await moderator("Signs out");
    const phone = new Person();
    for (const [name, value] of sam.cookies) phone.cookies.set(name, value);
    await signIn(sam);
    const [onPhone, here] = [await open(sam), await open(sam)];
    await sam.post("/staff/sign-out", {});
    expect([await onPhone.closed, await here.closed]).toEqual([4001, 4001]);
  });
});
