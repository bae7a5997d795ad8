import { CLASSES, type ReviewClass } from "../../moderation/types.ts";
import { SIGNAL_KINDS, type SignalKind } from "../../screening/types.ts";
import { type Need, NEEDS, type Theme, THEMES } from "../../threads/types.ts";
import type { Quoted } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { guessOf } from "./keywords.ts";
import { numberOf } from "./lexer.ts";
import { NAME_MOST, NUMBER_MOST, SENTENCE_MOST } from "./limits.ts";
import type { ValueType } from "./problems.ts";

export const CLASS_NAMES = Object.keys(CLASSES) as readonly ReviewClass[];

/** A kind of signal. */
export function kindAt(cursor: Cursor): SignalKind | null {
  return oneOf(cursor, "kind", SIGNAL_KINDS);
}

/** A class of urgency. */
export function classAt(cursor: Cursor): ReviewClass | null {
  return oneOf(cursor, "class", CLASS_NAMES);
}

/** What an opener asks for. */
export function needAt(cursor: Cursor): Need | null {
  return oneOf(cursor, "need", NEEDS);
}

/** The theme of a content note. */
export function themeAt(cursor: Cursor): Theme | null {
  return oneOf(cursor, "theme", THEMES);
}

/** The short name of a board or a topic; whether there is such a one is looked at later. */
export function slugAt(cursor: Cursor, type: "board" | "topic"): string | null {
  const token = cursor.peek();
  if (token.kind === "word" && token.value.length <= NAME_MOST) return cursor.next().value;
  return wrongValue(cursor, type);
}

/** A whole number in a range. */
export function numberAt(
  cursor: Cursor,
  least = 0,
  most = NUMBER_MOST,
  what: "number" | "within" = "number",
): number | null {
  const token = cursor.peek();
  if (token.kind !== "number") {
    return cursor.fail("wanted_value", { type: "number", found: cursor.shown() });
  }
  cursor.next();
  const number = numberOf(token);
  if (number >= least && number <= most) return number;
  cursor.fail("out_of_range", { least, most, what }, token.at);
  return null;
}

/** A sentence, a label or a name in quotes, which says something. */
export function textAt(cursor: Cursor, most = SENTENCE_MOST): Quoted | null {
  const quoted = quotedAt(cursor);
  if (quoted === null) return null;
  if (quoted.text.trim() === "") return cursor.fail("empty_text", {}, quoted.at);
  const has = quoted.text.length;
  if (has > most) return cursor.fail("text_too_long", { most, has }, quoted.at);
  return quoted;
}

/** One phrase, or several with commas between them. */
export function phrasesAt(cursor: Cursor): readonly Quoted[] | null {
  const phrases: Quoted[] = [];
  do {
    const phrase = quotedAt(cursor);
    if (phrase === null) return null;
    phrases.push(phrase);
  } while (cursor.peek().kind === "," && cursor.next());
  return phrases;
}

/** What stands in quotes. Words that lack them are taken for it, so that reading can go on. */
export function quotedAt(cursor: Cursor): Quoted | null {
  const token = cursor.peek();
  if (token.kind === "text") {
    cursor.next();
    return { text: token.value, at: token.at };
  }
  if (!cursor.isFree()) {
    return cursor.fail("wanted_value", { type: "text", found: cursor.shown() });
  }
  const words: string[] = [];
  while (cursor.isFree() && words.length < 10) words.push(cursor.next().value);
  const at = cursor.since(token.at.start);
  cursor.fail("needs_quotes", { found: words.join(" ") }, at);
  return { text: words.join(" "), at };
}

function oneOf<Choice extends string>(
  cursor: Cursor,
  type: ValueType,
  choices: readonly Choice[],
): Choice | null {
  const token = cursor.peek();
  const choice = token.kind === "word" ? choices.find((one) => one === token.value) : undefined;
  if (choice !== undefined) {
    cursor.next();
    return choice;
  }
  if (!cursor.isFree()) return wrongValue(cursor, type);
  const guess = guessOf(token.value, choices);
  const data = { type, found: cursor.shown(), guess, choices };
  cursor.next();
  return cursor.fail("unknown_value", data, token.at);
}

function wrongValue(cursor: Cursor, type: ValueType): null {
  const token = cursor.peek();
  if (token.kind !== "text") return cursor.fail("wanted_value", { type, found: cursor.shown() });
  cursor.next();
  return cursor.fail("no_quotes", { type, found: token.value.slice(0, 40) }, token.at);
}
