import { Choices } from "../components/choices/choices.tsx";
import { ErrorSummary } from "../components/error-summary/error-summary.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

/** Says what goes and what stays, and asks which, before an account is deleted. */
export function ErasePage({ view, error }: { view: View; error?: string }) {
  const { erasing, layout, posting } = view.t;
  return (
    <Layout view={view} title={layout.titles.account} personal errors={error !== undefined}>
      <ErrorSummary view={view} errors={{ what: error }} />
      <h1>{erasing.title}</h1>
      <p class="lead">{erasing.intro}</p>
      <p class="ways">
        <a href="/account/export">{erasing.copyLink}</a>
      </p>
      <h2>{erasing.goes}</h2>
      <ul>
        {erasing.goesList.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <h2>{erasing.stays}</h2>
      <ul>
        {erasing.staysList.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <form method="post" action="/account/erase" novalidate data-once={posting.sending}>
        <Choices
          view={view}
          type="radio"
          name="what"
          label={erasing.what}
          error={error}
          choices={[
            { value: "account", label: erasing.accountOnly, hint: erasing.accountOnlyHint },
            { value: "everything", label: erasing.everything, hint: erasing.everythingHint },
          ]}
          chosen={[]}
        />
        <p class="buttons">
          <button class="destroys">{erasing.yes}</button>
          <a class="plain" href="/account">
            {erasing.no}
          </a>
        </p>
      </form>
    </Layout>
  );
}

/** Some posts are gone and others not yet: one press goes on. */
export function ErasingPage({ view }: { view: View }) {
  const { erasing, layout, posting } = view.t;
  return (
    <Layout view={view} title={layout.titles.account} personal>
      <h1>{erasing.goingTitle}</h1>
      <p class="lead">{erasing.goingText}</p>
      <form method="post" action="/account/erase" data-once={posting.sending}>
        <input type="hidden" name="what" value="everything" />
        <p class="buttons">
          <button class="destroys">{erasing.goOn}</button>
          <a class="plain" href="/account">
            {erasing.later}
          </a>
        </p>
      </form>
    </Layout>
  );
}

/** The last page an account sees. */
export function ErasedPage({ view, everything }: { view: View; everything: boolean }) {
  const { erasing, errors, help, layout } = view.t;
  return (
    <Layout view={view} title={layout.titles.message} personal>
      <h1>{erasing.goneTitle}</h1>
      <p class="lead">
        {erasing.goneText} {everything ? erasing.goneWords : erasing.stayedWords}
      </p>
      <p>{erasing.goneBye}</p>
      <p class="buttons">
        <a class="button" href="/">
          {errors.home}
        </a>
      </p>
      <p class="strip">
        {help.also} <a href="/help">{help.stripLink}</a>
      </p>
    </Layout>
  );
}
