import { dosing } from "./detectors/dosing.ts";
import { edNumbers } from "./detectors/ed-numbers.ts";
import { methodDetail } from "./detectors/method-detail.ts";
import { pii } from "./detectors/pii.ts";
import { thirdPersonIdentifiable } from "./detectors/third_person_identifiable.ts";
import { type Detector, documentOf } from "./document.ts";
import type { Signal, SignalKind } from "./types.ts";
import { type Wording, WORDINGS } from "./wordings.ts";

/** Characters around the words that are read to find what fits, and to see that it helped. */
const AROUND = 160;

/** Kinds whose wordings are read once more: what would be noticed again is not offered. */
const AGAIN: Partial<Record<SignalKind, Detector>> = {
  ed_numbers: edNumbers,
  method_detail: methodDetail,
  dosing,
  pii,
  third_person_identifiable: thirdPersonIdentifiable,
};

/**
 * A wording that could stand in the place of some words; null when nothing fits. It replaces only
 * what lies within the signal, and what it leaves is not noticed by the same rule again.
 */
export function suggest(
  text: string,
  signal: Signal,
): { readonly start: number; readonly end: number; readonly text: string } | null {
  const words = text.slice(signal.start, signal.end).toLowerCase();
  const before = text.slice(Math.max(0, signal.start - AROUND), signal.start).toLowerCase();
  const after = text.slice(signal.end, signal.end + AROUND).toLowerCase();
  for (const wording of WORDINGS) {
    if (!fits(wording, signal.rule, words, before, after)) continue;
    const part = wording.only ? wording.only.exec(words) : null;
    if (wording.only && !part) continue;
    const start = signal.start + (part?.index ?? 0);
    const end = part ? start + part[0].length : signal.end;
    const instead = cased(wording.instead, text, start);
    if (isGone(text, signal, start, end, instead)) return { start, end, text: instead };
  }
  return null;
}

function fits(wording: Wording, rule: string, words: string, before: string, after: string) {
  if (!rule.startsWith(wording.rule)) return false;
  if (wording.words && !wording.words.test(words)) return false;
  if (wording.before && !wording.before.test(before)) return false;
  return !wording.after || wording.after.test(after);
}

/** With a capital where the words it replaces began a sentence with one. */
function cased(instead: string, text: string, start: number): string {
  const first = text.charAt(start);
  const opens = /(?:^|[.!?]\s|\n)\s*$/.test(text.slice(Math.max(0, start - 4), start));
  if (!opens || (/\p{L}/u.test(first) && first !== first.toUpperCase())) return instead;
  return instead.charAt(0).toUpperCase() + instead.slice(1);
}

function isGone(
  text: string,
  signal: Signal,
  start: number,
  end: number,
  instead: string,
): boolean {
  const detector = AGAIN[signal.kind];
  if (!detector) return true;
  const from = Math.max(0, signal.start - AROUND);
  const left = text.slice(from, start) + instead;
  const changed = left + text.slice(end, signal.end + AROUND);
  const place = { from: signal.start - from, to: left.length + (signal.end - end) };
  return !detector(documentOf({ text: changed, board: "", reply: false, lang: "en" })).some(
    (other) => other.rule === signal.rule && other.start < place.to && other.end > place.from,
  );
}
