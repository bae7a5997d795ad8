/**
 * Words that are written with their letters apart to slip by, and the small words between them. Only
 * letters that were spaced are ever cut by them.
 */
const WORDS = new Set(
  (
    "i im ive you your youre u ur he she it is its are am a an the to of in on at for and or not so do it this that " +
    "me my we us they who what where how many much can will want need have has get got go take took make buy sell " +
    "kill yourself myself your self die dead end life suicide suicidal hang rope jump cut cutting blade blades deep " +
    "pills pill tablets overdose weed coke ket meth heroin drugs plug dealer xanax mg g kg lb stone weigh weighed " +
    "weight calories cals kcal purge purged purging binge fast fasted fasting laxatives lost only ate eat size bmi " +
    "idiot stupid fat ugly pig loser pathetic worthless fuck fucking fuckin off shit bitch cunt slag whore retard " +
    "shut up hate freak scum trash disgusting useless moron liar best way method painless please dm call text number " +
    "telegram snap insta whatsapp now today tonight with cheap free money no people like should just"
  ).split(" "),
);
const LONGEST_WORD = 10;
const LONGEST_RUN = 60;
const FEWEST = 5;

/**
 * Where words begin within letters that were written one by one without wider gaps: "youidiot" breaks
 * before the fourth. Empty unless all of it can be read as words, the fewest there are. Bounded.
 */
export function wordBreaks(letters: string): ReadonlySet<number> {
  const breaks = new Set<number>();
  const { length } = letters;
  if (length < FEWEST || length > LONGEST_RUN) return breaks;
  const fewest = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const came = new Int32Array(length + 1);
  fewest[0] = 0;
  for (let end = 1; end <= length; end += 1) {
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from += 1) {
      const words = fewest[from]! + 1;
      if (words < fewest[end]! && WORDS.has(letters.slice(from, end))) {
        fewest[end] = words;
        came[end] = from;
      }
    }
  }
  if (fewest[length] === Number.POSITIVE_INFINITY) return breaks;
  for (let at = came[length]!; at > 0; at = came[at]!) breaks.add(at);
  return breaks;
}
