import { CLASSES } from "../classes.ts";
import { type Matcher, matcherOf } from "../pattern.ts";
import { DANGER } from "./danger.ts";
import { DISTRESS, EASING } from "./distress.ts";
import { EAST } from "./europe-east.ts";
import { WEST } from "./europe-west.ts";
import { THOUGHTS } from "./thoughts.ts";

const ALL = { ...DANGER, ...THOUGHTS, ...DISTRESS, ...EASING };

/** The names of the cues, in the order of their numbers. */
export const CUES: readonly string[] = Object.keys(ALL);
/** Those that speak of somebody's own death or harm; each becomes a signal with its words marked. */
export const GRAVE: readonly string[] = [...Object.keys(DANGER), ...Object.keys(THOUGHTS)];

export const TONGUES = [...Object.entries(WEST), ...Object.entries(EAST)];

let english: Matcher | undefined;
let tongues: Matcher | undefined;

/** Finds the English cues; made on the first call, so that a start costs nothing. */
export function findCues(...words: Parameters<Matcher>): ReturnType<Matcher> {
  english ??= matcherOf(Object.values(ALL), CLASSES);
  return english(...words);
}

/** Finds cues of other languages: number 2n is the crisis of tongue n, 2n + 1 its red. */
export function findTongues(...words: Parameters<Matcher>): ReturnType<Matcher> {
  tongues ??= matcherOf(
    TONGUES.flatMap(([, tongue]) => [tongue.crisis, tongue.red]),
    {},
  );
  return tongues(...words);
}
