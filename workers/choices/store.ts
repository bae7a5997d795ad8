import { and, eq } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { members } from "../../db/schema/index.ts";

/** Replaces a member's choices while they are what they were; gives a row when it did. */
export function replaceChoices(
  db: Db,
  memberId: string,
  seals: { readonly old: string; readonly fresh: string },
) {
  return db
    .update(members)
    .set({ viewSeal: seals.fresh })
    .where(and(eq(members.id, memberId), eq(members.viewSeal, seals.old)))
    .returning({ id: members.id });
}
