import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedHtml, markedParts, spansOf } from "../../workers/moderation/marks.ts";
import { renderMarkdown } from "../../workers/threads/markdown.ts";

const PIECES = [
  "word",
  " ",
  "\n\n",
  "**bold**",
  "*soft*",
  "[here](https://example.org/a?b=c&d=e)",
  "- a list",
  "> said",
  "a < b & c > d \"e\" 'f'",
  "<script>alert(1)</script>",
  "<mark>",
  "https://example.org/x.y",
  "Grüße 😀 שלום",
  "\\*not bold\\*",
];
const anySource = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 20 })
  .map((pieces) => pieces.join(""));
const anySpans = fc.array(fc.tuple(fc.nat(200), fc.nat(30)), { maxLength: 5 }).map((pairs) =>
  pairs.map(([start, length]) => ({
    kind: "pii" as const,
    rule: "pii.x",
    start,
    end: start + length,
  })),
);

const without = (html: string) => html.replaceAll(/<\/?mark>/g, "");
const marked = (html: string) =>
  [...html.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, words]) => words);

function mark(source: string, words: string): string {
  const start = source.indexOf(words);
  return markedHtml(renderMarkdown(source), source, [{ start, end: start + words.length }]);
}

describe("marks at the words of a post", () => {
  it("add marks to its safe HTML and nothing else, whatever is written and marked", () => {
    fc.assert(
      fc.property(anySource, anySpans, (source, signals) => {
        const html = renderMarkdown(source);
        const out = markedHtml(html, source, spansOf(signals, null, source).body);
        expect(without(out)).toBe(html);
        // Each mark ends before a tag begins, so that no element is torn apart.
        for (const words of marked(out)) expect(words).not.toContain("<");
        expect(out.split("<mark>")).toHaveLength(out.split("</mark>").length);
      }),
    );
  });

  it.each([
    ["call me on 07700 900123 tonight", "07700 900123"],
    ["**call** me, *please*, on 07700 900123", "07700 900123"],
    ["[this](https://example.org/a) and then 1200 calories", "1200 calories"],
    ["a < b & 1200 calories", "1200 calories"],
    ["one\n\ntwo\n\nthree and 1200 calories", "1200 calories"],
  ])("stand at the words that were noticed: %j", (source, words) => {
    expect(marked(mark(source, words))).toEqual([words]);
  });

  it("go on behind a tag that stands in between", () => {
    expect(marked(mark("I ate **1200** calories", "1200** calories")).join("")).toBe(
      "1200 calories",
    );
  });

  it("leave every letter whole, however the words around it are written", () => {
    const source = "[a](https://example.org/😀) and 😃 here";
    for (let start = 0; start < source.length; start++) {
      const html = markedHtml(renderMarkdown(source), source, [{ start, end: source.length }]);
      expect(html.isWellFormed()).toBe(true);
    }
  });

  it("fall into title and body, each by its own place", () => {
    const title = "My number";
    const body = "is 07700 900123";
    const signal = { kind: "pii", rule: "pii.phone" } as const;
    const spans = spansOf(
      [
        { ...signal, start: 3, end: 9 },
        { ...signal, start: title.length + 4, end: title.length + 16 },
      ],
      title,
      body,
    );
    expect(markedParts(title, spans.title)).toEqual([
      { text: "My ", marked: false },
      { text: "number", marked: true },
    ]);
    expect(markedParts(body, spans.body).find((part) => part.marked)?.text).toBe("07700 900123");
  });
});
