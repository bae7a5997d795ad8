import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { openCommunity } from "../support/community.ts";
import { Person } from "../support/person.ts";
import { admin, joining, staffId } from "../support/team.ts";
import { act, linkIn, statusOf } from "../support/team-page.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);

/** Leaves these admins alone on the team, whatever other tests left behind. */
async function onlyAdmins(...names: string[]): Promise<void> {
  const marks = names.map(() => "?").join();
  await env.DB.prepare(`DELETE FROM staff WHERE role = 'admin' AND name NOT IN (${marks})`)
    .bind(...names)
    .run();
}

describe("the last admin", () => {
  it("cannot suspend, remove or demote themself", async () => {
    const boss = await admin("Alone");
    await onlyAdmins("Alone");
    for (const what of ["suspend", "remove"]) {
      const refused = await unchanged(() => act(boss, "Alone", what));
      expect([what, refused.status]).toEqual([what, 409]);
      expect(await refused.text()).toContain("There has to be one administrator at least");
    }
    const path = `/staff/team/${await staffId("Alone")}`;
    const refused = await unchanged(() => boss.post(path, { role: "lead" }));
    expect(refused.status).toBe(409);
    expect((await boss.post(path, { role: "admin", boards: ["anxiety"] })).status).toBe(303);
  });

  it("is not made by one who only joins, or is suspended", async () => {
    const boss = await admin("Only");
    const [idle] = [await admin("Idle")];
    await onlyAdmins("Only", "Idle");
    const link = await linkIn(await boss.post("/staff/team/invite", { role: "admin" }));
    await joining(link, "Not yet");
    await act(boss, "Idle", "suspend");
    expect((await act(boss, "Only", "remove")).status).toBe(409);
    expect(idle).toBeInstanceOf(Person);
  });

  it.each([
    ["suspend", "suspend"],
    ["remove", "remove"],
    ["suspend", "remove"],
  ])("remains when two press at once: %s and %s each other", async (one, other) => {
    for (let round = 0; round < 3; round++) {
      const [left, right] = [`L${one}${other}${round}`, `R${one}${other}${round}`];
      const [a, b] = [await admin(left), await admin(right)];
      await onlyAdmins(left, right);
      const answers = await Promise.all([act(a, right, one), act(b, left, other)]);
      expect(answers.filter(({ status }) => status === 303).length).toBe(1);
      const active = await env.DB.prepare(
        "SELECT count(*) AS n FROM staff WHERE role = 'admin' AND status = 'active'",
      ).first<number>("n");
      expect(active).toBe(1);
    }
  });

  it("remains when both leave at once", async () => {
    const [a, b] = [await admin("Both1"), await admin("Both2")];
    await onlyAdmins("Both1", "Both2");
    const path = `/staff/team/${await staffId("Both2")}`;
    const answers = await Promise.all([
      act(a, "Both1", "remove"),
      b.post(path, { role: "moderator" }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((x, y) => x - y)).toEqual([303, 409]);
  });

  it("cannot be demoted by an admin who was removed a moment before", async () => {
    const [a, b] = [await admin("First"), await admin("Second")];
    await admin("Third");
    const path = `/staff/team/${await staffId("Third")}`;
    const answers = await Promise.all([act(a, "Second", "remove"), b.post(path, { role: "lead" })]);
    const removed = (await statusOf("Second")) === "removed";
    expect(answers[0]?.status === 303).toBe(removed);
    expect(answers.every(({ status }) => [303, 409].includes(status))).toBe(true);
  });
});
