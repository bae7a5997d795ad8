import type { SupportShown } from "../../workers/statements/types.ts";
import { Keepsake } from "../components/keepsake/keepsake.tsx";
import { Support } from "../components/support/support.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

export interface WelcomePageProps {
  readonly view: View;
  readonly alias: string;
  /** Shown once; null when they have been kept or can no longer be shown. */
  readonly words: readonly string[] | null;
  /** The host of this place, for the printed card. */
  readonly place: string;
  readonly threadUrl: string;
  /** True when the post waits for a person to read it. */
  readonly held: boolean;
  /** What they wrote says that they want to die: what meets them, before anything is asked of them. */
  readonly support?: SupportShown | null;
  /** Path of the form just posted, whose draft may go now. */
  readonly clearDraft?: string | undefined;
}

/** What someone sees after their first post: the alias they bear, and the words to keep. */
export function WelcomePage(props: WelcomePageProps) {
  const { view, alias, words, place, threadUrl, held } = props;
  const { posting, layout } = view.t;
  return (
    <Layout view={view} title={layout.titles.account} personal clearDraft={props.clearDraft}>
      {props.support ? (
        <>
          <Support view={view} {...props.support} titled={false} />
          <h2>{posting.welcomeTitle(alias)}</h2>
        </>
      ) : (
        <h1>{posting.welcomeTitle(alias)}</h1>
      )}
      <p class="lead">{posting.welcomeAlias}</p>
      {props.support ? null : <p>{held ? posting.welcomeHeld : posting.welcomeSeen}</p>}
      {words === null ? (
        <p class="buttons">
          <a class="button" href={threadUrl}>
            {posting.goToPost}
          </a>
        </p>
      ) : (
        <Words view={view} words={words} place={place} threadUrl={threadUrl} />
      )}
    </Layout>
  );
}

interface WordsProps {
  readonly view: View;
  readonly words: readonly string[];
  readonly place: string;
  readonly threadUrl: string;
}

function Words({ view, words, place, threadUrl }: WordsProps) {
  const { keeping, posting } = view.t;
  return (
    <section aria-labelledby="keep">
      <h2 id="keep">{posting.wordsTitle}</h2>
      <p>{posting.wordsWhy}</p>
      <Keepsake view={view} words={words} place={place} />
      <p class="hint">{keeping.cardText}</p>
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
