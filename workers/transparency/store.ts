import { sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { appeals, figures } from "../../db/schema/index.ts";

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

/** Counts everyone who asks about a decision and has no answer yet; goes before the statement that gives it. */
export function addAskers(
  db: Db,
  year: number,
  name: string,
  about: { readonly threadId: string; readonly postId: string; readonly eventId: string },
) {
  return db
    .insert(figures)
    .select(
      sql`SELECT ${year}, ${name}, 1 FROM appeals WHERE ${appeals.threadId} = ${about.threadId}
        AND ${appeals.postId} = ${about.postId} AND ${appeals.eventId} = ${about.eventId}
        AND ${appeals.status} IN ('open', 'asked')`,
    )
    .onConflictDoUpdate({
      target: [figures.year, figures.name],
      set: { count: sql`${figures.count} + 1` },
    });
}
