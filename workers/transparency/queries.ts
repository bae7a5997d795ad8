import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { figures } from "../../db/schema/index.ts";

/** Everything that was counted in a year: some hundred names, however much happens. */
export function figuresOf(db: Db, year: number) {
  return db
    .select({ name: figures.name, count: figures.count })
    .from(figures)
    .where(eq(figures.year, year));
}

/** The first year in which anything was counted. */
export function firstYear(db: Db) {
  return db.select({ year: figures.year }).from(figures).orderBy(asc(figures.year)).limit(1);
}

/** Some figures over several years. */
export function figuresNamed(db: Db, years: readonly number[], names: readonly string[]) {
  return db
    .select({ ofYear: figures.year, named: figures.name, counted: figures.count })
    .from(figures)
    .where(and(inArray(figures.year, [...years]), inArray(figures.name, [...names])));
}
