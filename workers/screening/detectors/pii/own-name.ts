import type { Doc, Span } from "../../document.ts";
import { matches } from "../found.ts";
import { fullNames } from "../people/full-names.ts";
import { lowerNames } from "../people/lower-names.ts";
import { findTies, isTied } from "../people/ties.ts";

const SURELY_OWN =
  /(?:\bmy (?:full |real |actual |legal )?name(?:s| is|:)|\bname(?: is|:)|\bi(?:m| am) called|\bcall me|\bsigned,?|\bgo by|\bgoes by|\bmy name is)\s$/;
const MAYBE_OWN = /(?:\bim|\bi am|\bthis is|^its|\bhi its|\bi was born)\s$/;
/** After "my name is" two words are a name whatever they are. */
const TWO_WORDS =
  /\bmy (?:full |real |actual |legal )?name(?:s| is)\s(\p{L}[\p{L}-]{1,24}\s(?!(?:and|but|i|im|from|so|not|because|on|in|by)\s)\p{L}[\p{L}-]{1,24})/gu;
/** "chloe bennett, 15, from otley": how people introduce themselves where they meet strangers. */
const AGED = /^,? \(?(?:1[0-9]|[2-9][0-9])(?:[mf]|yo|y)?\)?,? (?:[mf],? )?(?:from|in|living in) /;
const REACH = 130;

/** Full names writers give of themselves beside a place, a school or somewhere they work. Linear. */
export function findOwnNames(doc: Doc): readonly Span[] {
  const ties = findTies(doc);
  const spans: Span[] = [];
  for (const one of [...fullNames(doc), ...lowerNames(doc)]) {
    const before = doc.folded.slice(Math.max(0, one.start - 30), one.start);
    const isOwn = SURELY_OWN.test(before) || (MAYBE_OWN.test(before) && isOwnName(doc, one));
    const opens = /(?:^|[.!?\n] ?|\b(?:hi|hey|hello),? )$/.test(before);
    if (opens && AGED.test(doc.folded.slice(one.end, one.end + 30))) {
      spans.push({ start: one.start, end: one.end });
    } else if (isOwn && isTied(one, ties, REACH, REACH))
      spans.push({ start: one.start, end: one.end });
  }
  for (const match of matches(doc.folded, TWO_WORDS)) {
    const end = match.index + match[0].length;
    const span = { start: end - match[1]!.length, end };
    if (isTied(span, ties, REACH, REACH)) spans.push(span);
  }
  return spans;
}

/** After a mere "I'm" the name must be one by its capitals, or be followed by what one does. */
function isOwnName(doc: Doc, one: Span): boolean {
  if (/^\p{Lu}/u.test(doc.cased.slice(one.start, one.end))) return true;
  return /^(?:,|\.| and i | i |$)/.test(doc.folded.slice(one.end, one.end + 8));
}
