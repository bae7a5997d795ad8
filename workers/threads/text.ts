/**
 * Control characters, and the marks that force or isolate a direction (they can make a text read as
 * what it is not). Ordinary right-to-left letters, their marks and joined emoji are left alone.
 * Source: Unicode Technical Report 36, "Unicode Security Considerations", section 2.5.
 */
const UNWANTED =
  // oxlint-disable-next-line no-control-regex -- naming them is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/** What looks like a text and shows nothing. */
const INVISIBLE =
  // oxlint-disable-next-line no-misleading-character-class -- each stands alone here
  /[\s\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufe00-\ufe0f\uffa0]/gu;

/** A text of several lines as it is kept: NFC, plain line ends, nothing hidden, no outer blanks. */
export function cleanText(raw: string): string {
  // What is unwanted goes first: it may stand between a letter and its accent, or within a line end.
  const text = raw.replace(UNWANTED, "").replace(/\r\n?/g, "\n").normalize("NFC").trim();
  return isBlank(text) ? "" : text;
}

/** A text of one line as it is kept. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/g, " ");
}

/** How many characters a person would count. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Where to stop looking for the first words: a text of nothing but brackets takes quadratic time. */
const EXCERPT_FROM = 2_000;

/** The first words of a text for a list, cut at a word, without the marks of its formatting. */
export function excerptOf(body: string, most = 160): string {
  const plain = body
    .slice(0, EXCERPT_FROM)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^[\s>*+-]+/gm, "")
    .replace(/[*_\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (lengthOf(plain) <= most) return plain;
  const cut = [...plain].slice(0, most).join("");
  const lastSpace = cut.lastIndexOf(" ");
  return `${lastSpace > most / 2 ? cut.slice(0, lastSpace) : cut}…`;
}

function isBlank(text: string): boolean {
  return text.replace(INVISIBLE, "") === "";
}
