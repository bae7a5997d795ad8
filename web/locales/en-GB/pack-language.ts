import { describing } from "./pack-language-describing.ts";
import { list, plural } from "./plural.ts";

interface Found {
  /** What stood there; empty at the end. */
  readonly found: string;
}
interface Guess {
  readonly guess: string | null;
}
interface Most {
  readonly most: number;
}

const here = ({ found }: Found): string => (found === "" ? "The rules end here" : `“${found}”`);
const meant = ({ guess }: Guess): string => (guess === null ? "" : ` Did you mean “${guess}”?`);

/** What may be written where a value is wanted. */
const values = {
  text: "words in quotes, such as “message me”",
  number: "a number, such as 3",
  kind: "a kind of signal, such as sourcing",
  class: "a class: crisis, red, amber or green",
  need: "a need: listen, advice, resources or celebrate",
  theme: "a theme of a content note, such as eating",
  topic: "the short name of a topic",
  board: "the short name of a board",
  unit: "hours, days or weeks",
} as const;
type Value = keyof typeof values;

const named: Readonly<Record<Value, string>> = {
  text: "text",
  number: "number",
  kind: "kind of signal",
  class: "class",
  need: "need",
  theme: "theme",
  topic: "topic",
  board: "board",
  unit: "length of time",
};

