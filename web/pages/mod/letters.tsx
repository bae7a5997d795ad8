import type { LetterView } from "../../../workers/statements/types.ts";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { LetterList } from "../../components/letters/letters.tsx";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";

export interface TeamLettersPageProps {
  readonly view: View;
  readonly title: string;
  readonly letters: readonly LetterView[];
  /** Words of the board to begin with. */
  readonly replies: readonly { readonly label: string; readonly text: string }[];
  /** Why no letter can be written; null when one can. */
  readonly refused: "by_team" | "gone" | null;
  readonly reviewUrl: string;
  readonly form: FormState<"words">;
  readonly sent: boolean;
}

/** Writing to the author of a post, for one of the team: with a role and a name of this thread. */
export function TeamLettersPage(props: TeamLettersPageProps) {
  const { view, title, letters, refused, reviewUrl, form, sent } = props;
  const { letters: words, layout, posting } = view.t;
  const { desk } = words;
  return (
    <Layout
      view={view}
      title={layout.titles.desk}
      personal
      errors={form.errors.words !== undefined}
    >
      <p class="crumb">
        <a href={reviewUrl}>{desk.back}</a>
      </p>
      <ErrorSummary view={view} errors={form.errors} />
      <NoticeBanner text={sent ? desk.sent : undefined} />
      <h1>{desk.title}</h1>
      {title ? <p class="meta">{title}</p> : null}
      <p class="lead">{desk.lead}</p>
      <LetterList view={view} letters={letters} own={words.author} />
      {refused === null ? (
        <form method="post" action={`${reviewUrl}/letters`} novalidate data-once={posting.sending}>
          <input type="hidden" name="key" value={form.key} />
          <Replies {...props} />
          <TextArea
            view={view}
            name="words"
            label={words.label}
            hint={desk.hint}
            error={form.errors.words}
            value={form.values.words}
            rows={7}
            max={2_000}
          />
          <p class="buttons">
            <button>{words.send}</button>
          </p>
        </form>
      ) : (
        <>
          <p class="banner">{desk.problems[refused]}</p>
          {form.values.words ? <p class="pre">{form.values.words}</p> : null}
        </>
      )}
    </Layout>
  );
}

/** Words to begin with: a press puts them into the letter, where every one of them can be changed. */
function Replies({ view, replies }: TeamLettersPageProps) {
  const { begin } = view.t.letters.desk;
  if (replies.length === 0) return null;
  return (
    <details class="more">
      <summary>{begin.title}</summary>
      <p class="hint">{begin.hint}</p>
      <ul class="templates">
        {replies.map(({ label, text }, place) => (
          <li>
            <p>
              <strong>{label}</strong>
            </p>
            <p class="pre">{text}</p>
            <p>
              <button class="plain" name="begin" value={String(place)}>
                {begin.use}
                <span class="vh">: {label}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
