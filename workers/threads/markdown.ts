import MarkdownIt from "markdown-it";

/**
 * Bold, emphasis, lists, quotes and links, and nothing else: no raw HTML, no images, no headings.
 * The `zero` preset starts from an empty list of rules, so what is not named here cannot happen.
 */
const markdown = new MarkdownIt("zero", {
  html: false,
  linkify: true,
  breaks: true,
  typographer: false,
})
  .enable(["emphasis", "link", "linkify", "escape", "newline", "entity", "balance_pairs"])
  .enable(["list", "blockquote"]);

markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
markdown.validateLink = (url) => /^(https?:\/\/|mailto:)/i.test(url.trim());

/** A link to nowhere is shown as its words alone, and one without words shows where it leads. */
markdown.core.ruler.after("inline", "bare_links", ({ tokens, Token }) => {
  for (const { children } of tokens) {
    if (!children) continue;
    for (let at = 0; at < children.length; at++) {
      const open = children[at];
      if (open?.type !== "link_open") continue;
      // Links do not nest: the next end is its own.
      let end = at + 1;
      while (end < children.length && children[end]?.type !== "link_close") end++;
      const close = children[end];
      const href = String(open.attrGet("href") ?? "");
      if (href === "") {
        open.hidden = true;
        if (close) close.hidden = true;
      } else if (children.slice(at + 1, end).every((token) => token.content.trim() === "")) {
        const words = new Token("text", "", 0);
        words.content = href;
        children.splice(at + 1, 0, words);
      }
    }
  }
});

const renderToken = markdown.renderer.renderToken.bind(markdown.renderer);
markdown.renderer.rules["link_open"] = (tokens, index, options) => {
  // The reader's address bar and the other site learn nothing of where they came from.
  tokens[index]?.attrSet("rel", "nofollow ugc noreferrer");
  return renderToken(tokens, index, options);
};

/** A post's markdown as safe HTML. */
export function renderMarkdown(body: string): string {
  return markdown.render(body);
}
