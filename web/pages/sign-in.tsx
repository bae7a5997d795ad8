import { ErrorSummary } from "../components/error-summary/error-summary.tsx";
import { describedBy, Field } from "../components/field/field.tsx";
import { ForgetChoice } from "../components/forget-choice/forget-choice.tsx";
import { PasskeyForm } from "../components/passkey-form/passkey-form.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { FormState, View } from "../view.ts";

/** Coming back with the recovery words. What is typed here is never kept as a draft. */
export function SignInPage(props: {
  readonly view: View;
  readonly form: FormState<"words" | "forget">;
  /** A puzzle for the script to answer, as JSON; null when none is asked. */
  readonly work: string | null;
}) {
  const { view, form, work } = props;
  const { accounts, keeping, layout, safety } = view.t;
  const error = form.errors.words;
  return (
    <Layout view={view} title={layout.titles.signIn} personal passkey errors={error !== undefined}>
      <ErrorSummary view={view} errors={form.errors} />
      <h1>{accounts.signInTitle}</h1>
      <p>{accounts.signInIntro}</p>
      <form
        method="post"
        action="/sign-in"
        novalidate
        data-once={view.t.posting.sending}
        data-work={work ?? undefined}
        data-work-wait={work ? safety.workWait : undefined}
      >
        {work ? <input type="hidden" name="work" value="" autocomplete="off" /> : null}
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
        <ForgetChoice view={view} checked={form.values.forget === "yes"} />
        <p class="buttons">
          <button>{accounts.signIn}</button>
        </p>
      </form>
      <PasskeyForm
        view={view}
        purpose="sign-in"
        address="/sign-in/passkey"
        button={keeping.passkeySignIn}
      >
        <p class="quiet">{keeping.passkeySignInText}</p>
        <ForgetChoice view={view} short />
      </PasskeyForm>
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
