import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { connect, runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import { Ctx } from "../../workers/context.ts";
import type { Staff } from "../../workers/permissions/types.ts";
import { answerUnsealing } from "../../workers/unsealing/answer-unsealing.ts";
import { askUnsealing } from "../../workers/unsealing/ask-unsealing.ts";
import { lookAtAuthor } from "../../workers/unsealing/look-at-author.ts";
import {
  ASK_GUARD,
  insertUnsealing,
  recordAnswer,
  UNSEAL_GUARD,
} from "../../workers/unsealing/store.ts";
import { openCommunity } from "../support/community.ts";
import { openThread, Person } from "../support/person.ts";
import { newId } from "../../workers/ids.ts";
import { colleague, newcomer, type Place, REASON, underReview } from "../support/two-keys.ts";

/** No order of acts by one person, or by any number of people of one role, opens anything. */

type Role = "lead" | "admin";

const HOUR = 3_600_000;
let post: Place;
const ids: string[] = [];

beforeAll(async () => {
  await openCommunity();
  post = await underReview(await openThread(new Person(), {}, "anxiety"));
  for (const name of ["A", "B", "C"]) ids.push((await colleague("lead", name)).staffId);
});

const step = fc.oneof(
  fc.record({ do: fc.constant("ask" as const), who: fc.nat(2) }),
  fc.record({ do: fc.constant("grant" as const), who: fc.nat(2), which: fc.nat(3) }),
  fc.record({ do: fc.constant("look" as const), who: fc.nat(2), which: fc.nat(3) }),
  fc.record({ do: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 80 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Carries the steps out by the real use-cases; gives what was opened and what was seen. */
async function carryOut(steps: readonly Step[], roleOf: (who: number, at: number) => Role) {
  let now = Date.now();
  const asked: string[] = [];
  const seen: string[] = [];
  for (const [at, one] of steps.entries()) {
    if (one.do === "wait") {
      now += one.hours * HOUR;
      continue;
    }
    const role = roleOf(one.who, at);
    const id = ids[one.who] ?? "";
    await env.DB.prepare("UPDATE staff SET role = ? WHERE id = ?").bind(role, id).run();
    const ctx = new Ctx(env, now, () => {});
    ctx.actAs({
      kind: "staff",
      id,
      name: "",
      role,
      boards: [],
      classes: [],
      confirmedAt: now,
    } satisfies Staff);
    if (one.do === "ask") {
      const made = await askUnsealing(ctx, { ...post, reason: REASON });
      if (made.ok) asked.push(made.id);
      continue;
    }
    const about = asked[one.which % Math.max(1, asked.length)] ?? "";
    if (one.do === "grant") await answerUnsealing(ctx, { id: about, answer: "granted" });
    else if ((await lookAtAuthor(ctx, { id: about, before: null })).ok) seen.push(about);
  }
  const { results } = await env.DB.prepare(
    "SELECT id FROM unsealings WHERE status = 'granted'",
  ).all();
  await env.DB.prepare("DELETE FROM unsealings").run();
  return { opened: results.length, seen: seen.length };
}

const steps = fc.array(step, { minLength: 3, maxLength: 10 });
const NOTHING = { opened: 0, seen: 0 };

it("one person opens nothing, whatever they do and whatever role they are given between", async () => {
  const roles = fc.array(fc.constantFrom<Role>("lead", "admin"), { minLength: 10, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(steps, roles, async (list, given) => {
      const alone = list.map((one) => ("who" in one ? { ...one, who: 0 } : one));
      expect(await carryOut(alone, (_, at) => given[at] ?? "lead")).toEqual(NOTHING);
    }),
    { numRuns: 40 },
  );
});

it("people of one role open nothing, however many they are", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom<Role>("lead", "admin"), async (list, role) => {
      expect(await carryOut(list, () => role)).toEqual(NOTHING);
    }),
    { numRuns: 40 },
  );
});

it("a lead and an administrator do, and only what they opened is seen", async () => {
  const roleOf = (who: number): Role => (who === 0 ? "lead" : "admin");
  const together: Step[] = [
    { do: "ask", who: 0 },
    { do: "grant", who: 1, which: 0 },
    { do: "look", who: 0, which: 0 },
    { do: "look", who: 2, which: 0 },
    { do: "wait", hours: 24 },
    { do: "look", who: 1, which: 0 },
  ];
  expect(await carryOut(together, roleOf)).toEqual({ opened: 1, seen: 1 });
});

it("the database refuses whoever is new, or not what they say, though nothing before it did", async () => {
  const db = connect(env.DB);
  const now = Date.now();
  const settled = now - 7 * 24 * HOUR;
  const [lead, admin, fresh] = await Promise.all([
    colleague("lead"),
    colleague("admin"),
    newcomer("admin"),
  ]);
  const refused = (work: Promise<unknown>, guard: string) =>
    work.then(
      () => false,
      (error: unknown) => refusedBy(error, guard),
    );
  const asked = (askedBy: string, role: Role) => {
    const row = { ...post, id: newId(now), reason: REASON, askedBy, askedAt: now };
    return runBatch(db, [insertUnsealing(db, row, { sinceId: newId(0), role, settled })]);
  };
  expect(await refused(asked(fresh.staffId, "admin"), ASK_GUARD)).toBe(true);
  expect(await refused(asked(lead.staffId, "admin"), ASK_GUARD)).toBe(true);
  await asked(lead.staffId, "lead");
  const [row] = (await env.DB.prepare("SELECT id FROM unsealings").all<{ id: string }>()).results;
  const answered = (staffId: string, role: Role, by = lead.staffId) => {
    const step = { ...post, id: newId(now), unsealing: row?.id ?? "", staffId, role, at: now };
    const other: Role = role === "lead" ? "admin" : "lead";
    const about = { since: now - HOUR, by, askerRole: other, settled };
    return runBatch(db, [recordAnswer(db, step, "granted", about)]);
  };
  for (const sent of [
    () => answered(fresh.staffId, "admin"),
    () => answered(lead.staffId, "lead"),
    () => answered(lead.staffId, "admin"),
    () => answered(lead.staffId, "lead", admin.staffId),
  ]) {
    expect(await refused(sent(), UNSEAL_GUARD)).toBe(true);
  }
  expect(await refused(answered(admin.staffId, "admin"), UNSEAL_GUARD)).toBe(false);
});
