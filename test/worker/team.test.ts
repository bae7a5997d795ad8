import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { openCommunity } from "../support/community.ts";
import { openThread, ORIGIN, Person } from "../support/person.ts";
import {
  because,
  invite,
  joining,
  moderator,
  published,
  report,
  reviewPath,
  sendJson,
} from "../support/team.ts";

beforeAll(openCommunity);

describe("the team", () => {
  it("is closed to visitors and members", async () => {
    const member = new Person();
    const at = await openThread(member, {}, "anxiety");
    for (const who of [new Person(), member]) {
      for (const path of ["/mod", "/mod/log", "/staff/passkeys", reviewPath(at)]) {
        const location = (await who.get(path)).headers.get("Location");
        expect({ path, location }).toEqual({ path, location: "/staff/sign-in" });
      }
      expect((await who.post("/mod/next", {})).headers.get("Location")).toBe("/staff/sign-in");
      const decision = { action: "remove", ...because, version: "1", revision: "1" };
      expect((await who.post(reviewPath(at), decision)).status).toBe(403);
      const options = await who.send("POST", "/staff/passkeys/options", "{}", {
        headers: { "Sec-Fetch-Site": "same-origin" },
      });
      expect(options.status).toBe(401);
    }
  });

  it("lets an invitation be used once, by one, and not after its time", async () => {
    const path = await invite();
    expect((await new Person().get(path)).status).toBe(200);
    expect((await new Person().post(path, { name: " " })).status).toBe(422);
    const answers = await Promise.all(
      ["One", "Two"].map((name) => new Person().post(path, { name })),
    );
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 410]);
    expect((await new Person().get(path)).status).toBe(410);
    expect((await new Person().get(await invite(Date.now() - 1))).status).toBe(410);
    expect((await new Person().get("/staff/invite/made-up")).status).toBe(410);
  });

  it("ends a session with signing out, and at once when the account's sessions are ended", async () => {
    const leaving = await moderator("Leaving");
    const cookies = new Map(leaving.cookies);
    expect((await leaving.post("/staff/sign-out", {})).status).toBe(303);
    for (const [name, value] of cookies) leaving.cookies.set(name, value);
    expect((await leaving.get("/mod")).headers.get("Location")).toBe("/staff/sign-in");
    const suspended = await moderator("Suspended");
    await env.DB.prepare(
      "UPDATE staff SET session_epoch = session_epoch + 1 WHERE name = 'Suspended'",
    ).run();
    expect((await suspended.get("/mod")).headers.get("Location")).toBe("/staff/sign-in");
  });

  it("refuses passkey answers that are forged, empty, or to no question", async () => {
    const visitor = new Person();
    for (const body of ["", "{", "[]", '{"response":{}}', JSON.stringify({ response: null })]) {
      expect((await sendJson(visitor, "/staff/sign-in/verify", body)).status).toBe(422);
    }
    const options = await sendJson(visitor, "/staff/sign-in/options", "{}");
    expect(options.status).toBe(200);
    expect(await options.json()).toMatchObject({ rpId: new URL(ORIGIN).hostname });
    const response = {
      id: "AAAA",
      rawId: "AAAA",
      type: "public-key",
      clientExtensionResults: {},
      response: { clientDataJSON: "AAAA", authenticatorData: "AAAA", signature: "AAAA" },
    };
    const forged = await sendJson(visitor, "/staff/sign-in/verify", JSON.stringify({ response }));
    expect(forged.status).toBe(422);
    const team = await joining(await invite());
    const made = await sendJson(team, "/staff/passkeys/options", "{}");
    expect(await made.json()).toMatchObject({ rp: { id: new URL(ORIGIN).hostname } });
    const attested = {
      ...response,
      response: { clientDataJSON: "AAAA", attestationObject: "AAAA" },
    };
    const refused = await sendJson(
      team,
      "/staff/passkeys/verify",
      JSON.stringify({ response: attested }),
    );
    expect(refused.status).toBe(422);
  });

  it("hears over the live line that something changed, and nothing more", async () => {
    const headers = { Upgrade: "websocket", "Sec-Fetch-Site": "same-origin" };
    expect((await new Person().get("/mod/live", { headers })).status).toBe(403);
    const team = await moderator();
    const crossSite = { Upgrade: "websocket", "Sec-Fetch-Site": "cross-site" };
    expect((await team.get("/mod/live", { headers: crossSite })).status).toBe(403);
    const joined = await team.get("/mod/live", { headers });
    expect(joined.status).toBe(101);
    const socket = joined.webSocket;
    if (!socket) throw new Error("no socket came with the answer");
    socket.accept();
    const heard = new Promise((resolve) =>
      socket.addEventListener("message", (event) => resolve(event.data)),
    );
    await report(new Person(), await published());
    expect(await heard).toBe('{"type":"changed"}');
    socket.close(1000);
  });
});
