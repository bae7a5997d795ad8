import type { Noticed, Place } from "./place.ts";
import { MOVES, MOVING, UNDOING } from "./body-words.ts";

const MANY = 100;
const REPEATED =
  /^ (?:crunches|situps|sit ups|sit - ups|jumping jacks|star jumps|burpees|squats|lunges) /;

/** Steps, minutes and repetitions, where they are done to undo eating. */
export function moved({ quantity, next, around }: Place): Noticed | null {
  const { from, to, numberTo, measure, value } = quantity;
  // So many of these at a time are no exercise for its own sake.
  if (measure === null && value >= MANY && REPEATED.test(next))
    return { rule: "exercise", from, to: numberTo };
  if (!UNDOING.test(around)) return null;
  if (measure === null && next.startsWith(" k ") && MOVING.test(around))
    return { rule: "exercise", from, to: numberTo };
  if (measure === "minutes" || measure === "hours" || measure === "times") {
    return MOVING.test(around) ? { rule: "exercise", from, to } : null;
  }
  if (measure !== null || MOVES.exec(next)?.index !== 0) return null;
  return { rule: "exercise", from, to: numberTo };
}
