import { beforeAll, describe, expect, it } from "vitest";
import { author, objectTo, paused } from "../support/pausing.ts";
import { Person } from "../support/person.ts";
import {
  answerOf,
  fieldsOf,
  keyOf,
  openToPrograms,
  problemOf,
  Program,
  SAME,
  THREAD,
} from "../support/program.ts";
import { because, moderator, report, staffMember, versions } from "../support/team.ts";

let team: Person;

beforeAll(async () => {
  await openToPrograms();
  team = await moderator();
});

const programOf = async (person: Person) => new Program((await keyOf(person)).token);

async function decideByProgram(
  who: Person,
  at: { threadId: string; postId: string },
  fields: Record<string, unknown>,
) {
  const { version, revision } = await versions(who, at);
  const path = `/api/v1/reviews/${at.threadId}/${at.postId}/decisions`;
  const body = { version: Number(version), revision: Number(revision), ...fields };
  return who.send("POST", path, JSON.stringify(body), { headers: SAME });
}

const pause = { action: "suspend", policy: 4, reason: because.reason, where: "board", days: 3 };

describe("a pause, for programs", () => {
  it("stops every way of writing with a problem that says where to look", async () => {
    const one = await paused(team);
    const program = await programOf(one.person);
    const own = `/threads/${one.threadId}/posts/${one.postId}`;
    const other = await author();
    const tries = [
      program.send("POST", "/boards/anxiety/threads", THREAD),
      program.send("POST", `/threads/${other.threadId}/posts`, { body: "Words." }),
      program.send("PATCH", own, { title: "Another", body: "Words." }),
    ];
    for (const answer of await Promise.all(tries)) {
      const problem = await problemOf(answer, 403, "suspended");
      expect(problem["detail"]).toContain("/account/suspension");
    }
    const elsewhere = await program.send("POST", "/boards/depression/threads", THREAD);
    expect(elsewhere.status).toBe(201);
    expect((await program.send("DELETE", own)).status).toBe(204);
  });

  it("is listed with why and until when, and can be objected to once", async () => {
    const one = await paused(team, { days: "30" });
    const program = await programOf(one.person);
    const { suspensions } = await answerOf(
      await program.send("GET", "/suspensions"),
      "listSuspensions",
    );
    expect(suspensions).toMatchObject([
      {
        board: "Anxiety",
        policy: { number: 4 },
        reason: because.reason,
        lifted: false,
        appeal: null,
      },
    ]);
    const path = `/suspensions/${suspensions[0].id}/appeal`;
    const empty = await problemOf(await program.send("POST", path, { words: " " }), 422, "invalid");
    expect(fieldsOf(empty)).toEqual(["words"]);
    expect((await program.send("POST", path, { words: "Please look again." })).status).toBe(201);
    expect((await program.send("POST", path, { words: "And again." })).status).toBe(200);
    const after = await answerOf(await program.send("GET", "/suspensions"), "listSuspensions");
    expect(after["suspensions"][0].appeal).toEqual({
      status: "open",
      words: "Please look again.",
      answer: "",
    });
    const stranger = await programOf((await author()).person);
    await problemOf(await stranger.send("POST", path, { words: "Hm." }), 404, "notFound");
    const visitor = await new Person().send("GET", "/api/v1/suspensions", undefined);
    await problemOf(visitor, 401, "signIn");
  });

  it("is asked for and lifted at the desk, under the same rules as on the page", async () => {
    const one = await author();
    await report(new Person(), one);
    const wrong: [Record<string, unknown>, string][] = [
      [{ where: undefined }, "where"],
      [{ where: "moon" }, "where"],
      [{ days: undefined }, "days"],
      [{ days: 2 }, "days"],
      [{ days: undefined, until: "2020-01-01" }, "until"],
      [{ days: undefined, until: "soon" }, "until"],
      [{ policy: undefined }, "policy"],
      [{ reason: "" }, "reason"],
    ];
    for (const [fields, field] of wrong) {
      const answer = await decideByProgram(team, one, { ...pause, ...fields });
      expect({ fields, on: fieldsOf(await problemOf(answer, 422, "invalid")) }).toEqual({
        fields,
        on: [field],
      });
    }
    const narrow = await staffMember("moderator", { boards: ["anxiety"] });
    const wide = await decideByProgram(narrow, one, { ...pause, where: "community" });
    expect(fieldsOf(await problemOf(wide, 422, "invalid"))).toEqual(["where"]);
    expect((await decideByProgram(team, one, pause)).status).toBe(204);
    const path = `/api/v1/reviews/${one.threadId}/${one.postId}`;
    const seen = await answerOf(await team.get(path), "seeReview");
    expect(seen["events"][0]).toMatchObject({ action: "suspend", pause: { where: "board" } });
    expect(seen["actions"]).toContain("lift");

    await objectTo(one.person);
    const asked = await answerOf(await team.get(path), "seeReview");
    expect(asked["appeal"]).toMatchObject({ mayAnswer: "no" });
    expect(asked["actions"]).not.toContain("lift");
    await problemOf(await decideByProgram(team, one, { action: "lift" }), 403, "ownDecision");
    const other = await moderator("Other");
    expect((await answerOf(await other.get(path), "seeReview"))["appeal"]).toMatchObject({
      mayAnswer: "yes",
    });
    const silent = await decideByProgram(other, one, { action: "dismiss" });
    expect(fieldsOf(await problemOf(silent, 422, "invalid"))).toEqual(["reason"]);
    expect((await decideByProgram(other, one, { action: "lift" })).status).toBe(204);
    const program = await programOf(one.person);
    expect((await program.send("POST", "/boards/anxiety/threads", THREAD)).status).toBe(201);
  });

  it("finds nobody whose account is gone", async () => {
    const one = await author();
    await report(new Person(), one);
    await one.person.post("/account/erase", { what: "account" });
    const problem = await problemOf(await decideByProgram(team, one, pause), 409, "authorGone");
    expect(problem["detail"]).toContain("Nothing was changed");
  });
});
