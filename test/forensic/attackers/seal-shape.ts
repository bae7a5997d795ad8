import { bytesOf, columnsOf, nameOf } from "../cells.ts";
import { type Attacker, Claims, push } from "../claims.ts";

const PREFIXES = [2, 4, 6, 13];
const SUFFIXES = [2, 4, 16];

/**
 * The outside of sealed values: how long they are, how they begin and how they end. A seal whose
 * nonce is not fresh begins like another; one that seals more for some people is longer.
 */
export const sealShape: Attacker = (loot) => {
  const claims = new Claims(loot);
  for (const column of columnsOf(loot)) {
    const owners = loot.owners.get(column.place) ?? [];
    const shapes = new Map<string, Map<unknown, number[]>>();
    column.place.rows.forEach((row, at) => {
      const cell = row[column.at];
      const owner = owners[at] ?? -1;
      if (typeof cell !== "string" || owner < 0 || loot.publicIds.has(cell)) return;
      const bytes = bytesOf(cell);
      if (bytes === cell || bytes.length < 12) return;
      const of = (shape: string, value: unknown) => {
        const values = shapes.get(shape) ?? new Map<unknown, number[]>();
        shapes.set(shape, values);
        push(values, value, owner);
      };
      of("length", bytes.length);
      for (const size of PREFIXES) of(`first ${size} bytes`, bytes.slice(0, size));
      for (const size of SUFFIXES) of(`last ${size} bytes`, bytes.slice(-size));
    });
    for (const [shape, values] of shapes) {
      const how = `${nameOf(column)}, ${shape}`;
      for (const group of values.values()) {
        if (values.size > 1) {
          claims.group(how, group, shape === "length" ? Number.POSITIVE_INFINITY : undefined);
        }
      }
    }
  }
  return claims.all();
};
