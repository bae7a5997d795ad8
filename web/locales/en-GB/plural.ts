const rules = new Intl.PluralRules("en-GB");
const numbers = new Intl.NumberFormat("en-GB");

/** "1 reply", "1,204 replies": the number, then the form of the word that goes with it. */
export function plural(count: number, one: string, other: string): string {
  return `${numbers.format(count)} ${rules.select(count) === "one" ? one : other}`;
}

const lists = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "sleep", "sleep and panic", "sleep, panic and work". */
export function list(words: readonly string[]): string {
  return lists.format(words);
}
