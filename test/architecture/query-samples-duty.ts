import * as dutyQueries from "../../workers/duty/queries.ts";
import { draft as db } from "./database.ts";

const at = 1_700_000_000_000;

/** Statements of the rota (see query-samples.ts). */
export const DUTY_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  dutyWithin: () => [dutyQueries.dutyWithin(db, at, at + 1)],
};
