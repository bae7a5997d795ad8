/** The most characters that the rules of one pack may have. */
export const TEXT_MOST = 20_000;
/** The most rules of one pack. */
export const RULES_MOST = 100;
/** The most phrases of one rule, all its conditions together. */
export const PHRASES_MOST = 500;
/** The most words of one phrase. */
export const PHRASE_WORDS_MOST = 10;
/** The most words of one phrase that may end in a star: each one multiplies what is looked for. */
export const STARS_MOST = 2;
/** The fewest letters before a star: `a*` would be half of all words. */
export const STAR_AFTER = 3;
/** The most words that may stand between two things that are near each other. */
export const WITHIN_MOST = 30;
/** How many words that is when nobody says. */
export const WITHIN_USUAL = 4;
/**
 * The most places of one phrase, and of numbers, that are kept of a post: the first ones and the last. A
 * usual post has a handful; one that says a word ten thousand times, under a pack that asks for it in a
 * hundred ways, would take seconds.
 */
export const PLACES_MOST = 500;
/** The largest number a rule may compare with. */
export const NUMBER_MOST = 100_000;
/** The longest that a label may stand, in hours: 90 days. */
export const LABEL_HOURS_MOST = 90 * 24;
/** The most characters of the name of a rule and of a label. */
export const NAME_MOST = 60;
/** The most characters of a sentence to be said. */
export const SENTENCE_MOST = 300;
/** How deep brackets and `not` may stand inside each other. */
export const DEPTH_MOST = 12;
/** The most problems told at once: nobody mends more in one go. */
export const PROBLEMS_MOST = 50;
/** The most places an outcome marks in a post. */
export const SPANS_MOST = 100;
