import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

export interface WelcomePageProps {
  readonly view: View;
  readonly alias: string;
  /** Shown once; null when they have been kept or can no longer be shown. */
  readonly words: readonly string[] | null;
  readonly threadUrl: string;
  /** True when the post waits for a person to read it. */
  readonly held: boolean;
  /** Path of the form just posted, whose draft may go now. */
  readonly clearDraft?: string | undefined;
}

/** What someone sees after their first post: the alias they bear, and the words to keep. */
export function WelcomePage(props: WelcomePageProps) {
  const { view, alias, words, threadUrl, held } = props;
  const { posting, layout } = view.t;
  return (
    <Layout view={view} title={layout.titles.account} personal clearDraft={props.clearDraft}>
      <h1>{posting.welcomeTitle(alias)}</h1>
      <p class="lead">{posting.welcomeAlias}</p>
      <p>{held ? posting.welcomeHeld : posting.welcomeSeen}</p>
      {words === null ? (
        <p class="buttons">
          <a class="button" href={threadUrl}>
            {posting.goToPost}
          </a>
        </p>
      ) : (
        <Words view={view} words={words} threadUrl={threadUrl} />
      )}
    </Layout>
  );
}

function Words(props: { view: View; words: readonly string[]; threadUrl: string }) {
  const { view, words, threadUrl } = props;
  const { posting } = view.t;
  return (
    <section aria-labelledby="keep">
      <h2 id="keep">{posting.wordsTitle}</h2>
      <p>{posting.wordsWhy}</p>
      <div
        class="keepsake"
        data-words={words.join(" ")}
        data-file={posting.wordsFile}
        data-copied={posting.wordsCopied}
        data-failed={posting.wordsCopyFailed}
      >
        <ol aria-label={posting.words}>
          {words.map((word) => (
            <li>{word}</li>
          ))}
        </ol>
        <p class="buttons" data-tools hidden>
          <button type="button" class="plain" data-do="copy">
            {posting.wordsCopy}
          </button>
          <button type="button" class="plain" data-do="print">
            {posting.wordsPrint}
          </button>
          <button type="button" class="plain" data-do="save">
            {posting.wordsSave}
          </button>
        </p>
        <p class="hint" role="status"></p>
      </div>
      <p>{posting.wordsPlain}</p>
      <form method="post" action="/welcome">
        <p class="buttons">
          <button>{posting.wordsKept}</button>
          <a class="plain" href={threadUrl}>
            {posting.wordsLater}
          </a>
        </p>
      </form>
    </section>
  );
}
