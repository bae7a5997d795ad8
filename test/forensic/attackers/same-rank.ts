import { labelsOf, nameOf } from "../cells.ts";
import { type Attacker, Claims, push } from "../claims.ts";
import type { Place } from "../loot.ts";
import { ordersOf } from "./row-order.ts";

/** Beyond this share of rows too many or too few, two orders do not lie beside each other. */
const UNEVEN = 0.15;

/**
 * Lays the rows of a place that names no post beside the posts in the order of their time, first to
 * first and last to last, and reads off whose each post is. This finds keys that grow as posts do.
 */
export const sameRank: Attacker = (loot) => {
  const claims = new Claims(loot);
  const posts = loot.places.find((place) => place.name === "posts");
  const standing = (posts?.rows ?? [])
    .filter((row) => row[posts?.columns.indexOf("status") ?? -1] !== "erased")
    .map((row) => String(row[posts?.columns.indexOf("id") ?? -1]))
    .toSorted()
    .map((id) => loot.postOwner.get(id) ?? -1);
  const all = [...loot.postOwner].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  for (const place of unnamed(loot.places, loot.owners)) {
    for (const label of labelsOf(place)) {
      for (const { name, order } of ordersOf(place)) {
        for (const line of [standing, all]) {
          if (Math.abs(order.length / line.length - 1) > UNEVEN) continue;
          const groups = new Map<unknown, number[]>();
          order.forEach((row, rank) => {
            const beside = line[Math.floor((rank * line.length) / order.length)] ?? -1;
            push(groups, place.rows[row]?.[label.at], beside);
          });
          for (const group of groups.values()) {
            claims.group(`${nameOf(label)} in order of ${name}`, group);
          }
        }
      }
    }
  }
  return claims.all();
};

/** Places whose rows do not plainly belong to posts. */
export function unnamed(
  places: readonly Place[],
  owners: ReadonlyMap<Place, readonly number[]>,
): Place[] {
  return places.filter((place) => {
    const known = (owners.get(place) ?? []).filter((one) => one >= 0).length;
    return place.rows.length > 1 && known < place.rows.length / 2;
  });
}
