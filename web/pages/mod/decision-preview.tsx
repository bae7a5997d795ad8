import type { StatementView } from "../../../workers/statements/types.ts";
import { Statement } from "../../components/statement/statement.tsx";
import type { View } from "../../view.ts";

/** What the author would read of a decision, or what is missing before that can be told. */
export type PreviewShown =
  | { readonly statements: readonly StatementView[]; readonly answer: string }
  | { readonly missing: readonly string[] };

interface PreviewProps {
  readonly view: View;
  /** Null before anything was chosen. */
  readonly preview: PreviewShown | null;
}

/** The place of it in the form. With script it follows what is chosen and written. */
export function DecisionPreview({ view, preview }: PreviewProps) {
  const { deciding } = view.t;
  return (
    <section
      class="preview"
      aria-labelledby="they-read"
      tabindex={preview ? -1 : undefined}
      data-focus={preview ? "" : undefined}
    >
      <h3 id="they-read">{deciding.preview.title}</h3>
      <div data-preview data-lost={deciding.preview.lost}>
        <PreviewPart view={view} preview={preview} />
      </div>
    </section>
  );
}

/** The part of it that changes. */
export function PreviewPart({ view, preview }: PreviewProps) {
  const { preview: words } = view.t.deciding;
  if (preview === null) return <p>{words.choose}</p>;
  if ("missing" in preview) {
    return (
      <>
        <p>{words.missing}</p>
        <ul>
          {preview.missing.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </>
    );
  }
  const { statements, answer } = preview;
  if (statements.length === 0 && answer === "") return <p>{words.quiet}</p>;
  return (
    <>
      {statements.map((statement) => (
        <div class="they-read">
          <Statement view={view} statement={statement} />
        </div>
      ))}
      {statements.length === 0 ? (
        <>
          <p>{words.answer}</p>
          <p class="pre they-read">{answer}</p>
        </>
      ) : null}
      <p class="hint">{words.when}</p>
    </>
  );
}
