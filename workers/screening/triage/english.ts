import type { Words } from "./words.ts";

/** The commonest words of English, with what people here write; enough to know English by. */
const COMMON = new Set(
  (
    "the and i to a of is it you that in my for was me but have not be with so are on just this im " +
    "dont its they what like when she he if at do or know her feel all want how cant we your no " +
    "there about get been from him them has would an because had up as am out can who will more " +
    "think one time really people thank thanks help any why did now never ive could should some " +
    "much than then too still after even only into were myself got very tired sad scared okay ok " +
    "lol their his need someone hello hi please day life way back good wanna gonna gotta ill id " +
    "youre hes shes theyre thats wont wouldnt couldnt didnt doesnt isnt wasnt arent havent hasnt " +
    "nobody everyone everything nothing anything something nolonger anymore tonight today tomorrow " +
    "yesterday going go goes went come came make made take took see saw say said tell told things " +
    "thing feeling felt feels by off over down through again always every day days night week year " +
    "years work home house family friend friends mum dad love hate hope wish try trying tried keep " +
    "stop start started end kill die dead dying pain bad better worse best new old little long last " +
    "first next other same own right well here where which us our does being cause without while " +
    "before until since most many also maybe ever lot two three another let give talk live alone " +
    "hard sorry yes no hey yeah oh haha lmao omg thinking doing getting having years sleep eat food " +
    "drink school job mind head body hurt cut cry crying happy fine sure nice great look looking"
  ).split(" "),
);

/** Of the words from `from` to `to`, the share (0–1) that are common English ones; pictures and numbers are left out. */
export function englishShare(words: Words, from = 0, to = words.word.length): number {
  let known = 0;
  let all = 0;
  for (let at = from; at < to; at += 1) {
    const word = words.word[at] ?? "";
    if (!/^\p{L}/u.test(word)) continue;
    all += 1;
    if (COMMON.has(word)) known += 1;
  }
  return all === 0 ? 1 : known / all;
}

/** Fewer words than this tell no language. */
const FEWEST_WORDS = 4;
/** Real English has more of its common words than this, even in bad haste. */
const LEAST_SHARE = 0.14;
/** Letters of other scripts, of all letters, from which on a text is taken for another language. */
const FOREIGN_SHARE = 0.3;

/**
 * True when the text is in a language that the model does not know, so that its silence says
 * nothing. Two or three words without a sign of another language are let through.
 */
export function isUncovered(words: Words, folded: string, lang: string): boolean {
  const sample = folded.length > 4_000 ? folded.slice(0, 2_000) + folded.slice(-2_000) : folded;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/[a-z]/g)?.length ?? 0;
  if (letters < 2) return false;
  const accented = sample.match(/(?=\p{L})\p{Script=Latin}/gu)?.length ?? 0;
  if (letters - Math.max(accented, latin) > FOREIGN_SHARE * letters) return true;
  const share = englishShare(words, 0, Math.min(words.word.length, 600));
  const known = words.word.length;
  if (known < FEWEST_WORDS) return lang !== "en" && lang !== "und" && share < 0.3;
  if (lang !== "en" && lang !== "und") return share < 0.45;
  return known >= 6 && share < LEAST_SHARE;
}
