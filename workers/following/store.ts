import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { follows } from "../../db/schema/index.ts";

type Follow = typeof follows.$inferInsert;

/** Follows for a member who is still there; for one just erased nothing is written. */
export function insertFollow(db: Db, memberId: string, row: Follow) {
  return db
    .insert(follows)
    .select(
      sql`select ${row.follower}, ${row.kind}, ${row.tag} from members where id = ${memberId}`,
    )
    .onConflictDoNothing();
}

/** Ends all that one member follows. */
export function deleteFollowsOf(db: Db, follower: string) {
  return db.delete(follows).where(eq(follows.follower, follower));
}

export function deleteFollow(db: Db, row: Follow) {
  return db
    .delete(follows)
    .where(
      and(eq(follows.follower, row.follower), eq(follows.kind, row.kind), eq(follows.tag, row.tag)),
    );
}
