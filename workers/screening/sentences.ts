/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATION = /(?:^|[ \n(])(?:mr|mrs|ms|dr|prof|st|vs|no|approx|eg|ie|e\.g|i\.e|etc)$/;
const LONGEST = 600;
const LONGEST_ABBREVIATION = 8;

function endsSentence(text: string, at: number): boolean {
  const unit = text[at];
  if (unit === "\n" || unit === "。" || unit === "！" || unit === "？") return true;
  if (unit !== "." && unit !== "!" && unit !== "?" && unit !== "؟" && unit !== "।") return false;
  const next = text[at + 1];
  if (next !== undefined && next !== " " && next !== "\n" && next !== '"' && next !== ")") {
    return false;
  }
  return unit !== "." || !ABBREVIATION.test(text.slice(Math.max(0, at - LONGEST_ABBREVIATION), at));
}

/** The sentences of a folded text, without the blanks around them; a line end ends one too. */
export function sentencesOf(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    let first = start;
    let last = end;
    while (first < last && (text[first] === " " || text[first] === "\n")) first += 1;
    while (last > first && (text[last - 1] === " " || text[last - 1] === "\n")) last -= 1;
    if (last > first) found.push({ start: first, end: last });
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (endsSentence(text, at)) close(at + 1);
    else if (at - start >= LONGEST && text[at] === " ") close(at);
  }
  close(text.length);
  return found;
}
