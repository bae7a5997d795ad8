import { and, eq } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { follows } from "../../db/schema/index.ts";

type Follow = typeof follows.$inferInsert;

export function insertFollow(db: Db, row: Follow) {
  return db.insert(follows).values(row).onConflictDoNothing();
}

export function deleteFollow(db: Db, row: Follow) {
  return db
    .delete(follows)
    .where(
      and(eq(follows.follower, row.follower), eq(follows.kind, row.kind), eq(follows.tag, row.tag)),
    );
}
