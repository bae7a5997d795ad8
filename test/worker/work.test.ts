import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { runBatch } from "../../db/client.ts";
import { Ctx } from "../../workers/context.ts";
import { wasSpent } from "../../workers/safety/spend.ts";
import type { WorkPurpose } from "../../workers/safety/types.ts";
import { checkWork, makeWork } from "../../workers/safety/work.ts";
import { solve } from "../support/work.ts";

const HOUR = 3_600_000;

const at = (now: number) => new Ctx(env, now, () => undefined);
const here = at(Date.now());

async function answered(purpose: WorkPurpose = "post", ctx = here): Promise<string> {
  return solve((await makeWork(ctx, purpose, 0)) ?? "");
}

describe("a puzzle", () => {
  it("is answered once, and its answer is used up", async () => {
    const answer = await answered();
    const first = await checkWork(here, "post", answer);
    const again = await checkWork(here, "post", answer);
    if (!first.ok || !again.ok) throw new Error("a right answer was not taken");
    await runBatch(here.db, first.spend);
    const refused = await runBatch(here.db, again.spend).catch((error: unknown) => error);
    expect(wasSpent(refused)).toBe(true);
  });

  it("given for one thing is no good for another", async () => {
    const answer = await answered("sign_in");
    expect(await checkWork(here, "post", answer)).toEqual({ ok: false, because: "forged" });
    expect((await checkWork(here, "sign_in", answer)).ok).toBe(true);
  });

  it("is good for two hours and not for three", async () => {
    const answer = await answered("post", at(Date.now() - 1.9 * HOUR));
    expect((await checkWork(here, "post", answer)).ok).toBe(true);
    const late = await answered("post", at(Date.now() - 3 * HOUR));
    expect(await checkWork(here, "post", late)).toEqual({ ok: false, because: "expired" });
  });

  it("must be as hard as is asked by now", async () => {
    const answer = await answered();
    expect(await checkWork(here, "post", answer, 1)).toEqual({ ok: false, because: "too_easy" });
  });

  it("made under another secret is forged", async () => {
    const other = new Ctx({ ...env, HEARTEN_SECRET: "b".repeat(43) }, Date.now(), () => undefined);
    const answer = await answered("post", other);
    expect(await checkWork(here, "post", answer)).toEqual({ ok: false, because: "forged" });
  });

  it("is forged when its difficulty, its time or its level was changed", async () => {
    const answer = JSON.parse(await answered()) as Answer;
    const { parameters } = answer.challenge;
    for (const changed of [
      { ...parameters, cost: 1 },
      { ...parameters, expiresAt: parameters.expiresAt + 60 },
      { ...parameters, data: { level: 2 } },
      { ...parameters, keySignature: "0".repeat(64) },
    ]) {
      const forged = JSON.stringify({
        ...answer,
        challenge: { ...answer.challenge, parameters: changed },
      });
      expect(await checkWork(here, "post", forged)).toEqual({ ok: false, because: "forged" });
    }
  });

  it("is wrong when the answer is another's", async () => {
    const [one, two] = [JSON.parse(await answered()), JSON.parse(await answered())] as Answer[];
    const swapped = JSON.stringify({ ...one, solution: two?.solution });
    expect(await checkWork(here, "post", swapped)).toEqual({ ok: false, because: "wrong" });
  });

  it("is not read when it is no answer at all, however it is broken", async () => {
    const good = await answered();
    expect(await checkWork(here, "post", "")).toEqual({ ok: false, because: "missing" });
    for (const broken of [
      "{",
      "null",
      "[]",
      '"x"',
      good.slice(0, -1),
      good + "x",
      "x".repeat(5_000),
      good.replace("PBKDF2/SHA-256", "SHA-256"),
      good.replace('"counter":', '"counter":-'),
      JSON.stringify({ challenge: {}, solution: {} }),
      JSON.stringify({ ...(JSON.parse(good) as object), more: 1 }),
    ]) {
      const result = await checkWork(here, "post", broken);
      expect(result, broken).toEqual({ ok: false, because: "unreadable" });
    }
  });

  it("is not made where the operator asks for none", async () => {
    for (const WORK_COST of ["0", "", "none", "-5", "1.5"]) {
      const off = new Ctx({ ...env, WORK_COST }, Date.now(), () => undefined);
      expect(await makeWork(off, "post", 0), WORK_COST).toBeNull();
    }
  });
});

interface Answer {
  readonly challenge: { readonly parameters: { readonly expiresAt: number } };
  readonly solution: { readonly counter: number };
}
