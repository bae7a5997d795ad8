/**
 * Helplines whose numbers look like anybody's: what a community passes on is no secret. They are those
 * of db/seed/content, where each stands with its source and the day it was checked (a test compares
 * the two); digits as dialled within the country, and some from outside. Freephone and other service
 * numbers are known by their beginning and need no entry.
 */
const HELP_NUMBERS: readonly string[] = // Australia, Ireland, Finland, Italy, Norway.
  (
    "0477131114 61477131114 012107906 35312107906 0925250111 0925250112 0925250114 0925250115 " +
    "0223272327 22400040 " +
    // Argentina, Colombia, Hong Kong, Japan, Pakistan, Singapore.
    "01152751135 3007548933 573007548933 28960000 23892222 0120279338 0120279226 03117786264 " +
    "91511767 6591511767 66691771 6566691771"
  ).split(" ");

/** Service numbers that nobody has at home, by the digits they begin with. */
const SERVICES: readonly RegExp[] = [
  // United Kingdom: freephone, national and premium (Ofcom's numbering plan, 03, 08 and 09).
  /^(?:0|44|0044)(?:(?:3[0347]\d|8[04]\d|9[018]\d)\d{6,7}|87\d{8})$/,
  // North America: toll-free codes (NANPA).
  /^1?8(?:00|33|44|55|66|77|88)\d{7}$/,
  // Ireland, Australia, New Zealand and others: 1800, 1300, 0508.
  /^(?:1800|1300|1850|1890|0508)\d{5,7}$/,
  /^(?:61|353)1800\d{6}$/,
  // European harmonised services of social value (116 123, 116 111).
  /^(?:\d{2,3}|00\d{2,3})?116\d{3}$/,
  // Other freephone numbers that begin with 800 or 0800.
  /^(?:00\d{2,3})?0?800\d{4,8}$/,
];

const KNOWN = new Set(HELP_NUMBERS);

/** True when a number (digits only) belongs to a helpline or another service, not to a person. */
export function isHelpNumber(digits: string): boolean {
  return KNOWN.has(digits) || SERVICES.some((pattern) => pattern.test(digits));
}
