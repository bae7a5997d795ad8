import { CLASSES } from "../classes.ts";
import { type Matcher, matcherOf } from "../pattern.ts";
import { DANGER } from "./danger.ts";
import { DISTRESS, EASING } from "./distress.ts";
import { EAST } from "./europe-east.ts";
import { WEST } from "./europe-west.ts";
import { MORE } from "./europe-more.ts";
import { SIDEWAYS } from "./sideways.ts";
import { THOUGHTS } from "./thoughts.ts";
import type { Tongue } from "./tongue.ts";

type Lists = Readonly<Record<string, readonly string[]>>;

const PLAINLY: Lists = { ...DANGER, ...THOUGHTS, ...DISTRESS, ...EASING };
const ALL: Lists = Object.fromEntries(
  Object.entries(PLAINLY).map(([cue, phrases]) => [cue, [...phrases, ...(SIDEWAYS[cue] ?? [])]]),
);

/** The names of the cues, in the order of their numbers. */
export const CUES: readonly string[] = Object.keys(ALL);
/** Those that speak of somebody's own death or harm; each becomes a signal with its words marked. */
export const GRAVE: readonly string[] = [...Object.keys(DANGER), ...Object.keys(THOUGHTS)];

export const TONGUES: readonly (readonly [string, Tongue])[] = Object.entries({
  ...WEST,
  ...EAST,
}).map(([code, { crisis, red }]) => {
  const more = MORE[code];
  return [
    code,
    { crisis: [...crisis, ...(more?.crisis ?? [])], red: [...red, ...(more?.red ?? [])] },
  ];
});

const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
const CHOICES = /\([^)]*\)|[^\s()|?]+/g;

/** A phrase with the other ways to write its words: "fuer" for "für", "lair" for "l air", "jaimerais". */
function written(phrase: string, code: string): string {
  return phrase.replace(CHOICES, (part) => {
    const isGroup = part.startsWith("(");
    const choices = (isGroup ? part.slice(1, -1) : part)
      .split("|")
      .flatMap((choice) => [
        ...new Set([
          choice,
          choice.replace(/[äöüß]/g, (letter) => WRITTEN_OUT[letter] ?? letter),
          choice.replace(/(^| )([cdjlmnst]) (?=[aeéèêhiouy])/g, "$1$2"),
          ...(code === "fr" && /^[aeéèêhiou]/.test(choice) ? [`j${choice}`, `d${choice}`] : []),
        ]),
      ]);
    return isGroup ? `(${choices.join("|")})` : choices.join("|");
  });
}

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
    TONGUES.flatMap(([code, { crisis, red }]) =>
      [crisis, red].map((phrases) => phrases.map((phrase) => written(phrase, code))),
    ),
    {},
  );
  return tongues(...words);
}
