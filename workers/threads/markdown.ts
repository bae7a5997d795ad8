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
