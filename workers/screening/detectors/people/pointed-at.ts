import type { Doc, Span } from "../../document.ts";
import { matches } from "../found.ts";

const WHO =
  "(?:his|her|their|hers|my (?:\\p{L}+ ){0,2}(?:exs?|exes|boyfriends?|girlfriends?|husbands?|wifes?|friends?|mates?|mums?|dads?|sisters?|brothers?|sons?|daughters?|boss(?:es)?|partners?|gfs?|bfs?|neighbours?|teachers?|manager?s?))";
/** How to reach somebody who did not give it: "his number is 077…", "my ex's insta is @…". */
const REACHED = new RegExp(
  String.raw`(?<!\p{L})${WHO} (?:(?:phone |mobile |home |work )?(?:number|num|address|e-?mail|insta(?:gram)?|snap(?:chat)?|facebook|fb|tiktok|twitter|discord|handle|account|profile|car|reg|car reg|number plate|plate)) ?(?:s|is|:|=) ?(?=[^\n]{0,12}[@\d]|\p{L}+[._]\p{L})[^\s,;]{1,40}(?: [\d-]{3,8}){0,4}`,
  "gu",
);
/** "she lives at 12 Mill Lane". */
const LIVES =
  /(?<!\p{L})(?:he|she|they|(?:my|our|her|his) \p{L}{2,12}) lives? (?:\p{L}+ )?(?:at|on|in) (?:number |no\.? ?|flat )?\d{1,4}[a-z]? \p{L}{2,20}(?: \p{L}{2,12})?/gu;

/** Where a text says how to reach or find somebody else. Linear. */
export function findPointers(doc: Doc): readonly Span[] {
  const spans: Span[] = [];
  for (const pattern of [REACHED, LIVES]) {
    for (const match of matches(doc.folded, pattern)) {
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return spans;
}
