import type { EventRow, PostRow, ReviewRow, ThreadRow } from "../../db/schema/index.ts";
import { isAction } from "../moderation/rules.ts";
import type { Action, Facts, Stood } from "../moderation/types.ts";

/** What is taken back: the acts of one press in the order they were done, or one of them. */
export interface Press {
  readonly acts: readonly EventRow[];
  /** When it was pressed (UTC epoch milliseconds). */
  readonly at: number;
  /** How things stood before the first of them, as far as any changed them. */
  readonly was: Partial<Facts>;
  readonly stood: Stood | undefined;
  readonly words: "kept" | "back" | undefined;
  readonly credited: boolean;
  /** Whether one of them answered an appeal. */
  readonly answered: boolean;
  readonly does: (action: Action) => boolean;
}

/** A press with what it was about, as it stands now. */
export interface Standing {
  readonly review: ReviewRow;
  readonly thread: ThreadRow;
  readonly post: PostRow;
  readonly press: Press;
}

/**
 * The acts that were done by the same press as this event, from the events of its moment on. What was
 * chosen bears the highest id, and what went along with it the next ones down.
 */
export function actsOf(event: EventRow, since: readonly EventRow[]): readonly EventRow[] {
  return since
    .filter(
      ({ at, staffId, action }) => at === event.at && staffId === event.staffId && isAction(action),
    )
    .toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

/** What some acts of one press changed together. */
export function pressOf(acts: readonly EventRow[]): Press {
  const details = acts.map(({ detail }) => detail);
  return {
    acts,
    at: acts[0]?.at ?? 0,
    was: Object.assign({}, ...details.map(({ was }) => was).toReversed()) as Partial<Facts>,
    stood: details[0]?.stood,
    words: details.find(({ words }) => words !== undefined)?.words,
    credited: details.some(({ credited }) => credited),
    answered: details.some(({ answers }) => answers !== undefined),
    does: (action) => acts.some((act) => act.action === action),
  };
}
