/** Numbers from 0 to 1 that are the same at every run with the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same list in another order. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [get(copy, other), get(copy, at)];
  }
  return copy;
}

/** What stands at a place of a list that is known to be there. */
export function get<T>(list: ArrayLike<T>, place: number): T {
  const one = list[place];
  if (one === undefined) throw new Error(`There is nothing at ${place}.`);
  return one;
}
