import { sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { figures } from "../../db/schema/index.ts";

/** Counts so many more, or with a negative number fewer, of something for the public. */
export function addToFigure(db: Db, year: number, name: string, by: number) {
  return db
    .insert(figures)
    .values({ year, name, count: by })
    .onConflictDoUpdate({
      target: [figures.year, figures.name],
      set: { count: sql`${figures.count} + ${by}` },
    });
}
