/**
 * Letters that look like Latin ones, by the Latin letter they are read as. Chosen after the mappings
 * to Latin targets in Unicode's confusables.txt (UTS 39, https://www.unicode.org/Public/security/),
 * kept to letters people can type or paste easily, with small capitals and what is shaped like one.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: "аɑαᴀᎪ",
  b: "ЬВвƄʙΒᏏᏴꞴ",
  c: "сᴄϲᏟⅽ",
  d: "ԁᴅᏧᎠꓒ",
  e: "еєεҽᴇΕᎬℯ",
  f: "ꜰϝꬵք",
  g: "ɡցɢᏀᏻԌԍ",
  h: "һհНнʜΗᎻ",
  i: "іıɪιᎥӏɩΙ",
  j: "јϳᴊᎫյ",
  k: "кКκΚᴋᏦ",
  l: "ʟⅼᏞԼǀ",
  m: "мМᴍΜᎷ",
  n: "ոռɴΝηпᥒ",
  o: "оοσօᴏΟ",
  p: "рρᴘΡᏢ",
  q: "ԛզգ",
  r: "гʀᎡᏒᴦ",
  s: "ѕꜱᏚՏႽ",
  t: "тТτᴛΤᎢ",
  u: "սυᴜմՍ",
  v: "ѵνᴠᏙ",
  w: "ԝաᴡωᎳᏔѡ",
  x: "хχΧ",
  y: "уүʏγΥᎽỿУ",
  z: "ᴢΖᏃ",
};

function table(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pairs = Object.entries(LOOK_ALIKES).flatMap(([latin, letters]) =>
    Array.from(letters, (letter) => [letter, latin] as const),
  );
  for (const [letter, latin] of pairs) found.set(letter, latin);
  // A capital that says nothing else is read as its small letter, and the other way about.
  for (const [letter, latin] of pairs) {
    for (const other of [letter.toLowerCase(), letter.toUpperCase()]) {
      if (other.codePointAt(0)! > 127 && !found.has(other)) found.set(other, latin);
    }
  }
  return found;
}

const LATIN_FOR = table();

/** The small Latin letter a letter is read as, or undefined: one code point in, one letter out. */
export function latinFor(letter: string): string | undefined {
  return LATIN_FOR.get(letter);
}

/** Letters in boxes and circles that Unicode gives no plain form: A-Z from each of these. */
const BOXED_FROM = [0x1f150, 0x1f170, 0x1f1e6];

/** The plain letter of a boxed, circled or regional letter (a code point), or undefined. */
export function unboxed(code: number): string | undefined {
  const from = BOXED_FROM.find((first) => code >= first && code < first + 26);
  return from === undefined ? undefined : String.fromCharCode(65 + code - from);
}
