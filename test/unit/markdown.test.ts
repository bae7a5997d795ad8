import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../workers/threads/markdown.ts";
import { dangersOf, elementsOf } from "../support/markup.ts";
import { PAYLOADS } from "../support/payloads.ts";

const ALLOWED = new Set(["p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a"]);
const ALLOWED_ATTRIBUTES = new Set(["href", "title", "rel", "start"]);

/** What markdown must never make: anything that is not on the lists above. */
function harmsOf(html: string): string[] {
  const harms = dangersOf(html);
  for (const { name, attributes } of elementsOf(html)) {
    if (!ALLOWED.has(name)) harms.push(`<${name}>`);
    for (const attribute of attributes.keys()) {
      if (!ALLOWED_ATTRIBUTES.has(attribute)) harms.push(`${name} ${attribute}`);
    }
    if (name !== "a") continue;
    if (attributes.get("rel") !== "nofollow ugc noreferrer") harms.push("a link without rel");
    const href = attributes.get("href") ?? "";
    if (!/^(https?:\/\/|mailto:)/i.test(href)) harms.push(`href ${href}`);
  }
  return harms;
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

describe("the reading of pages that these tests rely on", () => {
  it("sees what a browser would run, load or follow", () => {
    for (const html of [
      "<script>alert(1)</script>",
      "<p title='a'onclick=alert(1)>",
      "<img src=x onerror=alert(1)>",
      "<svg/onload=alert(1)>",
      '<a href="java&#115;cript:alert(1)">',
      '<a href=" jav\tascript:alert(1)">',
      "<a href=//evil.example>",
      "<p style=color:red>",
      "<IFRAME srcdoc=x>",
    ]) {
      expect(dangersOf(html), html).not.toEqual([]);
    }
    expect(dangersOf('<a href="/help">&lt;img onerror=x&gt;</a>')).toEqual([]);
  });
});

describe("markdown", () => {
  it.each(PAYLOADS)("makes nothing that runs or loads of %j", (payload) => {
    expect(harmsOf(renderMarkdown(payload))).toEqual([]);
  });

  it("makes nothing that runs or loads of any mixture", () => {
    fc.assert(
      fc.property(pieces, (body) => {
        expect(harmsOf(renderMarkdown(body))).toEqual([]);
      }),
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

  it("makes no link that leads nowhere, and none without words", () => {
    for (const empty of ["[x]()", "[x]( )"]) expect(renderMarkdown(empty)).toBe("<p>x</p>\n");
    for (const bare of ["[](https://ok.example)", "[ ](https://ok.example)"]) {
      expect(renderMarkdown(bare)).toMatch(/>https:\/\/ok\.example\s*<\/a>/);
    }
    expect(renderMarkdown("[**a**](https://ok.example)")).toContain("><strong>a</strong></a>");
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
