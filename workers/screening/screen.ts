import { DETECTORS } from "./detectors/index.ts";
import { type Doc, documentOf } from "./document.ts";
import { grade } from "./triage/grade.ts";
import type { Screened, Screening, SignalKind } from "./types.ts";

/**
 * Screens one text: what the detectors notice in it, and how soon a person should read it. Pure, and
 * linear in the length of the text. The Worker, `npm run triage` and a backtest all call this.
 */
export function screen(input: Screening): Screened {
  return screenDoc(documentOf(input));
}

/** The same of a text that was read already, without what a board does nothing about. */
export function screenDoc(
  doc: Doc,
  isLeftOut: (kind: SignalKind) => boolean = () => false,
): Screened {
  const noticed = DETECTORS.flatMap((detector) => detector(doc)).filter(
    ({ kind }) => !isLeftOut(kind),
  );
  const graded = grade(doc, noticed);
  return {
    class: graded.class,
    urgency: graded.urgency,
    signals: [...noticed, ...graded.signals].toSorted((a, b) => a.start - b.start || a.end - b.end),
  };
}
