import { PLACES_MOST } from "./limits.ts";
import type { Words } from "./words.ts";

/** One word of a phrase; `star`: any word that begins like it. */
export interface PhraseWord {
  readonly key: string;
  readonly star: boolean;
}

interface Node {
  readonly exact: Map<string, Node>;
  readonly begun: Map<string, Node>;
  /** How many units the keys of `begun` have, each length once. */
  readonly lengths: number[];
  /** The phrase that ends here, or -1. */
  phrase: number;
}

/**
 * Where phrases were found: for each phrase, by its number, first and last word of every place in
 * turn (two numbers a place), in the order in which they begin; of very many the first and the last.
 */
export type Hits = ReadonlyMap<number, readonly number[]>;

/**
 * Many phrases, looked for together. From each word of a text only those are followed that still fit,
 * ten words deep at the most, so the time grows with the text and at worst with the phrases.
 */
export class Trie {
  readonly #root = newNode();
  /** The longest word that is looked for: longer ones can only fit a star. */
  #longest = 0;

  /** Adds a phrase of at least one word under a number. The same words twice keep the first number. */
  add(words: readonly PhraseWord[], phrase: number): number {
    let node = this.#root;
    for (const { key, star } of words) {
      const next = star ? node.begun : node.exact;
      let child = next.get(key);
      if (child === undefined) {
        child = newNode();
        next.set(key, child);
        if (star && !node.lengths.includes(key.length)) node.lengths.push(key.length);
      }
      this.#longest = Math.max(this.#longest, key.length);
      node = child;
    }
    if (node.phrase === -1) node.phrase = phrase;
    return node.phrase;
  }

  /** Finds the places of every phrase. */
  find({ keys }: Words): Hits {
    const hits = new Map<number, number[]>();
    for (let first = 0; first < keys.length; first += 1) {
      this.#follow(keys, first, first, this.#root, hits);
    }
    return hits;
  }

  #follow(
    keys: readonly string[],
    first: number,
    at: number,
    node: Node,
    hits: Map<number, number[]>,
  ) {
    const key = keys[at];
    if (key === undefined) return;
    if (key.length <= this.#longest) this.#enter(keys, first, at, node.exact.get(key), hits);
    for (const length of node.lengths) {
      if (length > key.length) continue;
      this.#enter(keys, first, at, node.begun.get(key.slice(0, length)), hits);
    }
  }

  #enter(
    keys: readonly string[],
    first: number,
    at: number,
    node: Node | undefined,
    hits: Map<number, number[]>,
  ) {
    if (node === undefined) return;
    if (node.phrase !== -1) {
      const places = hits.get(node.phrase);
      if (places === undefined) hits.set(node.phrase, [first, at]);
      else if (places.at(-2) !== first || places.at(-1) !== at) addPlace(places, first, at);
    }
    this.#follow(keys, first, at + 1, node, hits);
  }
}

/** Adds a place behind the others; where there are enough, in the stead of the last one. */
export function addPlace(places: number[], first: number, at: number): void {
  if (places.length === PLACES_MOST * 2) places.length -= 2;
  places.push(first, at);
}

function newNode(): Node {
  return { exact: new Map(), begun: new Map(), lengths: [], phrase: -1 };
}
