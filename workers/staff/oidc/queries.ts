import { eq } from "drizzle-orm";
import type { Db } from "../../../db/client.ts";
import { staff, staffIdentities, staffSessions } from "../../../db/schema/staff.ts";

/** The person of the team to whom an identity of the organisation belongs. */
export function personByIdentity(db: Db, token: string) {
  return db
    .select({
      id: staff.id,
      role: staff.role,
      status: staff.status,
      sessionEpoch: staff.sessionEpoch,
    })
    .from(staffIdentities)
    .innerJoin(staff, eq(staff.id, staffIdentities.staffId))
    .where(eq(staffIdentities.token, token))
    .limit(1);
}

/** A row when somebody may come in by the organisation. */
export function identityOf(db: Db, staffId: string) {
  return db
    .select({ since: staffIdentities.createdAt })
    .from(staffIdentities)
    .where(eq(staffIdentities.staffId, staffId))
    .limit(1);
}

/** When a session began, in UTC epoch milliseconds. */
export function sessionStart(db: Db, rowToken: string) {
  return db
    .select({ startedAt: staffSessions.createdAt })
    .from(staffSessions)
    .where(eq(staffSessions.token, rowToken));
}
