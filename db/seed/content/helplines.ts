import type { Helpline } from "../../../workers/helplines/types.ts";
import { listed } from "./helpline.ts";
import { moreNumbers } from "./helplines-emergency.ts";
import { europe } from "./helplines-europe.ts";
import { moreOfEurope } from "./helplines-europe-more.ts";
import { firstNumbers, here } from "./helplines-here.ts";
import { world } from "./helplines-world.ts";
import { moreOfTheWorld } from "./helplines-world-more.ts";

/**
 * The helplines a new community begins with, and what the Worker shows when the database does not
 * answer. Numbers and hours change: leads compare each with its source every three months, on the
 * desk (docs/operations.md). Afterwards the rows in the database are what counts.
 */
export const helplines: readonly Helpline[] = [
  ...listed("2026-11-22", 0, firstNumbers).map((line, position) => ({ ...line, position })),
  ...listed("2026-11-23", 10, moreNumbers),
  ...listed("2026-11-22", 20, here),
  ...listed("2026-11-23", 20, [...europe, ...moreOfEurope, ...world, ...moreOfTheWorld]),
];
