import type { View } from "../../view.ts";

/** One line above every field where someone writes. */
export function HelpStrip({ view }: { view: View }) {
  const { help } = view.t;
  return (
    <p class="strip">
      {help.strip} <a href="/help">{help.stripLink}</a>
      {help.stripOr}
      <a href="/help/find">{help.stripFind}</a>.
    </p>
  );
}
