import type { Keys } from "./keys.ts";
import { RECOVERY_WORDS } from "./recovery-wordlist.ts";
import { UNKIND_WORDS } from "./unkind-words.ts";

export const WORD_COUNT = 8;

/** One phrase in sixteen is valid, so most typing mistakes are told at once. */
export const CHECK_BITS = 4;
const CHECK_MASK = (1 << CHECK_BITS) - 1;

const index = new Map(RECOVERY_WORDS.map((word) => [lettersOf(word), word]));

/**
 * The words that new phrases are made of. The list has "yo-yo" and "yoyo", which are typed alike:
 * only the second is given out.
 */
export const GIVEN_WORDS: readonly string[] = RECOVERY_WORDS.filter(
  (word) => index.get(lettersOf(word)) === word && !UNKIND_WORDS.has(word),
);

/**
 * The recovery words that belong to a seed: eight different words of EFF's first short list
 * (https://www.eff.org/dice), less those nobody should have to keep; a little over 77 bits once the
 * four of the check are taken off. The same seed gives the same words, so that a form sent twice
 * makes one account.
 */
export async function recoveryWordsFor(keys: Keys, seed: string): Promise<string[]> {
  for (let attempt = 0; ; attempt++) {
    const bytes = await keys.bytes("words", "new", seed, String(attempt));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const words: string[] = [];
    for (let i = 0; i < WORD_COUNT; i++) {
      // 32 bits over some thousand words: a bias below one in three million.
      words.push(GIVEN_WORDS[view.getUint32(i * 4) % GIVEN_WORDS.length] ?? "");
    }
    // A word that comes twice looks like a mistake to whoever copies it.
    const distinct = new Set(words).size === WORD_COUNT;
    if (distinct && (await passesCheck(words))) return words;
  }
}

export type WordsProblem =
  | { readonly kind: "count"; readonly found: number }
  | { readonly kind: "unknown_word"; readonly word: string }
  | { readonly kind: "mistyped" };

/**
 * Reads recovery words as a person types them: any case, any spaces, commas, full stops or line
 * breaks between them. Says what is wrong when it cannot be a phrase that was ever given out.
 */
export async function readRecoveryWords(
  typed: string,
): Promise<{ ok: true; words: string[] } | { ok: false; problem: WordsProblem }> {
  const parts = typed
    .normalize("NFKC")
    .toLowerCase()
    // The one word of the list with a hyphen, which would otherwise be read as two.
    .replaceAll("yo-yo", "yoyo")
    .split(/[^\p{L}]+/u)
    .map((part) => lettersOf(part))
    .filter((part) => part !== "");
  if (parts.length !== WORD_COUNT)
    return { ok: false, problem: { kind: "count", found: parts.length } };
  const words: string[] = [];
  for (const part of parts) {
    const word = index.get(part);
    if (!word) return { ok: false, problem: { kind: "unknown_word", word: part } };
    words.push(word);
  }
  if (!(await passesCheck(words))) return { ok: false, problem: { kind: "mistyped" } };
  return { ok: true, words };
}

/** The keyed hash by which the words are found again; at this entropy a slow hash adds nothing. */
export function wordsToken(keys: Keys, words: readonly string[]): Promise<string> {
  return keys.token("words", words.join(" "));
}

async function passesCheck(words: readonly string[]): Promise<boolean> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words.join(" ")));
  return ((new Uint8Array(digest)[0] ?? 1) & CHECK_MASK) === 0;
}

function lettersOf(word: string): string {
  return word.replace(/[^\p{L}]/gu, "");
}
