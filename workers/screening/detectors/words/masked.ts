/** Words that people write with some of their letters starred out. */
const WORDS = (
  "fuck fucking fucked fucker shit shitty bullshit bitch bitches cunt cunts dick dickhead prick cock bastard arsehole asshole " +
  "whore slut slag twat wanker pussy retard retards retarded faggot faggots tranny nigger nigga paki dyke kill killing die " +
  "dying suicide suicidal rape raped cut cutting kys pills drugs weed coke cocaine heroin xanax ketamine meth calories"
).split(" ");

const BY_LENGTH = new Map<number, string[]>();
for (const word of WORDS) BY_LENGTH.set(word.length, [...(BY_LENGTH.get(word.length) ?? []), word]);

/**
 * Reads "f*ck" and "sh#t" as the words they stand for, unit for unit, so that places stay what they
 * are. A star is read only within a word that fits in every other letter.
 */
export function unmasked(text: string): string {
  if (!/[a-z][*#@]/.test(text)) return text;
  return text.replace(/(?<![a-z0-9*#])[a-z]{1,6}[*#@]{1,4}[a-z]{0,6}(?![a-z*#@.])/g, (masked) => {
    const fits = (word: string) =>
      Array.from(masked).every(
        (sign, at) => sign === word[at] || sign === "*" || sign === "#" || sign === "@",
      );
    return BY_LENGTH.get(masked.length)?.find(fits) ?? masked;
  });
}
