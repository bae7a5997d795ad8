import type { Noticed, Place } from "./place.ts";
import { MOVES, MOVING, UNDOING } from "./body-words.ts";

/** Steps, minutes and repetitions, where they are done to undo eating. */
export function moved({ quantity, next, around }: Place): Noticed | null {
  const { from, to, numberTo, measure } = quantity;
  if (!UNDOING.test(around)) return null;
  if (measure === "minutes" || measure === "hours" || measure === "times") {
    return MOVING.test(around) ? { rule: "exercise", from, to } : null;
  }
  if (measure !== null || MOVES.exec(next)?.index !== 0) return null;
  return { rule: "exercise", from, to: numberTo };
}
