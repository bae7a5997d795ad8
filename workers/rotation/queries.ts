import { sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { resealing } from "../../db/schema/index.ts";
import type { SealedColumn, SealedRow } from "./types.ts";

/** How far every walk has come: one row for each table that holds seals. */
export function allWalks(db: Db) {
  return db.select().from(resealing);
}

/** Up to `count` seals of a table after a key, in the order of the keys; null begins. */
export function sealsAfter(
  db: Db,
  { table, key, column }: SealedColumn,
  after: readonly string[] | null,
  count: number,
) {
  const columns = sql.join(
    key.map((name) => sql.identifier(name)),
    sql`, `,
  );
  const values = sql.join(
    (after ?? key.map(() => "")).map((value) => sql`${value}`),
    sql`, `,
  );
  return db
    .select({
      key: sql<SealedRow["key"]>`json_array(${columns})`.as("key"),
      sealed: sql<SealedRow["sealed"]>`${sql.identifier(column)}`.as("sealed"),
    })
    .from(sql`${sql.identifier(table)}`)
    .where(sql`(${columns}) > (${values}) and ${sql.identifier(column)} <> ''`)
    .orderBy(sql`${columns}`)
    .limit(count);
}
