import { documentOf } from "../../screening/document.ts";
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

/** Reads a phrase the way a post is read, so that both are compared in the same form. */
export function phraseOf(text: string): Phrase {
  const plain: PhraseWord[] = [];
  const disguised: PhraseWord[] = [];
  for (const piece of text.split(/\s+/)) {
    const star = piece.endsWith("*");
    const doc = documentOf({
      text: piece.replaceAll("*", ""),
      board: "",
      reply: false,
      lang: "en",
    });
    plain.push(...starred(wordsOf(doc.folded).keys, star));
    disguised.push(...starred(wordsOf(doc.unleet).keys, star));
  }
  const letters = plain.map(({ key }) => key).join("");
  const fits = letters.length >= DISGUISED_FROM && !/\p{Nd}/u.test(letters) && disguised.length > 0;
  return { plain, disguised: fits ? disguised : null };
}

/** Whether a stretch of a post is written plainly, and so would have been found without a disguise. */
export function isPlain(stretch: string, words: number): boolean {
  if (!/^[a-z'’\s-]*$/i.test(stretch) || /([a-z])\1\1/i.test(stretch)) return false;
  return wordsOf(stretch.replaceAll(/['’]/g, "").toLowerCase()).keys.length === words;
}

function starred(keys: readonly string[], star: boolean): PhraseWord[] {
  return keys.map((key, at) => ({ key, star: star && at === keys.length - 1 }));
}
