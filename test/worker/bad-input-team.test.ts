import { beforeAll, describe, expect, it } from "vitest";
import { EMPTY } from "../support/blanks.ts";
import { openCommunity } from "../support/community.ts";
import { typedIn } from "../support/markup.ts";
import { openThread, Person } from "../support/person.ts";
import { invite, moderator, published, report, reviewPath, versions } from "../support/team.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);

describe("an invitation", () => {
  it("comes back for a name that is missing, too short or too long, and stays good", async () => {
    const path = await invite();
    const person = new Person();
    for (const name of [...EMPTY, "a", "😀".repeat(41)]) {
      const response = await unchanged(() => new Person().post(path, { name }));
      expect(response.status, JSON.stringify(name)).toBe(422);
      expect(typedIn(await response.text(), "name")).toBe(name);
    }
    expect((await person.post(path, { name: "Sam" })).status).toBe(303);
  });

  it("that does not exist, has run out or was used answers 410", async () => {
    const [used, late] = [await invite(), await invite(Date.now() - 1)];
    await new Person().post(used, { name: "Sam" });
    for (const path of [used, late, "/staff/invite/nothing", "/staff/invite/%27%20OR%201=1"]) {
      const response = await unchanged(() => new Person().post(path, { name: "Kim" }));
      expect(response.status, path).toBe(410);
      expect((await new Person().get(path)).status, path).toBe(410);
    }
  });
});

describe("a decision", () => {
  it("comes back with what was typed when something is missing or makes no sense", async () => {
    const at = await published();
    await report(new Person(), at);
    const team = await moderator();
    const { version, revision } = await versions(team, at);
    const good = { action: "remove", policy: "4", reason: "Because.", version, revision };
    for (const [bad, status] of [
      [{ action: "" }, 422],
      [{ action: "erase" }, 422],
      [{ action: "constructor" }, 422],
      [{ policy: "" }, 422],
      [{ policy: "999" }, 422],
      [{ policy: "-1" }, 422],
      [{ policy: "1.5" }, 422],
      [{ policy: "4; DROP TABLE posts" }, 422],
      [{ policy: "1e999" }, 422],
      [{ reason: "" }, 422],
      [{ reason: "\u3164\u200b" }, 422],
      [{ reason: "🙂".repeat(1001) }, 422],
      [{ action: "note", notes: "constructor" }, 422],
      [{ version: "" }, 409],
      [{ version: "0" }, 409],
      [{ version: "99999999999999999999" }, 409],
      [{ revision: "NaN" }, 409],
      [{ revision: "7" }, 409],
    ] as const) {
      const fields = { ...good, ...bad };
      const response = await unchanged(() => team.post(reviewPath(at), fields));
      const html = await response.text();
      expect(response.status, JSON.stringify(bad).slice(0, 60)).toBe(status);
      expect(typedIn(html, "reason")).toBe(fields.reason);
    }
  });

  it("is for the team alone", async () => {
    const at = await published();
    await report(new Person(), at);
    const member = new Person();
    await openThread(member);
    const fields = { action: "dismiss", version: "1", revision: "1" };
    for (const who of [new Person(), member]) {
      const response = await unchanged(() => who.post(reviewPath(at), fields));
      expect(response.status).toBe(403);
    }
  });
});