/** What somebody who writes rules for a board is told about them. */
export const packLanguage = {
  /** Where: "Line 3, character 12". */
  spot: (line: number, column: number): string => `Line ${line}, character ${column}`,
  error: "Has to be mended",
  warning: "Worth a look",
  problems: {
    rules_too_long: ({ most, has }: Most & { has: number }): string =>
      `The rules have ${plural(has, "character", "characters")}. ${plural(most, "character", "characters")} fit in one pack, so please shorten them.`,
    unknown_sign: ({ found }: Found): string =>
      `“${found}” means nothing in a rule. If it belongs to what you look for, put it in quotes.`,
    open_text: (): string =>
      `A quote opens here and does not close on the same line. Put a " where it ends.`,
    small_quotes: ({ found }: Found): string => `Words stand in double quotes here: "${found}".`,
    wanted_rule: (data: Found & Guess): string =>
      `${here(data)}: we did not expect this here. A new rule begins with: rule "its name".${meant(data)}`,
    wanted_word: ({ word, ...data }: Found & Guess & { word: string }): string =>
      data.found === ""
        ? `The rules end here, and the word “${word}” is still missing.`
        : `The word “${word}” is missing before “${data.found}”.${meant(data)}`,
    wanted_value: ({ type, found }: Found & { type: Value }): string =>
      found === ""
        ? `The rules end here, and there should be ${values[type]}.`
        : `Here should be ${values[type]}, instead of “${found}”.`,
    unknown_value: ({
      type,
      choices,
      ...data
    }: Found & Guess & { type: Value; choices: readonly string[] }): string =>
      choices.length === 0
        ? `There is no ${named[type]} “${data.found}” here.`
        : `There is no ${named[type]} “${data.found}”.${meant(data)} You can choose from ${list(choices.slice(0, 12))}${choices.length > 12 ? " (there are more)" : ""}.`,
    needs_quotes: ({ found }: Found): string =>
      `Words to look for or to say stand in quotes: "${found}".`,
    no_quotes: ({ found, type }: Found & { type: Value }): string =>
      `Here stands ${values[type]}, without quotes: ${found}.`,
    wanted_condition: (data: Found & Guess): string =>
      `${here(data)}: here should be something to ask of a post, such as: text has "message me".${meant(data)}`,
    loose_text: ({ found }: Found): string =>
      `“${found}” needs a place to look. For one of several, write: text has any of "one", "${found}".`,
    wanted_effect: (data: Found & Guess): string =>
      `${here(data)}: here should be what happens then, such as: raise to amber.${meant(data)}`,
    wanted_seen: (data: Found & Guess): string =>
      `${here(data)}: after “has” comes words in quotes, any of, all of, none of, a number, or a count such as: more than 3 words.${meant(data)}`,
    wanted_given: (data: Found & Guess): string =>
      `${here(data)}: after “with” comes what else is true of the example, such as: reply, or: 2 links.${meant(data)}`,
    forbidden_act: ({ found }: Found): string =>
      `A rule cannot ${found}. It shows a post to a person, and a person decides. You could write: raise to red.`,
    flag_alone: ({ flag }: { flag: string }): string =>
      `“${flag}” stands by itself: write ${flag}, or not ${flag}.`,
    missing_and: ({ found }: Found): string => `The word “and” is missing before “${found}”.`,
    or_in_effects: (): string =>
      `After “then” everything happens, so it is joined with “and”. For two ways, write two rules.`,
    near_needs_any: ({ word }: { word: string }): string =>
      `“near” goes with “any of” or with one phrase, not with “${word} of”.`,
    links_of_text: ({ place }: { place: string }): string =>
      `Links are counted in the whole text. Write “text has” instead of “${place} has”.`,
    unclosed: (): string => `This bracket opens and does not close. Put a ) where it ends.`,
    stray_close: (): string => `This bracket closes, and none was opened before it.`,
    too_deep: ({ most }: Most): string =>
      `There are more than ${most} brackets inside each other. Two shorter rules are easier to read.`,
    missing_effect: (): string =>
      `This rule says something and does nothing. After “then”, add what happens, such as: raise to amber.`,
    missing_say: (): string =>
      `Please tell the person at the desk what this rule saw. Add: and say "Looks like an offer: {matched}".`,
    said_twice: (): string => `This rule says something already. One sentence is enough.`,
    out_of_range: ({
      least,
      most,
      what,
    }: Most & { least: number; what: "number" | "within" }): string =>
      what === "within"
        ? `Things that are near each other have ${least} to ${most} words between them.`
        : `This number can be ${least} to ${most}.`,
    label_too_long_for: ({ days }: { days: number }): string =>
      `A label stands for ${plural(days, "day", "days")} at the longest.`,
    empty_text: (): string => `There is nothing between these quotes.`,
    text_too_long: ({ most, has }: Most & { has: number }): string =>
      `This has ${plural(has, "character", "characters")}, and ${most} fit here.`,
    empty_phrase: ({ found }: Found): string =>
      `“${found}” has no letter, number or picture in it, so it would never be found.`,
    phrase_too_long: ({ most }: Most): string =>
      `A phrase has ${plural(most, "word", "words")} at the most. A few words that stand out find more.`,
    star_place: (): string =>
      `A star goes at the end of a word: "walk*" finds walk, walked and walking.`,
    star_too_early: ({ least }: { least: number }): string =>
      `Please give at least ${least} letters before the star, or it finds far too many words.`,
    too_many_stars: ({ most }: Most): string =>
      `A phrase can have ${plural(most, "star", "stars")}.`,
    too_many_rules: ({ most }: Most): string =>
      `A pack holds ${plural(most, "rule", "rules")}. What follows was not read.`,
    too_many_phrases: ({ most, has }: Most & { has: number }): string =>
      `This rule has ${plural(has, "phrase", "phrases")}, and ${most} fit in one. You can spread them over two rules.`,
    no_rules: (): string => `There are no rules here yet. A pack works without any.`,
    same_name: ({ name }: { name: string }): string =>
      `Another rule is called “${name}” too. With names of their own, people can tell them apart.`,
    same_phrase: ({ phrase }: { phrase: string }): string =>
      `“${phrase}” is in this list already. Capitals and the signs between words make no difference.`,
    mixed_and_or: (): string =>
      `Here “and” and “or” stand side by side. We read what “and” joins as one. Brackets make it plain.`,
    never_true: (): string => `This can never be true of a post, so it catches nothing.`,
    catches_everything: (): string => `This is true of every post, whatever it says.`,
    any_words: (): string =>
      `This asks for no words and nothing that was noticed, so it catches whatever people write there.`,
    catches_widely: ({ percent }: { percent: number }): string =>
      `This catches ${percent} in 100 posts that people write every day. Is that what you want?`,
    hold_needs_everything: ({ percent }: { percent: number | null }): string =>
      `This would make ${percent === null ? "nearly every post" : `${percent} in 100 posts`} wait for a person. If you are sure, write: hold everything.`,
    nothing_to_show: (): string =>
      `{matched} has nothing to show where this rule holds without any words. People would see “…” there.`,
    unknown_blank: ({ blank }: { blank: string }): string =>
      `${blank} stays as it is. Only {matched} is filled in.`,
    crisis_held: (): string =>
      `A post that says someone wants to die stays up, whatever a rule holds, so that people can answer. What keeps it back is words that say how.`,
    harsh_words: ({ found }: Found): string =>
      `Whoever reads this has just written of something hard, and “${found}” may sound like a telling-off. Try asking: Would you leave this out?`,
    no_catches: (): string => `Please add a post that this rule should catch: catches "the words".`,
    no_passes: (): string =>
      `Please add a post that is close, and that this rule should leave alone: passes "the words".`,
    example_not_caught: ({ text }: { text: string }): string =>
      `The rule does not catch this example: “${text}”.`,
    example_not_passed: ({ text }: { text: string }): string =>
      `The rule catches this example, which should pass: “${text}”.`,
  },
  describing,
};
