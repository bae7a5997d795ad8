import type { Places } from "./reading.ts";

/**
 * The places of two lists that are near each other: apart, in either order, with no more than `within`
 * words between. Both lists begin in order. Takes as long as the lists are, apart from sorting them by
 * where they end, which they nearly are already.
 */
export function nearPlaces(left: Places, right: Places, within: number): Places {
  if (left.length === 0 || right.length === 0) return [];
  return [...followed(left, right, within), ...followed(right, left, within)];
}

/** Pairs of which the second begins after the first has ended: for each first its nearest second. */
function followed(firsts: Places, seconds: Places, within: number): number[] {
  const order = Array.from({ length: firsts.length / 2 }, (_, at) => at * 2);
  order.sort((a, b) => (firsts[a + 1] ?? 0) - (firsts[b + 1] ?? 0));
  const pairs: number[] = [];
  let next = 0;
  for (const at of order) {
    const end = firsts[at + 1] ?? 0;
    while (next < seconds.length && (seconds[next] ?? 0) <= end) next += 2;
    if (next >= seconds.length) break;
    const begins = seconds[next] ?? 0;
    if (begins - end - 1 > within) continue;
    pairs.push(firsts[at] ?? 0, end, begins, seconds[next + 1] ?? begins);
  }
  return pairs;
}
