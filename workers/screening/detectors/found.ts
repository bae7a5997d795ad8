import type { Doc, Span } from "../document.ts";
import type { Signal, SignalKind } from "../types.ts";

/** A signal at a stretch of the folded text, with its place in the text as given. */
export function found(doc: Doc, kind: SignalKind, rule: string, at: Span): Signal {
  return { kind, rule, ...doc.span(at.start, at.end) };
}

/** Where a pattern (with the flag "g") stands in a text. */
export function* matches(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    yield match;
    if (match[0] === "") pattern.lastIndex += 1;
  }
}

/** The stretch a match covers. */
export function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** Signals in the order of the text, without one that stands within an earlier one of its rule. */
export function inOrder(signals: readonly Signal[]): readonly Signal[] {
  const sorted = signals.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const lastEnd = new Map<string, number>();
  return sorted.filter(({ rule, start, end }) => {
    const before = lastEnd.get(rule) ?? -1;
    if (end <= before && start < before) return false;
    lastEnd.set(rule, Math.max(before, end));
    return true;
  });
}
