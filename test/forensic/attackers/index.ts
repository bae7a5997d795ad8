import type { Attacker } from "../claims.ts";
import { counters } from "./counters.ts";
import { equalValues } from "./equal-values.ts";
import { joinedTables } from "./joined-tables.ts";
import { rowOrder } from "./row-order.ts";
import { sameRank } from "./same-rank.ts";
import { sameTime } from "./same-time.ts";
import { sealShape } from "./seal-shape.ts";
import { sharedPieces } from "./shared-pieces.ts";

/** Everyone who tries, by name. */
export const ATTACKERS: Readonly<Record<string, Attacker>> = {
  "equal values": equalValues,
  "shared pieces": sharedPieces,
  "joined tables": joinedTables,
  "row order": rowOrder,
  "same rank": sameRank,
  "same time": sameTime,
  counters,
  "shape of seals": sealShape,
};
