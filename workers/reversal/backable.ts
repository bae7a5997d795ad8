import type { EventRow } from "../../db/schema/index.ts";
import { mayTakeBack } from "../permissions/reversal.ts";
import type { Staff } from "../permissions/types.ts";
import { standingDecisions } from "./rules.ts";

/** The ids of the decisions among a post's events, newest first, that this person may take back. */
export function backableBy(staff: Staff, events: readonly EventRow[]): readonly string[] {
  const standing = new Set(standingDecisions(events));
  return events
    .filter((event) => standing.has(event.id) && mayTakeBack(staff, event).allowed)
    .map(({ id }) => id);
}
