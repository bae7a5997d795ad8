import { and, eq, getTableColumns, getTableName, is, lt, sql } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "../../db/client.ts";
import * as schema from "../../db/schema/index.ts";
import { resealing } from "../../db/schema/index.ts";
import { FIRST_PLACE, writePlace } from "./rules.ts";
import type { Place, Resealed, SealedColumn } from "./types.ts";

/** Begins the walk over a table under a newer key; one that began already goes on where it is. */
export function beginWalk(db: Db, name: string, version: number) {
  const cursor = writePlace(FIRST_PLACE);
  return db
    .insert(resealing)
    .values({ name, version, cursor })
    .onConflictDoUpdate({
      target: resealing.name,
      set: { version, cursor, done: false },
      setWhere: lt(resealing.version, version),
    });
}

/** Moves a walk on, if it still stands where `from` says; gives a row when it did. */
export function moveWalk(
  db: Db,
  { name, version }: { name: string; version: number },
  from: Place,
  to: { place: Place; done: boolean },
) {
  return db
    .update(resealing)
    .set({ cursor: writePlace(to.place), done: to.done })
    .where(
      and(
        eq(resealing.name, name),
        eq(resealing.version, version),
        eq(resealing.cursor, writePlace(from)),
      ),
    )
    .returning({ name: resealing.name });
}

/**
 * Puts fresh seals in place, each only where the old one still stands: a row that was changed or
 * erased meanwhile is let be. One statement with one parameter, however many rows.
 */
export function replaceSeals(db: Db, sealed: SealedColumn, rows: readonly Resealed[]) {
  const { table, property } = columnOf(sealed);
  const given = JSON.stringify(rows.map(({ key, old, fresh }) => [...key, old, fresh]));
  const part = (place: number) => sql`json_extract(given.value, ${sql.raw(`'$[${place}]'`)})`;
  const same = [...sealed.key, sealed.column].map(
    (name, place) => sql`${table}.${sql.identifier(name)} = ${part(place)}`,
  );
  return db
    .update(table)
    .set({ [property]: part(same.length) })
    .from(sql`json_each(${given}) as given`)
    .where(and(...same));
}

function columnOf({ table: name, column }: SealedColumn): { table: SQLiteTable; property: string } {
  const table = Object.values(schema).find(
    (one): one is never => is(one, SQLiteTable) && getTableName(one) === name,
  ) as SQLiteTable | undefined;
  const properties = table ? Object.entries(getTableColumns(table)) : [];
  const property = properties.find(([, one]) => one.name === column)?.[0];
  if (!table || property === undefined) throw new Error(`there is no column ${name}.${column}`);
  return { table, property };
}
