import type { Hit } from "./pattern.ts";
import type { Words } from "./words.ts";

/** Who a phrase speaks of and how it is meant. Only `self` counts in full. */
export const CONTEXTS = ["self", "past", "negated", "other", "you", "told"] as const;
export type Context = (typeof CONTEXTS)[number];

const I = new Set(["i", "im", "ive", "ill", "id", "me", "my", "myself", "ima", "mine"]);
const THEY = new Set(
  (
    "he she they hes shes theyre theyve him her them his their himself herself themselves himself " +
    "friend mate brother sister son daughter mum mother dad father husband wife partner boyfriend " +
    "girlfriend ex cousin aunt uncle nan niece nephew people someone somebody anyone guy woman man"
  ).split(" "),
);
const YOU = new Set(["you", "your", "youre", "youve", "youll", "youd", "yourself"]);
const NEGATORS = new Set(
  "not dont didnt never nolonger wont wouldnt isnt havent hasnt arent wasnt doesnt nor no aint shouldnt".split(
    " ",
  ),
);
/** After one of these a "not" does not deny: "not sure", "don't know", "no idea how". */
const NOT_DENYING = new Set(
  "sure only just know care see stop think idea even one help point reason mind".split(" "),
);
const BARRIERS = new Set([
  "but",
  "and",
  "so",
  "because",
  "or",
  "then",
  "although",
  "yet",
  "that",
  "how",
]);
const SAYING = new Set([
  "think",
  "say",
  "saying",
  "said",
  "mean",
  "meant",
  "believe",
  "feel",
  "thinking",
]);
const PAST = new Set([
  "wanted",
  "wanted2",
  "tried",
  "used",
  "thought",
  "planned",
  "felt",
  "attempted",
  "considered",
  "took",
  "was",
]);
const THEN = new Set([
  "ago",
  "previously",
  "former",
  "formerly",
  "past",
  "teenager",
  "younger",
  "childhood",
  "twenties",
  "teens",
]);
const RECENT = new Set([
  "yesterday",
  "today",
  "tonight",
  "now",
  "again",
  "still",
  "lately",
  "recently",
  "just",
  "earlier",
  "currently",
  "hours",
  "hour",
  "minutes",
  "rn",
]);
/** Of those, the ones that also say so when they come after: "tried once, still want to". */
const STILL = new Set(["again", "still", "tonight", "today", "rn", "yesterday"]);
/** "An hour ago" is now: what was taken then is still being taken in. */
const MOMENTS = new Set(
  "minute minutes min mins hour hours hr hrs moment moments second seconds".split(" "),
);

const near = 4;

/** How one hit is meant, by the words before it and in it. `negatable`: a "not" in it denies it. */
export function contextOf(words: Words, hit: Hit, negatable: boolean): Context {
  const { word, piece } = words;
  const here = piece[hit.from];
  let subject: Context | null = null;
  for (let at = hit.to - 1; at >= hit.from; at -= 1) {
    const one = word[at] ?? "";
    if (I.has(one)) subject = "self";
  }
  let subjectAt = hit.from;
  if (I.has(word[hit.from] ?? "")) subject = "self";
  else if (subject === null) {
    const from = hit.from;
    for (let at = from - 1; at >= 0 && at >= from - 10 && piece[at] === here; at -= 1) {
      const one = word[at] ?? "";
      if (I.has(one) && one !== "my" && one !== "me") subject = "self";
      else if (THEY.has(one)) subject = "other";
      else if (YOU.has(one)) subject = "you";
      else continue;
      subjectAt = at;
      break;
    }
  }
  if (isQuoted(words, hit)) return "told";
  if (subject === "other") return "other";
  if (subject === "you") return "you";
  if (negatable ? isDenied(words, hit, subjectAt) : isTakenBack(words, hit)) return "negated";
  if (isPast(words, hit)) return "past";
  return "self";
}

