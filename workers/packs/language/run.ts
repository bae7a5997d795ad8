import type { Doc } from "../../screening/document.ts";
import type { Compiled, CompiledRule } from "./compile.ts";
import { evaluate, type Post } from "./evaluate.ts";
import { SPANS_MOST } from "./limits.ts";
import { readingsOf } from "./reading.ts";
import type { Effect, Facts, Outcome, Ran, Span } from "./types.ts";

/** How many different words a sentence shows, and how much of each. */
const SHOWN_MOST = 3;
const SHOWN_LENGTH = 60;

/** Runs all rules over one post. Takes as long as the text is, and the rules are. */
export function run(compiled: Compiled, facts: Facts, doc: Doc): Ran {
  if (compiled.rules.length === 0) return { caught: [], unsure: [] };
  const readings = readingsOf(compiled, doc, facts.titleLength);
  const post = { doc, facts, readings };
  const caught: Outcome[] = [];
  const unsure: string[] = [];
  for (const rule of compiled.rules) {
    const spans: Span[] = [];
    const answer = evaluate(rule.when, post, spans);
    if (answer === true) caught.push(outcomeOf(rule, post, spans));
    else if (answer === null) unsure.push(rule.name);
  }
  return { caught, unsure };
}

function outcomeOf(rule: CompiledRule, { doc }: Post, found: readonly Span[]): Outcome {
  const spans = apart(found);
  const matched = shown(doc.text, spans);
  const filled = (sentence: string) => sentence.replaceAll("{matched}", () => matched);
  const effects = rule.effects.map((effect): Effect =>
    effect.do === "ask" ? { ...effect, sentence: filled(effect.sentence) } : effect,
  );
  return { rule: rule.name, effects, spans, sentence: filled(rule.say) };
}

/** Puts spans in order, and makes one of those that overlap or have only one sign between them. */
function apart(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end + 1) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
  }
  return merged.slice(0, SPANS_MOST);
}

/** The words that matched, each once, as they were written. */
function shown(text: string, spans: readonly Span[]): string {
  const words = new Map<string, string>();
  for (const { start, end } of spans) {
    const long = end - start > SHOWN_LENGTH;
    const cut = text.slice(start, long ? start + SHOWN_LENGTH : end);
    const word = `${cut.replaceAll(/\s+/g, " ")}${long ? "…" : ""}`;
    const key = word.toLowerCase();
    if (!words.has(key)) words.set(key, `“${word}”`);
    if (words.size === SHOWN_MOST) break;
  }
  return words.size === 0 ? "…" : [...words.values()].join(", ");
}
