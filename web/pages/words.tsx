import { ErrorSummary } from "../components/error-summary/error-summary.tsx";
import { Keepsake } from "../components/keepsake/keepsake.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

export interface WordsPageProps {
  readonly view: View;
  readonly formKey: string;
  /** Which words the form is about, so that it replaces no others. */
  readonly seen: string;
  readonly elsewhere: boolean;
  readonly error?: string | undefined;
}

/** Says what new recovery words mean, and asks once. */
export function WordsPage({ view, formKey, seen, elsewhere, error }: WordsPageProps) {
  const { keeping, layout, posting } = view.t;
  return (
    <Layout view={view} title={layout.titles.account} personal errors={error !== undefined}>
      <ErrorSummary view={view} errors={{ elsewhere: error }} />
      <h1>{keeping.wordsTitle}</h1>
      <p class="lead">{keeping.wordsText}</p>
      <p>{keeping.wordsKeep}</p>
      <form method="post" action="/account/words" data-once={posting.sending}>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="seen" value={seen} />
        <label class="choice">
          <input type="checkbox" name="elsewhere" value="yes" id="elsewhere" checked={elsewhere} />
          <span>
            {keeping.elsewhere}
            <small>{keeping.elsewhereHint}</small>
          </span>
        </label>
        <p class="hint">{keeping.wordsPasskeys}</p>
        <p class="buttons">
          <button>{keeping.wordsYes}</button>
          <a class="plain" href="/account">
            {keeping.wordsNo}
          </a>
        </p>
      </form>
    </Layout>
  );
}

export interface NewWordsPageProps {
  readonly view: View;
  readonly words: readonly string[];
  /** The host of this place, for the printed card. */
  readonly place: string;
}

/** New recovery words, shown once. */
export function NewWordsPage({ view, words, place }: NewWordsPageProps) {
  const { keeping, layout, posting } = view.t;
  return (
    <Layout view={view} title={layout.titles.account} personal>
      <h1>{keeping.newWordsTitle}</h1>
      <p class="lead">{keeping.newWordsText}</p>
      <Keepsake view={view} words={words} place={place} />
      <p class="hint">{keeping.cardText}</p>
      <p>{posting.wordsPlain}</p>
      <form method="post" action="/account/words/new">
        <p class="buttons">
          <button>{posting.wordsKept}</button>
        </p>
      </form>
    </Layout>
  );
}
