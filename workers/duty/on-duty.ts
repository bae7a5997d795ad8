import type { Db } from "../../db/client.ts";
import { inScope } from "../permissions/review.ts";
import { dutyWithin } from "./queries.ts";
import { HORIZON_MS } from "./rules.ts";
import type { DutyShift } from "./types.ts";

/** Whoever is on duty at this time (UTC epoch milliseconds), each with what they look after. */
export async function onDuty(db: Db, now: number): Promise<readonly DutyShift[]> {
  return dutyWithin(db, now, now + 1);
}

/**
 * Who comes on duty next, after now and within the next fourteen days, of those who look after
 * reviews of this class on this board; null when the rota names nobody.
 */
export async function nextOnDuty(
  db: Db,
  now: number,
  board: string,
  number: number,
): Promise<DutyShift | null> {
  const review = { board, class: number };
  const shifts = await dutyWithin(db, now, now + HORIZON_MS);
  return shifts.find((one) => one.startsAt > now && inScope(one, review)) ?? null;
}
