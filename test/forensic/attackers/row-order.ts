import { type Attacker, Claims } from "../claims.ts";
import type { Cell, Place } from "../loot.ts";

/**
 * Neighbours in the order in which a table or an index keeps its rows: where a key begins with
 * something of the author's, one person's rows stand together.
 */
export const rowOrder: Attacker = (loot) => {
  const claims = new Claims(loot);
  for (const place of loot.places) {
    const owners = loot.owners.get(place) ?? [];
    for (const { name, order } of ordersOf(place)) {
      const how = `${place.name} by ${name}`;
      claims.among(how, owners);
      for (let at = 1; at < order.length; at++) {
        claims.pair(how, owners[order[at - 1] ?? -1] ?? -1, owners[order[at] ?? -1] ?? -1);
      }
    }
  }
  return claims.all();
};

/** The orders of a place: as stored, by each index, and by each column alone. */
export function ordersOf(place: Place): { name: string; order: number[] }[] {
  const stored = place.rows.map((_, at) => at);
  const keys = [...place.indexes, ...place.columns.map((name) => [name])];
  return [
    { name: "its key", order: stored },
    ...keys.map((columns) => {
      const at = columns.map((name) => place.columns.indexOf(name));
      return {
        name: columns.join(", "),
        order: stored.toSorted((a, b) => compare(place.rows[a] ?? [], place.rows[b] ?? [], at)),
      };
    }),
  ];
}

function compare(a: readonly Cell[], b: readonly Cell[], columns: readonly number[]): number {
  for (const at of columns) {
    const [x, y] = [a[at] ?? "", b[at] ?? ""];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
