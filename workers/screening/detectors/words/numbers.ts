/** What a number word is worth; "one" is missing where it is mostly a pronoun (see `SMALL`). */
export const UNITS: ReadonlyMap<string, number> = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
    "sixteen seventeen eighteen nineteen"
  )
    .split(" ")
    .map((word, value) => [word, value] as const),
);

export const TENS: ReadonlyMap<string, number> = new Map([
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fourty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["hundreds", 100],
  ["thousand", 1000],
  ["thousands", 1000],
  ["dozen", 12],
  ["dozens", 12],
]);

/** Words for a part or a loose count that stand before a unit: "half a stone", "a couple of kilos". */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["quarter", 0.25],
  ["couple", 2],
  ["few", 3],
]);

/** True for a number word below eight, save "one", which is mostly a pronoun. */
export function isSmallNumber(word: string): boolean {
  const value = UNITS.get(word);
  return value !== undefined && value !== 1 && value < 8;
}

/** True for a number word from eight on. */
export function isLargeNumber(word: string): boolean {
  return (UNITS.get(word) ?? 0) >= 8 || TENS.has(word) || SCALES.has(word);
}
