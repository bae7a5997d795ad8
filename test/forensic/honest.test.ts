import { beforeAll, expect, it } from "vitest";
import { ACTS } from "./acts.ts";
import { attack, leaksIn } from "./attack.ts";
import { tableOf } from "./chance.ts";
import { gatherEvidence } from "./evidence.ts";
import type { Place } from "./loot.ts";
import { liveIn, type Town } from "./town.ts";

const PEOPLE = 200;
const ACTIONS = 2_000;

let town: Town;
let places: Place[];

beforeAll(async () => {
  const evidence = gatherEvidence();
  town = await liveIn(evidence, { people: PEOPLE, actions: ACTIONS, leaving: 20 });
  places = await evidence.steal();
  evidence.stop();
});

it("simulates what it says: people who do everything that can be done here", () => {
  const wrote = town.members.filter(({ posts }) => posts.length > 0);
  expect(wrote.length).toBeGreaterThan(PEOPLE * 0.95);
  const done = [...town.done.values()].reduce((sum, count) => sum + count, 0);
  expect(done).toBe(ACTIONS);
  expect([...town.done.keys()].toSorted()).toEqual(Object.keys(ACTS).toSorted());
  const posts = places.find(({ name }) => name === "posts");
  const badge = posts?.columns.indexOf("badge") ?? -1;
  const byMembers = posts?.rows.filter((row) => row[badge] === null).length;
  expect(byMembers).toBe(town.authorOf.size);
});

it("lets nobody who has stolen everything tell which posts in two threads are one person's", () => {
  const results = attack(places, (post) => town.authorOf.get(post) ?? -1);
  expect(leaksIn(results), tableOf(results)).toEqual([]);
});
