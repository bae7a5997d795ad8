import type { Places } from "./reading.ts";

/**
 * The places of two lists that are near each other: apart, in either order, with no more than `within`
 * words between. Both lists are in order of where their places begin. Takes as long as the lists are,
 * apart from sorting them by where they end, which they nearly are already.
 */
export function nearPlaces(left: Places, right: Places, within: number): Places {
  if (left.length === 0 || right.length === 0) return [];
  return [...reached(left, right, within), ...reached(right, left, within)];
}

/** Those of one list near which any of the other stands, in the order of their beginnings. */
function reached(own: Places, others: Places, within: number): number[] {
  const near = new Set<number>();
  const ends = byEnd(others);
  let before = -1;
  let at = 0;
  for (let one = 0; one < own.length; one += 2) {
    const start = own[one] ?? 0;
    for (; at < ends.length && endOf(others, ends[at]) < start; at += 1) {
      before = endOf(others, ends[at]);
    }
    if (before >= 0 && start - before - 1 <= within) near.add(one);
  }
  let next = 0;
  for (const one of byEnd(own)) {
    const end = endOf(own, one);
    while (next < others.length && (others[next] ?? 0) <= end) next += 2;
    if (next < others.length && (others[next] ?? 0) - end - 1 <= within) near.add(one);
  }
  return [...near].toSorted((a, b) => a - b).flatMap((one) => [own[one] ?? 0, endOf(own, one)]);
}

function byEnd(places: Places): readonly number[] {
  const order = Array.from({ length: places.length / 2 }, (_, at) => at * 2);
  return order.toSorted((a, b) => endOf(places, a) - endOf(places, b));
}

function endOf(places: Places, at = 0): number {
  return places[at + 1] ?? 0;
}
