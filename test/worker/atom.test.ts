import { beforeAll, describe, expect, it } from "vitest";
import { openCommunity } from "../support/community.ts";
import { clear } from "../support/lists.ts";
import { unescapeHtml } from "../support/markup.ts";
import { openThread, Person, readFresh } from "../support/person.ts";

beforeAll(openCommunity);

/** A strict reading of XML: every tag closed, in order, every mark escaped. Throws when it is not so. */
function parseXml(xml: string): { texts: string[] } {
  const open: string[] = [];
  const texts: string[] = [];
  const token = /<\?xml[^?]*\?>|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    at = token.lastIndex;
    const [, close, name, attributes = "", empty, text] = match;
    if (/&(?!(amp|lt|gt|quot|apos);)/.test(attributes + (text ?? ""))) throw new Error("bare &");
    if (close && open.pop() !== close) throw new Error(`</${close}> closes nothing`);
    if (name && !empty) open.push(name);
    if (text?.trim()) texts.push(unescapeHtml(text));
  }
  if (at !== xml.length || open.length > 0) throw new Error(`not XML at ${at}: ${open.join()}`);
  return { texts };
}

describe("Atom", () => {
  const TITLES = [
    "</title><script>alert(1)</script>",
    "a & b &amp; c &lt; d < e > f",
    "]]> <![CDATA[ x ]]>",
    "<!ENTITY x SYSTEM 'file:///etc/passwd'> &x;",
    "\"quotes\" and 'more'",
    "noncharacter \uffff \ufffe and emoji 😀",
    "مرحبا שלום",
  ];

  it("is XML whatever a title or a text holds, and holds it whole", async () => {
    await clear();
    for (const title of TITLES) {
      await openThread(new Person(), { title, body: title, topics: ["sleep"] }, "anxiety");
    }
    for (const path of ["/boards/anxiety/atom.xml", "/tags/sleep/atom.xml"]) {
      const response = await new Person().get(path);
      expect(response.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
      const xml = await response.text();
      const { texts } = parseXml(xml);
      for (const title of TITLES) {
        const shown = title.replace(/[\uffff\ufffe]/g, "").replace(/\s+/g, " ");
        expect(texts.map((text) => text.replace(/\s+/g, " "))).toContain(shown);
      }
      expect(xml.match(/<entry>/g)).toHaveLength(TITLES.length);
      expect(xml).toContain('xmlns="http://www.w3.org/2005/Atom"');
      expect(xml).toContain(
        `<link rel="self" type="application/atom+xml" href="https://hearten.test${path}"/>`,
      );
    }
  });

  it("of a board with nothing on it is XML too", async () => {
    await clear();
    const xml = await readFresh("/boards/family-and-friends/atom.xml");
    parseXml(xml);
    expect(xml).not.toContain("<entry>");
  });

  it("shows no text that a content note covers", async () => {
    await openThread(
      new Person(),
      { title: "Covered", notes: ["loss"], body: "Beneath." },
      "anxiety",
    );
    const xml = await readFresh("/boards/anxiety/atom.xml");
    expect(xml).toContain("Covered");
    expect(xml).not.toContain("Beneath");
  });
});
