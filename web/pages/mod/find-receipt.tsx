import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { TextField } from "../../components/field/field.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";

export interface FindReceiptPageProps {
  readonly view: View;
  readonly typed: string;
  readonly error?: string | undefined;
}

/** For a receipt on paper: type it and see what came of the report. */
export function FindReceiptPage({ view, typed, error }: FindReceiptPageProps) {
  const { find } = view.t.moderation;
  return (
    <Layout view={view} title={view.t.layout.titles.message} personal errors={error !== undefined}>
      <ErrorSummary view={view} errors={{ code: error }} />
      <h1>{find.title}</h1>
      <form method="post" action="/reports" novalidate>
        <TextField
          view={view}
          name="code"
          label={find.label}
          hint={find.hint}
          error={error}
          value={typed}
        />
        <p class="buttons">
          <button>{find.send}</button>
        </p>
      </form>
    </Layout>
  );
}
