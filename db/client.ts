import type { BatchItem, BatchResponse } from "drizzle-orm/batch";
import { drizzle, type DrizzleD1Database } from "drizzle-orm/d1";

export type Db = DrizzleD1Database;
export type Statement = BatchItem<"sqlite">;

/** The typed client over one D1 binding. */
export function connect(d1: D1Database): Db {
  return drizzle(d1);
}

/**
 * Runs the statements as one transaction in one round trip; D1 has no other kind.
 * Throws what D1 throws when any statement fails, and then nothing is written.
 */
export function runBatch<const T extends readonly Statement[]>(
  db: Db,
  statements: T,
): Promise<BatchResults<T>> {
  if (statements.length === 0) return Promise.resolve([] as unknown as BatchResults<T>);
  return db.batch(statements as unknown as [Statement, ...Statement[]]) as unknown as Promise<
    BatchResults<T>
  >;
}

export type BatchResults<T extends readonly Statement[]> = BatchResponse<
  T extends Readonly<[infer First extends Statement, ...infer Rest extends Statement[]]>
    ? [First, ...Rest]
    : [Statement, ...Statement[]]
>;

/** True when a batch failed because a row with that key is already there. */
export function isConflict(error: unknown): boolean {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if (/UNIQUE constraint failed|SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)/.test(e.message))
      return true;
  }
  return false;
}

/** D1 allows a hundred bound parameters to a statement; this splits a list to stay below. */
export function chunk<T>(items: readonly T[], size = 90): T[][] {
  const out: T[][] = [];
  for (let i = 0; i < items.length; i += size) out.push(items.slice(i, i + size));
  return out;
}
