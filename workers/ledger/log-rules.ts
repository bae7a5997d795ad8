import { timeOfId } from "../ids.ts";
import type { EventDetail, EventRole } from "../moderation/types.ts";
import { type LogDay, type LogLine, SHOWN_ACTS, type ShownAct } from "./types.ts";

const DAY = 86_400_000;

interface Act {
  readonly id: string;
  readonly action: string;
  readonly role: EventRole;
  readonly policyNumber: number | null;
  readonly detail: EventDetail;
  readonly board: string;
}

/** What nobody but its author and the team has seen. */
const UNSEEN: ReadonlySet<string> = new Set(["held", "returned"]);

/**
 * Whether everyone may be told of an act one by one: only of what everyone could see happen, to a
 * post that everyone could read. An act about a person, an answer to a report and what was done to a
 * held post would each say more about somebody than the pages do; those are counted in the figures.
 */
export function isShown({ action, detail }: Pick<Act, "action" | "detail">): boolean {
  const before = detail.was?.post;
  return (
    (SHOWN_ACTS as readonly string[]).includes(action) &&
    !(before !== undefined && UNSEEN.has(before))
  );
}

/**
 * The acts of those days that were read to their end, and the day with which an older page begins:
 * `acts` are newest first, and one more than `most` says that there are more. A day with more acts
 * than that is shown as far as it was read.
 */
export function wholeDays<A extends { readonly id: string }>(
  acts: readonly A[],
  most: number,
): { readonly acts: readonly A[]; readonly older: number | null } {
  const next = acts[most];
  if (next === undefined) return { acts, older: null };
  const day = dayOf(next);
  const whole = acts.filter((act) => dayOf(act) > day);
  return whole.length > 0
    ? { acts: whole, older: day }
    : { acts: acts.slice(0, most), older: day - 1 };
}

function dayOf({ id }: { readonly id: string }): number {
  return Math.floor(timeOfId(id) / DAY);
}

/**
 * Acts by day (UTC), newest day first. Within a day they stand by kind, not by time, and alike ones
 * are one line: the order in which things were done is nobody's clue.
 */
export function byDay(acts: readonly Act[], label: (board: string) => string): LogDay[] {
  const days = new Map<number, Map<string, LogLine>>();
  for (const act of acts.filter(isShown)) {
    const day = dayOf(act);
    const lines = days.get(day) ?? new Map<string, LogLine>();
    days.set(day, lines);
    const line = {
      action: act.action as ShownAct,
      role: act.role,
      board: label(act.board),
      policy: act.policyNumber,
    };
    const key = JSON.stringify([
      SHOWN_ACTS.indexOf(line.action),
      line.board,
      line.policy,
      line.role,
    ]);
    lines.set(key, { ...line, count: (lines.get(key)?.count ?? 0) + 1 });
  }
  return [...days]
    .toSorted(([a], [b]) => b - a)
    .map(([day, lines]) => ({
      day,
      lines: [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line),
    }));
}
