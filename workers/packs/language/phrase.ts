import { documentOf } from "../../screening/document.ts";
import { PHRASE_WORDS_MOST, STARS_MOST } from "./limits.ts";
import type { PhraseWord } from "./trie.ts";
import { wordsOf } from "./words.ts";

/** Letters that a phrase needs to be looked for in disguise: shorter ones are found in anything. */
const DISGUISED_FROM = 4;

/** A phrase as it is looked for. */
export interface Phrase {
  /** In the folded text. */
  readonly plain: readonly PhraseWord[];
  /** In the text with disguised letters read as letters; null when it is not looked for there. */
  readonly disguised: readonly PhraseWord[] | null;
}

/** What was read out of one piece of a phrase: packs are read again and again while they are written. */
const read = new Map<
  string,
  { readonly plain: readonly string[]; readonly disguised: readonly string[] }
>();
const READ_MOST = 10_000;
/** More pieces than any phrase may have words: what is longer is only told to be too long. */
const PIECES_MOST = PHRASE_WORDS_MOST * 3;

/** Reads a phrase the way a post is read, so that both are compared in the same form. */
export function phraseOf(text: string): Phrase {
  const plain: PhraseWord[] = [];
  const disguised: PhraseWord[] = [];
  for (const piece of text.split(/\s+/, PIECES_MOST)) {
    const star = piece.endsWith("*");
    const words = readPiece(piece.replaceAll("*", ""));
    plain.push(...starred(words.plain, star));
    disguised.push(...starred(words.disguised, star));
  }
  const letters = plain.map(({ key }) => key).join("");
  const fits = letters.length >= DISGUISED_FROM && !/\p{Nd}/u.test(letters) && disguised.length > 0;
  return { plain, disguised: fits ? disguised : null };
}

function readPiece(piece: string) {
  const known = read.get(piece);
  if (known !== undefined) return known;
  const doc = documentOf({ text: piece, board: "", reply: false, lang: "en" });
  const words = { plain: wordsOf(doc.folded).keys, disguised: wordsOf(doc.unleet).keys };
  if (read.size >= READ_MOST) read.clear();
  read.set(piece, words);
  return words;
}

/** Whether a phrase is short enough to be looked for. Of others the editor tells; they are never found. */
export function isLookedFor(words: readonly PhraseWord[] | null): words is readonly PhraseWord[] {
  if (words === null || words.length === 0 || words.length > PHRASE_WORDS_MOST) return false;
  return words.filter(({ star }) => star).length <= STARS_MOST;
}

/** Whether a stretch of a post is written plainly, and so would have been found without a disguise. */
export function isPlain(stretch: string, words: number): boolean {
  if (!/^[a-z'’\s-]*$/i.test(stretch) || /([a-z])\1\1/i.test(stretch)) return false;
  return wordsOf(stretch.replaceAll(/['’]/g, "").toLowerCase()).keys.length === words;
}

function starred(keys: readonly string[], star: boolean): PhraseWord[] {
  return keys.map((key, at) => ({ key, star: star && at === keys.length - 1 }));
}
