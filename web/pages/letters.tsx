import type { LetterView } from "../../workers/statements/types.ts";
import { ErrorSummary } from "../components/error-summary/error-summary.tsx";
import { LetterList } from "../components/letters/letters.tsx";
import { NoticeBanner } from "../components/notice-banner/notice-banner.tsx";
import { TextArea } from "../components/text-area/text-area.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { FormState, View } from "../view.ts";

export interface LettersPageProps {
  readonly view: View;
  readonly letters: readonly LetterView[];
  /** False once the post is gone: what was written stays to be read. */
  readonly mayWrite: boolean;
  /** The page of the post, without the last part. */
  readonly postUrl: string;
  readonly form: FormState<"words">;
  /** A letter has just been sent; "heard": it says that its writer wants to die. */
  readonly sent: "yes" | "heard" | null;
}

/** What the author of a post and the team write to each other about it, for the author. */
export function LettersPage(props: LettersPageProps) {
  const { view, letters, mayWrite, postUrl, form, sent } = props;
  const { letters: words, layout, help, posting } = view.t;
  return (
    <Layout
      view={view}
      title={layout.titles.message}
      personal
      errors={form.errors.words !== undefined}
    >
      <ErrorSummary view={view} errors={form.errors} />
      <NoticeBanner text={sent ? words.sent : undefined} />
      <h1>{words.title}</h1>
      {sent === "heard" ? <Heard view={view} /> : <p class="lead">{words.lead}</p>}
      <LetterList view={view} letters={letters} own={words.you} />
      {mayWrite ? (
        <form method="post" action={`${postUrl}/letters`} novalidate data-once={posting.sending}>
          <input type="hidden" name="key" value={form.key} />
          <TextArea
            view={view}
            name="words"
            label={words.label}
            hint={words.hint}
            error={form.errors.words}
            value={form.values.words}
            rows={7}
            max={2_000}
          />
          <p class="buttons">
            <button>{words.send}</button>
            <a class="plain" href={`${postUrl}/status`}>
              {words.back}
            </a>
          </p>
        </form>
      ) : (
        <>
          {form.values.words ? <p class="pre">{form.values.words}</p> : null}
          <p class="buttons">
            <a class="plain" href={`${postUrl}/status`}>
              {words.back}
            </a>
          </p>
        </>
      )}
      <p class="hint">{words.kept}</p>
      <p class="strip">
        {help.also} <a href="/help">{help.stripLink}</a>
      </p>
    </Layout>
  );
}

/** What meets somebody whose letter says that they want to die. */
function Heard({ view }: { view: View }) {
  const { support, help } = view.t;
  return (
    <section class="support" aria-labelledby="heard">
      <h2 id="heard">{support.title}</h2>
      <p class="lead">
        {support.lead} {support.toTeam}
      </p>
      <p>
        <strong>{support.honest}</strong>
      </p>
      <p class="buttons">
        <a class="button" href="/help/find">
          {view.t.helpFlow.start}
        </a>
        <a class="plain" href="/help">
          {help.stripLink}
        </a>
      </p>
    </section>
  );
}
