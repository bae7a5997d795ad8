import type { Doc, Span } from "../../document.ts";

/** Units from which a line can be told from "help me" written again and again by somebody in need. */
const SHORTEST = 40;
const TIMES = 4;
/** A part of the text that must be the same line for it to be a flood. */
const SHARE = 0.6;

/**
 * A long line or sentence written at least four times that makes up most of the text; null when there
 * is none. Short ones are left alone: people in need repeat themselves. Linear.
 */
export function findRepeat(doc: Doc): Span | null {
  const counts = new Map<string, { count: number; at: Span }>();
  let units = 0;
  for (const at of doc.sentences) {
    const sentence = doc.folded.slice(at.start, at.end);
    units += sentence.length;
    if (sentence.length < SHORTEST) continue;
    const known = counts.get(sentence);
    if (known) known.count += 1;
    else counts.set(sentence, { count: 1, at });
  }
  for (const [sentence, { count, at }] of counts) {
    if (count >= TIMES && count * sentence.length >= units * SHARE) return at;
  }
  return null;
}
