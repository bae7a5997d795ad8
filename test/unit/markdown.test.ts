import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../workers/threads/markdown.ts";
import { dangersOf, elementsOf } from "../support/markup.ts";
import { PAYLOADS } from "../support/payloads.ts";

const ALLOWED = new Set(["p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a"]);
const ALLOWED_ATTRIBUTES = new Set(["href", "title", "rel", "start"]);

function isSafe(html: string): void {
  expect(dangersOf(html)).toEqual([]);
  for (const { name, attributes } of elementsOf(html)) {
    expect(ALLOWED, html).toContain(name);
    for (const attribute of attributes.keys())
      expect(ALLOWED_ATTRIBUTES, html).toContain(attribute);
    if (name !== "a") continue;
    expect(attributes.get("rel")).toBe("nofollow ugc noreferrer");
    expect(attributes.get("href")).toMatch(/^(https?:\/\/|mailto:)/i);
  }
}

/** Pieces that mean something to a reader of markdown or of HTML, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PAYLOADS),
      fc.constantFrom(
        ..."[]()<>*_`~!#&;:\"'\\/ \n\t".split(""),
        "](",
        "](javascript:",
        "](https://ok.example",
        "\n> ",
        "\n- ",
        "\n1. ",
        "\n\n",
        "onclick=",
        "&#x6a;",
        "https://",
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

describe("markdown", () => {
  it.each(PAYLOADS)("makes nothing that runs or loads of %j", (payload) => {
    isSafe(renderMarkdown(payload));
  });

  it("makes nothing that runs or loads of any mixture", () => {
    fc.assert(
      fc.property(pieces, (body) => isSafe(renderMarkdown(body))),
      { numRuns: 3000 },
    );
  });

  it("offers bold, emphasis, lists, quotes, line breaks and links", () => {
    expect(renderMarkdown("**a** *b*")).toContain("<strong>a</strong> <em>b</em>");
    expect(renderMarkdown("- a\n- b")).toMatch(/<ul>\s*<li>a<\/li>\s*<li>b<\/li>\s*<\/ul>/);
    expect(renderMarkdown("3. a")).toContain('<ol start="3">');
    expect(renderMarkdown("> a")).toContain("<blockquote>");
    expect(renderMarkdown("a\nb")).toMatch(/a<br>\s*b/);
    expect(renderMarkdown("[a](https://ok.example)")).toBe(
      '<p><a href="https://ok.example" rel="nofollow ugc noreferrer">a</a></p>\n',
    );
    expect(renderMarkdown("see https://ok.example/a.")).toContain('href="https://ok.example/a"');
  });

  it("shows headings, images, code and tables as they were typed", () => {
    expect(renderMarkdown("# a")).toBe("<p># a</p>\n");
    expect(elementsOf(renderMarkdown("![a](https://ok.example/p.png)"))).not.toContainEqual(
      expect.objectContaining({ name: "img" }),
    );
    expect(renderMarkdown("<b>a</b>")).toBe("<p>&lt;b&gt;a&lt;/b&gt;</p>\n");
  });

  it("lets no depth of nesting through that a page could not bear", () => {
    const deep = renderMarkdown(`${">".repeat(2000)} a\n${"- ".repeat(2000)}b`);
    expect(elementsOf(deep).length).toBeLessThan(200);
  });
});
