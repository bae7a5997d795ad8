import type { Signal } from "../../../workers/screening/types.ts";
import type { View } from "../../view.ts";

/** What a person looks at in a post that waits, in plain words; nothing when nothing was noticed. */
export function Checked({ view, signals }: { view: View; signals: readonly Signal[] }) {
  const { support } = view.t;
  const ofBoard = (rule: string) => rule.startsWith("pack.");
  const sentences = new Set(
    signals.map(({ kind, rule }) => (ofBoard(rule) ? support.checkOfBoard : support.checks[kind])),
  );
  if (sentences.size === 0) return null;
  return (
    <section aria-labelledby="checked">
      <h2 id="checked">{support.checksTitle}</h2>
      <ul>
        {[...sentences].map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** The code by which the author of a post finds its page again from any browser. */
export function WayBack({ view, code }: { view: View; code: string }) {
  const { support } = view.t;
  return (
    <section aria-labelledby="way-back">
      <h2 id="way-back">{support.codeTitle}</h2>
      <p>
        <code class="long">{code}</code>
      </p>
      <p>
        {support.codeText} {support.codeWhere} <a href="/reports">{support.codeLink}</a>.
      </p>
    </section>
  );
}
