import type { View } from "../../view.ts";

interface ErrorSummaryProps {
  readonly view: View;
  /** Sentences by field; each links to the field of that id. */
  readonly errors: Readonly<Partial<Record<string, string>>>;
}

/** What is to be mended, first on the page; the script moves the focus here. */
export function ErrorSummary({ view, errors }: ErrorSummaryProps) {
  const entries = Object.entries(errors).filter(([, text]) => text);
  if (entries.length === 0) return null;
  const words = view.t.errors;
  return (
    <div class="errors" role="alert" tabindex={-1} data-focus>
      <h2>{words.summary}</h2>
      <ul>
        {entries.map(([field, text]) => (
          <li>
            {/* The form's own key has no field to go to. */}
            {field === "key" ? text : <a href={`#${field}`}>{text}</a>}
          </li>
        ))}
      </ul>
      <p>{words.summaryHint}</p>
    </div>
  );
}
