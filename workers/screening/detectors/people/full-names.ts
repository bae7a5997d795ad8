import type { Doc, Span } from "../../document.ts";
import { matches } from "../found.ts";
import { isFamous, isGivenName } from "./given-names.ts";

/** A full name in a text. */
export interface FullName extends Span {
  readonly name: string;
  /** True when the first word is a common given name; else only its capitals speak for it. */
  readonly isSure: boolean;
}

/** Two to four words with capitals, with a middle letter or a small "de", "van", "al" between them. */
const CAPITALS =
  /(?<![\p{L}\d@#._-])\p{Lu}\p{Ll}[\p{L}-]{0,20}(?: (?:\p{Lu}\.|[dv]e|da|di|del|van|von|der|den|bin|al|el|la|y)){0,2}(?: \p{Lu}[\p{Ll}\p{Lu}][\p{L}-]{0,24}){1,3}(?![\p{L}\d])/gu;
/** Words with a capital that begin or end something other than a person's name. */
const NO_NAME = new Set(
  (
    "i im ive the a an and but or so my your his her our their this that it he she we they you in on at to for " +
    "of if when then after before monday tuesday wednesday thursday friday saturday sunday january february " +
    "march april june july august september october november december christmas easter new year day " +
    "street road avenue lane close park hill house school college university hospital academy church centre " +
    "center clinic surgery ward hotel club united kingdom states north south east west great britain england " +
    "scotland wales ireland london manchester birmingham leeds liverpool bristol sheffield glasgow edinburgh " +
    "cardiff belfast dublin york paris america american british english scottish welsh irish european " +
    "royal national international mental health crisis team eating disorder disorders anxiety depression " +
    "alcoholics anonymous narcotics cognitive behavioural behavioral therapy god bless happy birthday " +
    "good morning night thank thanks hello hi hey dear love please just not no yes what why how who where " +
    "dr mr mrs ms miss doctor prof professor nurse sister saint st sir lord lady king queen prince princess president " +
    "mum mom dad mummy daddy nan nana gran grandma grandad aunt auntie uncle father mother jobseeker support " +
    "family friends board help line helpline samaritans mind shout uber tesco asda aldi lidl amazon google " +
    "facebook instagram netflix disney xbox star wars lord rings game thrones black white red blue green " +
    "first second third last next big little old young dont cant wont didnt is are was were am been has had have"
  ).split(/\s+/),
);

/** Full names by their capitals. Linear; a name of somebody everybody has heard of is left out. */
export function fullNames(doc: Doc): readonly FullName[] {
  const found: FullName[] = [];
  for (const match of matches(doc.cased, CAPITALS)) {
    const words = match[0].split(/\s/);
    let first = 0;
    let offset = 0;
    // "But Sarah Jones": a word that begins a sentence is not part of it.
    while (first < words.length - 1 && NO_NAME.has(words[first]!.toLowerCase())) {
      offset += words[first]!.length + 1;
      first += 1;
    }
    const rest = words.slice(first);
    const bad = rest.findIndex((word, at) => at > 0 && NO_NAME.has(word.toLowerCase()));
    const kept = bad < 0 ? rest : rest.slice(0, bad);
    const name = kept.join(" ");
    if (kept.length < 2 || isFamous(name)) continue;
    const start = match.index + offset;
    const isSure = isGivenName(kept[0]!.toLowerCase());
    found.push({ start, end: start + name.length, name, isSure });
  }
  return found;
}
