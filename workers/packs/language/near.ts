import { SPANS_MOST } from "./limits.ts";
import type { Places } from "./reading.ts";

/** More words than a phrase has, to keep where it begins and how long it is in one number. */
const WIDTH = 64;

/**
 * The places of two lists that are near each other: apart, in either order, with no more than `within`
 * words between; of each list no more than are shown. Both are in order of where their places begin.
 * Takes as long as the lists are, apart from sorting numbers that are nearly in order.
 */
export function nearPlaces(left: Places, right: Places, within: number): Places {
  if (left.length === 0 || right.length === 0) return [];
  return [...reached(left, right, within), ...reached(right, left, within)];
}

/** Several lists as one, in order of where their places begin. */
export function merged(lists: readonly Places[]): Places {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length <= 1) return filled[0] ?? [];
  const keys = new Float64Array(filled.reduce((sum, list) => sum + list.length / 2, 0));
  let to = 0;
  for (const list of filled) {
    for (let at = 0; at < list.length; at += 2) {
      const first = list[at] ?? 0;
      keys[to] = first * WIDTH + endOf(list, at) - first;
      to += 1;
    }
  }
  const places: number[] = [];
  for (const key of keys.toSorted()) {
    const first = Math.floor(key / WIDTH);
    places.push(first, first + (key % WIDTH));
  }
  return places;
}

/** Those of one list near which any of the other stands. */
function reached(own: Places, others: Places, within: number): number[] {
  const near = new Set<number>();
  const ends = endsOf(others);
  let before = -1;
  let at = 0;
  for (let one = 0; one < own.length && near.size < SPANS_MOST; one += 2) {
    const start = own[one] ?? 0;
    for (; at < ends.length && (ends[at] ?? 0) < start; at += 1) before = ends[at] ?? 0;
    if (before >= 0 && start - before - 1 <= within) near.add(one);
  }
  // Places begin in order, and the first of the others behind each end moves with them: an end that
  // lies further back than the one before it, in a shorter phrase, only sends the look back a little.
  let next = 0;
  for (let one = 0; one < own.length && near.size < SPANS_MOST; one += 2) {
    const end = endOf(own, one);
    while (next > 0 && (others[next - 2] ?? 0) > end) next -= 2;
    while (next < others.length && (others[next] ?? 0) <= end) next += 2;
    if (next < others.length && (others[next] ?? 0) - end - 1 <= within) near.add(one);
  }
  return [...near].toSorted((a, b) => a - b).flatMap((one) => [own[one] ?? 0, endOf(own, one)]);
}

function endsOf(places: Places): Float64Array {
  return Float64Array.from({ length: places.length / 2 }, (_, at) =>
    endOf(places, at * 2),
  ).toSorted();
}

function endOf(places: Places, at: number): number {
  return places[at + 1] ?? 0;
}
