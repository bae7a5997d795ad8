/**
 * Every word that the language knows by itself. The parser takes no other, and a test holds this list
 * against the grammar in docs/rules-of-packs.md.
 */
export const KEYWORDS = [
  "a",
  "add",
  "all",
  "amber",
  "and",
  "any",
  "approved",
  "as",
  "ask",
  "at",
  "author",
  "board",
  "body",
  "catches",
  "character",
  "characters",
  "class",
  "crisis",
  "day",
  "days",
  "ends",
  "everything",
  "fewer",
  "for",
  "green",
  "has",
  "hold",
  "hour",
  "hours",
  "is",
  "label",
  "least",
  "link",
  "links",
  "more",
  "most",
  "near",
  "need",
  "none",
  "not",
  "note",
  "number",
  "of",
  "opening",
  "or",
  "passes",
  "post",
  "posts",
  "raise",
  "red",
  "reply",
  "rule",
  "say",
  "signal",
  "starts",
  "suggest",
  "text",
  "than",
  "the",
  "then",
  "thread",
  "title",
  "to",
  "topic",
  "week",
  "weeks",
  "when",
  "with",
  "within",
  "word",
  "words",
] as const;
export type Keyword = (typeof KEYWORDS)[number];

/** What a condition may begin with, save a bracket. */
export const CONDITION_STARTS = [
  "text",
  "title",
  "body",
  "reply",
  "opening",
  "author",
  "need",
  "topic",
  "board",
  "note",
  "signal",
  "class",
  "thread",
  "not",
] as const satisfies readonly Keyword[];

/** What an effect may begin with. */
export const EFFECT_STARTS = [
  "signal",
  "raise",
  "ask",
  "hold",
  "add",
  "suggest",
  "label",
  "say",
] as const satisfies readonly Keyword[];

/** What somebody might ask of a rule and no rule may do: that is for a person to decide. */
export const FORBIDDEN_ACTS: readonly string[] = [
  "approve",
  "ban",
  "block",
  "close",
  "delete",
  "dismiss",
  "erase",
  "hide",
  "kick",
  "lock",
  "lower",
  "move",
  "mute",
  "publish",
  "punish",
  "reject",
  "remove",
  "suspend",
  "warn",
];

/** What people write in the stead of a word of the language, though it is spelt quite otherwise. */
const SAID_FOR: ReadonlyMap<string, string> = new Map([
  ["contains", "has"],
  ["contain", "has"],
  ["includes", "has"],
  ["mentions", "has"],
  ["if", "when"],
  ["where", "when"],
  ["post", "text"],
  ["message", "text"],
  ["catch", "catches"],
  ["example", "catches"],
  ["pass", "passes"],
  ["matches", "catches"],
  ["ignores", "passes"],
  ["tell", "say"],
  ["tag", "label"],
  ["wait", "hold"],
]);

/** The longest word for which another is looked for. */
const GUESS_MOST = 30;

/** The choice that was most likely meant, or null when none is like it. */
export function guessOf(found: string, choices: readonly string[]): string | null {
  if (found.length > GUESS_MOST) return null;
  const word = found.toLowerCase();
  const said = SAID_FOR.get(word);
  if (said !== undefined && choices.includes(said)) return said;
  let best: string | null = null;
  let least = Math.floor(word.length / 3) + 1;
  for (const choice of choices) {
    if (choice === word || choice.length > GUESS_MOST) continue;
    const distance = distanceOf(word, choice);
    if (distance < least) {
      least = distance;
      best = choice;
    }
  }
  return best;
}

/** How many letters were changed, left out, put in or swapped with their neighbour. */
function distanceOf(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
