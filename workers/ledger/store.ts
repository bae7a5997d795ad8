import { sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { ledger } from "../../db/schema/index.ts";

/**
 * Puts links at the end of the chain, all or none. Their numbers are the lock: of two who add at
 * once, the second finds the number taken, its statement fails (see `isConflict`), and it looks again.
 */
export function appendLinks(db: Db, links: readonly (typeof ledger.$inferInsert)[]) {
  const rows = links.map(({ seq, source, threadId, postId, eventId, digest, hash }) => [
    seq,
    source,
    threadId ?? "",
    postId ?? "",
    eventId,
    digest,
    hash,
  ]);
  return db.insert(ledger).select(
    sql`SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
      FROM json_each(${JSON.stringify(rows)})`,
  );
}
