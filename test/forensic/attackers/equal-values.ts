import { columnsOf, nameOf, readings } from "../cells.ts";
import { type Attacker, Claims, push } from "../claims.ts";

/**
 * The same value twice: in one column beside two posts, or in two columns of any two places, also
 * once read out of JSON, base64url or hex. This finds a member's id, a token used again, a token
 * used for two purposes, a moment shared to the millisecond.
 */
export const equalValues: Attacker = (loot) => {
  const claims = new Claims(loot);
  const seen = new Map<string, { column: string; owner: number }[]>();
  for (const column of columnsOf(loot)) {
    const owners = loot.owners.get(column.place) ?? [];
    claims.among(nameOf(column), owners);
    column.place.rows.forEach((row, at) => {
      const owner = owners[at] ?? -1;
      if (owner < 0) return;
      for (const value of readings(row[column.at] ?? null, loot.publicIds)) {
        push(seen, value, { column: nameOf(column), owner });
      }
    });
  }
  for (const places of seen.values()) {
    const byColumn = new Map<string, number[]>();
    for (const { column, owner } of places) push(byColumn, column, owner);
    const columns = [...byColumn];
    columns.forEach(([name, owners], first) => {
      claims.group(name, owners);
      for (const [other, others] of columns.slice(first + 1)) {
        claims.group(`${name} = ${other}`, [...owners, ...others]);
      }
    });
  }
  return claims.all();
};
