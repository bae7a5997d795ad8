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
    if (englishShare(words, first, last) >= ENGLISH) return [];
    const code = TONGUES[cue >> 1]?.[0] ?? "und";
    const isCrisis = cue % 2 === 0;
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

function byParts(doc: Doc): (Signal & { rank: number })[] {
  const found: (Signal & { rank: number })[] = [];
  for (const [code, tongue] of Object.entries(SUBSTRINGS)) {
    for (const [level, parts] of [
      ["wish", tongue.crisis],
      ["thoughts", tongue.red],
    ] as const) {
      for (const part of parts) {
        const sought = bare(part);
        let at = doc.folded.indexOf(sought);
        for (let count = 0; at >= 0 && count < MOST_OF_A_KIND; count += 1) {
          if (isWhole(doc.folded, at, sought)) {
            found.push({
              kind: "crisis",
              ...doc.span(at, at + sought.length),
              rule: `crisis.${code}.${level}`,
              rank: level === "wish" ? CRISIS : RED,
            });
          }
          at = doc.folded.indexOf(sought, at + sought.length);
        }
      }
    }
  }
  return found;
}

/** Latin parts must begin where a word does. */
function isWhole(folded: string, at: number, sought: string): boolean {
  if (!/^[a-z]/.test(sought)) return true;
  return at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? "");
}
