import { newId } from "../ids.ts";

const DAY = 86_400_000;

/** What stands before every id of this day (whole days since 1970, UTC) and after those of the day before. */
export function dayStart(day: number): string {
  return newId(day * DAY).slice(0, 10);
}
