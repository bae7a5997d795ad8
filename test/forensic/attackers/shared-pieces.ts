import { bytesOf, columnsOf, nameOf } from "../cells.ts";
import { type Attacker, Claims, push } from "../claims.ts";

/** Eight random bytes are not met twice by chance in any number of rows a forum has. */
const PIECE = 8;
const LONGEST = 400;

/**
 * The same eight characters or bytes anywhere inside two values of a column: a part of an id within
 * a longer text, a nonce used again, a sealed text that begins alike.
 */
export const sharedPieces: Attacker = (loot) => {
  const claims = new Claims(loot);
  for (const column of columnsOf(loot)) {
    const owners = loot.owners.get(column.place) ?? [];
    const seen = new Map<string, number[]>();
    column.place.rows.forEach((row, at) => {
      const cell = row[column.at];
      const owner = owners[at] ?? -1;
      if (owner < 0 || typeof cell !== "string" || loot.publicIds.has(cell)) return;
      for (const text of new Set([cell, bytesOf(cell)])) {
        const end = Math.min(text.length, LONGEST) - PIECE;
        for (let from = 0; from <= end; from++) push(seen, text.slice(from, from + PIECE), owner);
      }
    });
    for (const group of seen.values()) {
      if (group.length > 1) claims.group(nameOf(column), group);
    }
  }
  return claims.all();
};
