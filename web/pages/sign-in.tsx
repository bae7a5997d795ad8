import { ErrorSummary } from "../components/error-summary/error-summary.tsx";
import { describedBy, Field } from "../components/field/field.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { FormState, View } from "../view.ts";

/** Coming back with the recovery words. What is typed here is never kept as a draft. */
export function SignInPage({ view, form }: { view: View; form: FormState<"words"> }) {
  const { accounts, layout } = view.t;
  const error = form.errors.words;
  return (
    <Layout view={view} title={layout.titles.signIn} personal errors={error !== undefined}>
      <ErrorSummary view={view} errors={form.errors} />
      <h1>{accounts.signInTitle}</h1>
      <p>{accounts.signInIntro}</p>
      <form method="post" action="/sign-in" novalidate data-once={view.t.posting.sending}>
        <Field
          view={view}
          name="words"
          label={accounts.words}
          hint={accounts.wordsHint}
          error={error}
        >
          <textarea
            id="words"
            name="words"
            rows={3}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby={describedBy("words", { hint: accounts.wordsHint, error })}
            aria-invalid={error ? "true" : undefined}
          >
            {form.values.words ?? ""}
          </textarea>
        </Field>
        <p class="buttons">
          <button>{accounts.signIn}</button>
        </p>
      </form>
      <p class="quiet">{accounts.noAccount}</p>
      <details class="more">
        <summary>{accounts.lost}</summary>
        <p>{accounts.lostText}</p>
      </details>
      <p class="quiet">
        {accounts.team} <a href="/mod">{accounts.teamDesk}</a>
      </p>
    </Layout>
  );
}
