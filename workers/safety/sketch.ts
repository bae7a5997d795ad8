/**
 * Sketches by which near-duplicates are found without keeping a text: minhash over overlapping runs
 * of words, cut into bands (Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive
 * Datasets", 3.3 and 3.4). Two texts share a band when most of their runs are the same.
 */

/** Words in a run. Three: single words are shared by everyone who writes about the same thing. */
const RUN = 3;
const BANDS = 8;
/**
 * Minima in a band. With eight bands of four, texts whose runs are 85 % alike share a band 99.7 times
 * in a hundred; texts 10 % alike, once in a thousand.
 */
const ROWS = 4;
/** Shorter texts are never compared: "thank you, this helped" is something people really say. */
export const WORDS_MIN = 12;
/** Beyond this the sketch would cost more than the two milliseconds a post may take. */
const WORDS_MAX = 2_000;

/** A word; in scripts that set none apart, a character. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]|[\p{L}\p{M}\p{N}]+/gu;

/**
 * The bands of a text, each a short string that says nothing without the key it is hashed under
 * next; null when the text is too short to be told from what others would write of themselves.
 */
export function bandsOf(text: string): string[] | null {
  const words = wordsOf(text);
  if (words.length < WORDS_MIN) return null;
  const minima = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = hashOf(words, at);
    for (let n = 0; n < minima.length; n++) {
      const value = mix(run ^ (SEEDS[n] ?? 0));
      if (value < (minima[n] ?? 0)) minima[n] = value;
    }
  }
  return Array.from({ length: BANDS }, (_, band) =>
    [band, ...minima.subarray(band * ROWS, (band + 1) * ROWS)].join("."),
  );
}

/** The words that are the writer's own: what is quoted was said by somebody else. */
function wordsOf(text: string): string[] {
  // Blanks within the line alone: over thousands of empty lines the time would grow with the square.
  const own = text.replace(/^[^\S\n]*>.*$/gm, " ");
  const words: string[] = [];
  for (const [word] of own.normalize("NFKC").toLowerCase().matchAll(WORD)) {
    words.push(word);
    if (words.length === WORDS_MAX) break;
  }
  return words;
}

/** FNV-1a over a run of words. */
function hashOf(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + RUN; at++) {
    const word = words[at] ?? "";
    for (let n = 0; n < word.length; n++) {
      hash = Math.imul(hash ^ word.charCodeAt(n), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash;
}

/** The finaliser of MurmurHash3, by which every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, n) => mix((n + 1) * 0x9e3779b1));
