import type { View } from "../../view.ts";

/** What was typed into a form that is no longer there: its writer keeps it. */
export function KeptWords({ view, words }: { view: View; words: string | undefined }) {
  if (!words) return null;
  return (
    <section class="preview" aria-labelledby="words">
      <h2 id="words" tabindex={-1}>
        {view.t.statements.yours}
      </h2>
      <p class="pre">{words}</p>
    </section>
  );
}
