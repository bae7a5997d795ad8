import { inScope, tiersOf } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import type { AuditRow } from "./queries.ts";

/** The notes of a post as the database keeps them. */
export function notesOf({ notes }: Pick<AuditRow, "notes">): string[] {
  return JSON.parse(notes) as string[];
}

/** Whether somebody may be given this to read: what they look after, and no theme they leave out. */
export function fits(staff: Staff, optOuts: readonly string[], audit: AuditRow): boolean {
  if (!inScope(staff, audit) || !tiersOf(staff).includes(audit.tier)) return false;
  if (audit.notFor.split(" ").includes(staff.id)) return false;
  return ![audit.theme, ...notesOf(audit)].some((theme) => optOuts.includes(theme));
}
