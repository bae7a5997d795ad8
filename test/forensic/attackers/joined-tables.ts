import { columnsOf, isShown, readings } from "../cells.ts";
import { type Attacker, Claims, push } from "../claims.ts";

/** A value on more rows than this is no mark of one person. */
const MOST_ROWS = 60;
const MOST_JOINED = 120;

/**
 * Lays all places side by side and joins rows that share a value, then the rows those share one
 * with, and so on: whatever hangs together, by however many steps, is taken for one person. Ids
 * that stand in an address, and what a page shows, join nothing.
 */
export const joinedTables: Attacker = (loot) => {
  const rows: number[] = [];
  const firstRow = new Map(
    loot.places.map((place) => {
      const first = rows.length;
      rows.push(...place.rows.map((_, at) => first + at));
      return [place, first] as const;
    }),
  );
  const find = (row: number): number => {
    let root = row;
    while (rows[root] !== root) root = rows[root] ?? root;
    rows[row] = root;
    return root;
  };
  const holders = new Map<string, number[]>();
  for (const column of columnsOf(loot)) {
    if (isShown(column)) continue;
    column.place.rows.forEach((row, at) => {
      for (const value of readings(row[column.at] ?? null, loot.publicIds)) {
        push(holders, value, (firstRow.get(column.place) ?? 0) + at);
      }
    });
  }
  for (const [first, ...others] of holders.values()) {
    if (first === undefined || others.length >= MOST_ROWS) continue;
    for (const other of others) rows[find(other)] = find(first);
  }
  const components = new Map<number, number[]>();
  for (const place of loot.places) {
    const owners = loot.owners.get(place) ?? [];
    place.rows.forEach((_, at) => {
      const owner = owners[at] ?? -1;
      if (owner >= 0) push(components, find((firstRow.get(place) ?? 0) + at), owner);
    });
  }
  const claims = new Claims(loot);
  for (const group of components.values()) claims.group("any value", group, MOST_JOINED);
  return claims.all();
};