function isQuoted({ word, quoted }: Words, hit: Hit): boolean {
  if (quoted[hit.from] !== 1 || quoted[hit.to - 1] !== 1) return false;
  for (let at = hit.from; at > 0 && at > hit.from - 24; at -= 1) {
    if (quoted[at - 1] === 1) continue;
    const before = [word[at - 1], word[at - 2], word[at - 3], word[at - 4]];
    return !before.some((one) => I.has(one ?? "") && one !== "me" && one !== "my");
  }
  if (quoted[0] !== 1) return true;
  let after = hit.to;
  while (quoted[after] === 1) after += 1;
  return !word.slice(after, after + 5).some((one) => I.has(one));
}

function isDenied({ word, piece }: Words, hit: Hit, subjectAt: number): boolean {
  const here = piece[hit.from];
  for (let at = hit.from; at < hit.to; at += 1) if (denies(word, at)) return true;
  if (I.has(word[hit.from] ?? "") || subjectAt < hit.from - near) {
    const one = word[hit.from - 1] ?? "";
    return (
      SAYING.has(one) && NEGATORS.has(word[hit.from - 2] ?? "") && piece[hit.from - 2] === here
    );
  }
  for (let at = hit.from - 1; at >= 0 && at >= hit.from - near && piece[at] === here; at -= 1) {
    const one = word[at] ?? "";
    if (BARRIERS.has(one)) return false;
    if (denies(word, at)) return true;
  }
  return false;
}

const WISHES = new Set([
  "wish",
  "wished",
  "hope",
  "hoping",
  "pray",
  "wanna",
  "want",
  "feel",
  "rather",
]);
const WEIGHED = new Set(["better", "happier", "burden", "weight", "waste"]);
const PLAIN_NO = new Set(["not", "isnt", "arent", "never", "wouldnt", "wont", "werent"]);

/** A "not" takes these back only before the wish itself, or before what one is said to be. */
function isTakenBack({ word }: Words, hit: Hit): boolean {
  const said = word.slice(hit.from, hit.to);
  const wish = said.findIndex((one) => WISHES.has(one));
  if (wish === 0 && NEGATORS.has(word[hit.from - 1] ?? "")) return word[hit.from] !== "wanna";
  if (wish > 0 && I.has(said[0] ?? "") && said.slice(0, wish).some((one) => NEGATORS.has(one))) {
    return said[wish] !== "wanna" && said[wish] !== "want";
  }
  return said.some((one) => WEIGHED.has(one)) && said.some((one) => PLAIN_NO.has(one));
}

function denies(word: readonly string[], at: number): boolean {
  if (!NEGATORS.has(word[at] ?? "")) return false;
  if (word[at - 1] === "or" || word[at - 1] === "why" || word[at - 1] === "how") return false;
  return !NOT_DENYING.has(word[at + 1] ?? "");
}

function isPast({ word, piece }: Words, hit: Hit): boolean {
  const here = piece[hit.from];
  let past = false;
  for (let at = Math.max(0, hit.from - 8); at < Math.min(word.length, hit.to + 8); at += 1) {
    if (piece[at] !== here) continue;
    const one = word[at] ?? "";
    if (RECENT.has(one) && (at < hit.to || STILL.has(one))) return false;
    if (MOMENTS.has(one) && word[at + 1] === "ago") return false;
    if (THEN.has(one) || (one === "used" && word[at + 1] === "to") || /^(19|20)\d\d$/.test(one))
      past = true;
    if ((one === "when" || one === "back") && (word[at + 1] === "then" || word[at + 2] === "was"))
      past = true;
    if (at < hit.to && at >= hit.from - 2 && PAST.has(one) && one !== "was" && one !== "took")
      past = true;
  }
  return past;
}

/** True when a phrase about somebody else tells of something long over. */
export function isLongAgo({ word, piece }: Words, hit: Hit): boolean {
  const here = piece[hit.from];
  let past = false;
  for (let at = Math.max(0, hit.from - 8); at < Math.min(word.length, hit.to + 8); at += 1) {
    if (piece[at] !== here) continue;
    const one = word[at] ?? "";
    if (RECENT.has(one) || one === "week" || one === "weeks" || one === "days") return false;
    if (THEN.has(one) || /^(19|20)\d\d$/.test(one)) past = true;
  }
  return past;
}
