import { asc, and, eq } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { standings } from "../../db/schema/accounts.ts";
import { teamNotes } from "../../db/schema/moderation.ts";
import { NOTES_MAX } from "./rules.ts";

/** What is kept about a member under their keyed token: one row or none. */
export function standingOf(db: Db, owner: string) {
  return db
    .select({
      owner: standings.owner,
      sealed: standings.sealed,
      expiresDay: standings.expiresDay,
    })
    .from(standings)
    .where(eq(standings.owner, owner))
    .limit(1);
}

/** What the team noted about a post, the oldest first. */
export function notesOn(db: Db, threadId: string, postId: string) {
  return db
    .select({
      id: teamNotes.id,
      role: teamNotes.role,
      words: teamNotes.words,
      at: teamNotes.at,
    })
    .from(teamNotes)
    .where(and(eq(teamNotes.threadId, threadId), eq(teamNotes.postId, postId)))
    .orderBy(asc(teamNotes.id))
    .limit(NOTES_MAX);
}
