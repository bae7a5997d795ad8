/**
 * Helplines whose numbers look like anybody's: what a community passes on is no secret. Digits as
 * dialled within the country and from outside. Freephone and other service numbers are known by their
 * beginning and need no entry.
 */
const HELP_NUMBERS: readonly string[] = [
  // Lifeline, Australia, by text (https://www.lifeline.org.au/).
  "0477131114",
  "61477131114",
  // Bodywhys, Ireland (https://www.bodywhys.ie/supports/helpline/).
  "012107906",
  "35312107906",
];

/** Service numbers that nobody has at home, by the digits they begin with. */
const SERVICES: readonly RegExp[] = [
  // United Kingdom: freephone, national and premium (Ofcom's numbering plan, 03, 08 and 09).
  /^(?:0|44|0044)(?:3[0347]\d|8[047]\d|9[018]\d)\d{6,7}$/,
  // North America: toll-free codes (NANPA).
  /^1?8(?:00|33|44|55|66|77|88)\d{7}$/,
  // Ireland, Australia, New Zealand and others: 1800, 1300, 0508.
  /^(?:1800|1300|1850|1890|0508)\d{5,7}$/,
  /^(?:61|353)1800\d{6}$/,
  // European harmonised services of social value (116 123, 116 111).
  /^(?:\d{2,3}|00\d{2,3})?116\d{3}$/,
  // Other freephone numbers that begin with 800 or 0800.
  /^(?:00?\d{2,3})?0?800\d{4,8}$/,
];

const KNOWN = new Set(HELP_NUMBERS);

/** True when a number (digits only) belongs to a helpline or another service, not to a person. */
export function isHelpNumber(digits: string): boolean {
  return KNOWN.has(digits) || SERVICES.some((pattern) => pattern.test(digits));
}
