import { columnsOf, nameOf } from "../cells.ts";
import { type Attacker, Claims, push } from "../claims.ts";

/** Larger numbers are days or moments, which have attackers of their own. */
const LARGEST = 5_000;

/**
 * Numbers beside posts that count something of the author's: equal numbers, and numbers that follow
 * each other. A counter of a member's own posts never stands on two of their posts alike, so being
 * wrong too often is a find as well.
 */
export const counters: Attacker = (loot) => {
  const claims = new Claims(loot);
  for (const column of columnsOf(loot)) {
    const owners = loot.owners.get(column.place) ?? [];
    const byNumber = new Map<number, number[]>();
    column.place.rows.forEach((row, at) => {
      const cell = row[column.at];
      const owner = owners[at] ?? -1;
      if (typeof cell !== "number" || owner < 0 || cell > LARGEST) return;
      // Whoever deletes everything adds one to each revision; the markers say as much.
      if (loot.withMarkers.has(owner)) return;
      push(byNumber, cell, owner);
    });
    if (byNumber.size < 2) continue;
    for (const [number, group] of byNumber) {
      claims.group(nameOf(column), group, Number.POSITIVE_INFINITY);
      const next = byNumber.get(number + 1) ?? [];
      const how = `${nameOf(column)}, one more`;
      for (const one of group) for (const other of next) claims.pair(how, one, other);
    }
  }
  return claims.all();
};
