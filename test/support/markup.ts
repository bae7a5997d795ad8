export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands inside a script or style; empty for every other element. */
  readonly inside: string;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  colon: ":",
  tab: "\t",
  newline: "\n",
};

/** Text with its character references undone, as a browser reads an attribute. */
export function unescapeHtml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));?/gi, (all, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex as string, 16) % 0x110000);
    if (decimal) return String.fromCodePoint(parseInt(decimal as string, 10) % 0x110000);
    return NAMED[(name as string).toLowerCase()] ?? all;
  });
}

/** Every start tag of a page, read the way a browser does: a tag begins at "<" and a letter. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const tag = /<([a-z][^\s/>]*)/gi;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const name = (match[1] ?? "").toLowerCase();
    const { attributes, end } = attributesFrom(html, tag.lastIndex);
    tag.lastIndex = end;
    let inside = "";
    if (name === "script" || name === "style") {
      const close = html.toLowerCase().indexOf(`</${name}`, end);
      inside = html.slice(end, close < 0 ? html.length : close);
      tag.lastIndex = end + inside.length;
    }
    found.push({ name, attributes, inside });
  }
  return found;
}

function attributesFrom(html: string, start: number) {
  const attributes = new Map<string, string>();
  const attribute = /[\s/]*(?:(>)|([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?)/gy;
  attribute.lastIndex = start;
  for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
    if (match[1]) break;
    const value = match[3] ?? match[4] ?? match[5] ?? "";
    attributes.set((match[2] ?? "").toLowerCase(), unescapeHtml(value));
  }
  return { attributes, end: attribute.lastIndex || html.length };
}

const FORBIDDEN = new Set([
  "style",
  "img",
  "iframe",
  "object",
  "embed",
  "base",
  "math",
  "video",
  "audio",
  "template",
]);
const ADDRESSES = ["href", "src", "action", "formaction", "xlink:href", "data", "poster"];

/** What in a page could run, load or lead somewhere it must not; empty for every page of ours. */
export function dangersOf(html: string): string[] {
  const dangers: string[] = [];
  for (const { name, attributes, inside } of elementsOf(html)) {
    if (FORBIDDEN.has(name)) dangers.push(`<${name}>`);
    if (name === "script") {
      if (inside.trim() !== "") dangers.push("script in the page");
      if (!(attributes.get("src") ?? "").startsWith("/")) dangers.push("script from elsewhere");
    }
    for (const [attribute, value] of attributes) {
      if (attribute.startsWith("on")) dangers.push(`${name} ${attribute}`);
      if (attribute === "style" || attribute === "srcdoc") dangers.push(`${name} ${attribute}`);
      if (ADDRESSES.includes(attribute) && !isSafeAddress(value)) {
        dangers.push(`${name} ${attribute}=${value}`);
      }
    }
  }
  return dangers;
}

function isSafeAddress(value: string): boolean {
  const bare = value.replace(/[\p{Cc} ]/gu, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme) return ["http", "https", "mailto", "tel", "sms"].includes(scheme);
  return !/^[/\\]{2}/.test(bare);
}

/** The links of a page that lead to other sites over the web. */
export function outwardLinks(html: string): Element[] {
  return elementsOf(html).filter(
    ({ name, attributes }) => name === "a" && /^https?:/i.test(attributes.get("href") ?? ""),
  );
}

/** What a form shows as typed: the value of a field, whichever kind of element it is. */
export function typedIn(html: string, name: string): string | null {
  const area = new RegExp(`<textarea[^>]*\\sname="${name}"[^>]*>([\\s\\S]*?)</textarea>`).exec(
    html,
  );
  // A browser leaves out one line break that follows the tag.
  if (area) return unescapeHtml(area[1] ?? "").replace(/^\n/, "");
  const input = elementsOf(html).find(
    (one) =>
      one.name === "input" &&
      one.attributes.get("name") === name &&
      !["radio", "checkbox"].includes(one.attributes.get("type") ?? "text"),
  );
  return input ? (input.attributes.get("value") ?? "") : null;
}

/** The chosen values of a group of radio buttons or boxes. */
export function chosenIn(html: string, name: string): string[] {
  return elementsOf(html)
    .filter(({ attributes }) => attributes.get("name") === name && attributes.has("checked"))
    .map(({ attributes }) => attributes.get("value") ?? "");
}
