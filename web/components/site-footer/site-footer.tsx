import type { View } from "../../view.ts";

/** Where the rules are, what is kept, and what leaving cannot do. */
export function SiteFooter({ view }: { view: View }) {
  const { keeping, layout } = view.t;
  return (
    <footer class="foot">
      <nav aria-label={layout.footer}>
        <a href="/rules">{layout.rules}</a>
        <a href="/about">{layout.about}</a>
        <a href="/transparency">{layout.figures}</a>
        <a href="/reports">{layout.receipts}</a>
        <a href="/view">{view.t.choices.link}</a>
        <a href="/help">{layout.help}</a>
        <a href="/forget">{keeping.forgetLink}</a>
      </nav>
      <p>{layout.privacy}</p>
      <p>{layout.history}</p>
    </footer>
  );
}
