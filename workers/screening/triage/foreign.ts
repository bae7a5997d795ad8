import type { Doc } from "../document.ts";
import type { Signal } from "../types.ts";
import { findTongues, TONGUES } from "./cues/index.ts";
import { SUBSTRINGS } from "./cues/substrings.ts";
import { englishShare } from "./english.ts";
import type { Words } from "./words.ts";

const RED = 2;
const CRISIS = 3;
/** A piece with more English in it is English, although a word like "suicide" is also French. */
const ENGLISH = 0.5;
const SURELY_NOT = 0.25;
const REFLEXIVE_OF_OTHERS = new Set(["sich", "zich"]);
/** Of one writing: how often the same words are marked. */
const MOST_OF_A_KIND = 5;

/** Words of danger in languages that the model does not know; each asks for its class by itself. */
export function foreignFindings(doc: Doc, words: Words): (Signal & { rank: number })[] {
  return [...byWords(doc, words), ...byParts(doc)];
}

function byWords(doc: Doc, words: Words): (Signal & { rank: number })[] {
  return findTongues(words).flatMap(({ cue, from, to }) => {
    const piece = words.piece[from];
    let first = from;
    let last = to;
    while (first > 0 && words.piece[first - 1] === piece) first -= 1;
    while (last < words.word.length && words.piece[last] === piece) last += 1;
    // In a text that is English as a whole a short piece is English although few of its words are common.
    if (englishShare(words, first, last) >= (doc.lang === "en" ? SURELY_NOT : ENGLISH)) return [];
    const code = TONGUES[cue >> 1]?.[0] ?? "und";
    if (isNotMeant(words, from, to)) return [];
    const isCrisis = cue % 2 === 0 && !isOfAnother(words, from, to) && !isDenied(words, from, to);
    return [
      {
        kind: "crisis" as const,
        ...doc.span(words.start[from] ?? 0, words.end[to - 1] ?? 0),
        rule: `crisis.${code}.${isCrisis ? "wish" : "thoughts"}`,
        rank: isCrisis ? CRISIS : RED,
      },
    ];
  });
}

/** Marks on letters are taken off on both sides where they are mere accents. */
const bare = (text: string) => text.normalize("NFC").toLowerCase();
const SOUGHT = Object.entries(SUBSTRINGS).flatMap(([code, { crisis, red }]) => [
  ...crisis.map((part) => ({ code, level: "wish", sought: bare(part), rank: CRISIS })),
  ...red.map((part) => ({ code, level: "thoughts", sought: bare(part), rank: RED })),
]);
/** Parts in Latin letters can be anywhere; the others only where there is something beyond Latin. */
const LATIN_SOUGHT = SOUGHT.filter(({ sought }) => /^[a-z]/.test(sought));
const BEYOND_LATIN = /[\u0370-\uffff]/;

/** "…dass er sich umbringen will", "on le voit se tuer": somebody else, whom a person should hear of soon. */
function isOfAnother({ word }: Words, from: number, to: number): boolean {
  return word.slice(from, to).some((one) => REFLEXIVE_OF_OTHERS.has(one));
}

/** "Maak er geen einde aan": what is asked of a reader; "ik ga dood van de honger": a manner of speaking. */
function isNotMeant({ word }: Words, from: number, to: number): boolean {
  if (word[to - 1] === "dood" && word[to] === "van") return true;
  return word[from] === "maak" && word.slice(from, to).includes("geen");
}

/** "Ich bringe mich nicht um": still for a person to read, but not as one who says goodbye. */
function isDenied({ word }: Words, from: number, to: number): boolean {
  const said = word.slice(from, to);
  const at = said.indexOf("nicht");
  return at > 0 && at < said.length - 1 && said.at(-1) === "um";
}

function byParts(doc: Doc): (Signal & { rank: number })[] {
  const found: (Signal & { rank: number })[] = [];
  const parts = BEYOND_LATIN.test(doc.folded) ? SOUGHT : LATIN_SOUGHT;
  for (const { code, level, sought, rank } of parts) {
    let at = doc.folded.indexOf(sought);
    for (let count = 0; at >= 0 && count < MOST_OF_A_KIND; count += 1) {
      if (isWhole(doc.folded, at, sought)) {
        const span = doc.span(at, at + sought.length);
        found.push({ kind: "crisis", ...span, rule: `crisis.${code}.${level}`, rank });
      }
      at = doc.folded.indexOf(sought, at + sought.length);
    }
  }
  return found;
}

/** Latin parts must begin where a word does. */
function isWhole(folded: string, at: number, sought: string): boolean {
  if (!/^[a-z]/.test(sought)) return true;
  return at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? "");
}
