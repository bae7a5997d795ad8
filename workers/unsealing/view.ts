import type { Staff, StaffRole } from "../permissions/types.ts";
import { type Asker, hasLapsed, LAPSES_MS, mayAnswer, mayLook } from "../permissions/unsealing.ts";
import type { UnsealingRow } from "./queries.ts";
import type { Colleague, MayDo, UnsealingView } from "./types.ts";

/** Whoever asked, if they are still on the team. */
export function askerOf(row: UnsealingRow): Asker | null {
  return row.askerStatus === "active" && row.askerRole !== null
    ? { id: row.askedBy, role: row.askerRole }
    : null;
}

/** A request as this person sees it, with what they may do about it now. */
export function unsealingView(row: UnsealingRow, staff: Staff, now: number): UnsealingView {
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
    mayDo: whatMay(row, staff, now),
  };
}

function whatMay(row: UnsealingRow, staff: Staff, now: number): MayDo {
  if (row.status === "granted") {
    const look = mayLook(staff, row, now);
    if (look.allowed) return "look";
    return look.because === "not_yours" ? "answered" : "not_open";
  }
  const answer = mayAnswer(staff, row, askerOf(row), now);
  return answer.allowed ? "answer" : answer.because;
}

function colleague(name: string | null, role: StaffRole | null): Colleague | null {
  return name !== null && role !== null ? { name, role } : null;
}
