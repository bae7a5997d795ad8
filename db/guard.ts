import { sql, type SQL } from "drizzle-orm";

/**
 * `value` while the condition holds, else NULL. Written to a NOT NULL column it makes the whole
 * batch fail when the condition no longer holds: D1 cannot branch inside a transaction, but a
 * failing statement undoes every other one, so the statements after it need no guard of their own.
 */
export function onlyIf<T>(value: T, from: SQL): SQL<T> {
  return sql<T>`(SELECT ${value} ${from})`;
}

/** True when a batch failed because the guard on this `table.column` did not hold. */
export function refusedBy(error: unknown, column: string): boolean {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if (e.message.includes(`NOT NULL constraint failed: ${column}`)) return true;
  }
  return false;
}
