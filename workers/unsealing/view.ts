import type { Staff, StaffRole } from "../permissions/types.ts";
import { type Asker, hasLapsed, LAPSES_MS, mayAnswer, mayLook } from "../permissions/unsealing.ts";
import type { UnsealingRow } from "./queries.ts";
import type { Colleague, MayDo, UnsealingView } from "./types.ts";

interface Viewer {
  readonly staff: Staff;
  readonly since: number | null;
}

/** Whoever asked, if they are still on the team. */
export function askerOf(row: UnsealingRow): Asker | null {
  return row.askerStatus === "active" && row.askerRole !== null
    ? { id: row.askedBy, role: row.askerRole, since: row.askerSince }
    : null;
}

/**
 * A request as this person sees it, with what they may do about it now. `since` is when they began to
 * count as a key (see `isSettled`).
 */
export function unsealingView(
  row: UnsealingRow,
  { staff, since }: Viewer,
  now: number,
): UnsealingView {
  const { id, threadId, postId, reason, askedAt, answeredAt, openUntil } = row;
  return {
    id,
    threadId,
    postId,
    reason,
    status: row.status === "asked" && hasLapsed(row, now) ? "lapsed" : row.status,
    askedBy: colleague(row.askerName, row.askerRole),
    answeredBy: colleague(row.answererName, row.answererRole),
    askedAt,
    answeredAt,
    lapsesAt: askedAt + LAPSES_MS,
    openUntil,
    mayDo: whatMay(row, { staff, since }, now),
  };
}

function whatMay(row: UnsealingRow, { staff, since }: Viewer, now: number): MayDo {
  if (row.status === "granted") {
    const look = mayLook(staff, row, now);
    if (look.allowed) return "look";
    return look.because === "not_yours" ? "answered" : "not_open";
  }
  const answer = mayAnswer(staff, row, askerOf(row), now, since);
  return answer.allowed ? "answer" : answer.because;
}

function colleague(name: string | null, role: StaffRole | null): Colleague | null {
  return name !== null && role !== null ? { name, role } : null;
}
