import type { Loot } from "./loot.ts";

/** A mark shared by more than this many is shared by too many to be one person's. */
const MOST_OF_ONE = 60;
const MOST_PAIRS = 150_000;

/** What an attacker says: these pairs of appearances are one person, and how they know. */
export interface Claim {
  readonly how: string;
  /** Pairs as `first * appearances + second`, the first the smaller. */
  readonly pairs: ReadonlySet<number>;
  /** Everyone the attacker could have paired. */
  readonly among: ReadonlySet<number>;
}

/** An attacker: reads the loot and nothing else, and says who it takes for the same person. */
export type Attacker = (loot: Loot) => Claim[];

/** Collects claims by how they were come by. Two people of one thread are never claimed. */
export class Claims {
  readonly #loot: Loot;
  readonly #found = new Map<string, { pairs: Set<number>; among: Set<number> }>();

  constructor(loot: Loot) {
    this.#loot = loot;
  }

  #of(how: string) {
    let found = this.#found.get(how);
    if (!found) this.#found.set(how, (found = { pairs: new Set(), among: new Set() }));
    return found;
  }

  /** Says who could have been paired. */
  among(how: string, appearances: Iterable<number>): void {
    const found = this.#of(how);
    for (const one of appearances) if (one >= 0) found.among.add(one);
  }

  /** Claims that two are one. */
  pair(how: string, a: number, b: number): void {
    if (a < 0 || b < 0 || a === b) return;
    const { appearances } = this.#loot;
    const found = this.#of(how);
    found.among.add(a).add(b);
    if (appearances[a]?.threadId === appearances[b]?.threadId) return;
    if (found.pairs.size >= MOST_PAIRS) return;
    found.pairs.add(Math.min(a, b) * appearances.length + Math.max(a, b));
  }

  /** Claims that all of these are one, unless they are too many to be. */
  group(how: string, members: Iterable<number>, most = MOST_OF_ONE): void {
    const group = [...new Set(members)].filter((one) => one >= 0);
    this.among(how, group);
    if (group.length > most) return;
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length; j++) this.pair(how, group[i] ?? -1, group[j] ?? -1);
    }
  }

  all(): Claim[] {
    return [...this.#found].map(([how, { pairs, among }]) => ({ how, pairs, among }));
  }
}

/** Adds to a list in a map. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
