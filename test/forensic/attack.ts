import { ATTACKERS } from "./attackers/index.ts";
import { judge, type Result, type Truth } from "./chance.ts";
import { openLoot, type Place } from "./loot.ts";

/** The person behind an appearance of a voice in a thread, as the simulation knows; -1 for the team. */
export type AuthorOf = (postId: string) => number;

/** Lets every attacker loose on what was taken, and holds each answer against chance. */
export function attack(places: readonly Place[], authorOf: AuthorOf): Result[] {
  const loot = openLoot(places);
  const truth: Truth = loot.appearances.map(() => -1);
  const known = truth as number[];
  for (const [post, appearance] of loot.postOwner) known[appearance] = authorOf(post);
  return Object.entries(ATTACKERS).flatMap(([name, attacker]) =>
    attacker(loot).map((claim) => judge(name, loot, claim, truth)),
  );
}

/** The attacks that told more than chance. */
export function leaksIn(results: readonly Result[]): string[] {
  return results.filter(({ leak }) => leak).map(({ attack, how }) => `${attack}: ${how}`);
}
