import type { Condition, Quoted } from "./ast.ts";
import { phrasesOf } from "./compile.ts";
import { PHRASE_WORDS_MOST, STAR_AFTER, STARS_MOST } from "./limits.ts";
import { phraseOf } from "./phrase.ts";
import { type Problem, problem } from "./problems.ts";
import type { PhraseWord } from "./trie.ts";

/** What is wrong with the phrases of a condition. */
export function checkPhrases(condition: Condition): Problem[] {
  switch (condition.is) {
    case "all":
    case "any":
      return condition.of.flatMap(checkPhrases);
    case "not":
      return checkPhrases(condition.of);
    case "has":
    case "edge":
      return checkList(condition.phrases);
    case "near":
      return [condition.left, condition.right].flatMap((thing) => checkList(phrasesOf(thing)));
    default:
      return [];
  }
}

function checkList(phrases: readonly Quoted[]): Problem[] {
  const seen = new Set<string>();
  return phrases.flatMap((phrase) => {
    const { plain } = phraseOf(phrase.text);
    const wrong = wrongWith(phrase, plain);
    if (wrong !== null) return [wrong];
    const key = plain.map((word) => `${word.key}${word.star ? "*" : ""}`).join(" ");
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [problem("same_phrase", phrase.at, { phrase: phrase.text }, "warning")];
  });
}

function wrongWith({ text, at }: Quoted, plain: readonly PhraseWord[]): Problem | null {
  if (/\*[^\s]/.test(text) || /(?:^|\s)\*/.test(text)) return problem("star_place", at, {});
  if (plain.length === 0) return problem("empty_phrase", at, { found: text.slice(0, 40) });
  if (plain.length > PHRASE_WORDS_MOST) {
    return problem("phrase_too_long", at, { most: PHRASE_WORDS_MOST });
  }
  const stars = plain.filter(({ star }) => star);
  if (stars.some(({ key }) => key.length < STAR_AFTER)) {
    return problem("star_too_early", at, { least: STAR_AFTER });
  }
  return stars.length > STARS_MOST ? problem("too_many_stars", at, { most: STARS_MOST }) : null;
}
