import { sql } from "drizzle-orm";
import type { Db } from "../../../db/client.ts";
import { onlyIf } from "../../../db/guard.ts";
import { staffIdentities } from "../../../db/schema/staff.ts";

/** The column whose NOT NULL refuses an identity for someone who does not stand as they did. */
export const IDENTITY_GUARD = "staff_identities.staff_id";

/** Ties an identity of the organisation to somebody who stands like this; goes before `activate`. */
export function addIdentity(
  db: Db,
  row: typeof staffIdentities.$inferInsert,
  status: "joining" | "active",
) {
  return db.insert(staffIdentities).values({
    ...row,
    staffId: onlyIf(row.staffId, sql`FROM staff WHERE id = ${row.staffId} AND status = ${status}`),
  });
}
