/** Texts with nothing in them that anyone could see. */
export const EMPTY: readonly string[] = [
  "",
  " ",
  "\n\n\t ",
  "\u200b\u200d",
  "\u3164\u115f",
  "\u0000\u0007",
  "\u202e\u2066",
];
