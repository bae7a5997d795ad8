import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Keys, keysFor } from "../../workers/accounts/keys.ts";
import { attack, leaksIn } from "./attack.ts";
import { tableOf } from "./chance.ts";
import { type Evidence, gatherEvidence } from "./evidence.ts";
import { PLANTS } from "./plants.ts";
import { liveIn } from "./town.ts";

/** The very object that the application's every request works with. */
const keys = keysFor(env.HEARTEN_SECRET, env.HEARTEN_SEAL_KEYS);
const honest = { ...keys };

/** Lets the application work with keys like these from now on. */
function workWith(others: Keys): void {
  for (const name of ["token", "seal", "open"]) Reflect.set(keys, name, Reflect.get(others, name));
}

let evidence: Evidence;

beforeEach(async () => {
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  evidence = gatherEvidence();
});

afterEach(async () => {
  workWith(honest);
  evidence.stop();
  await reset();
});

describe("a build that", () => {
  it.each(PLANTS)("$that is caught", async (plant) => {
    workWith(plant.spoil(honest));
    const town = await liveIn(evidence, { people: 40, actions: 220 });
    const places = await evidence.steal();
    const results = attack(places, (post) => town.authorOf.get(post) ?? -1);
    evidence.stop();
    expect(leaksIn(results), tableOf(results)).toEqual(expect.arrayContaining([...plant.foundBy]));
  });
});
