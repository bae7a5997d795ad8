import type { ReviewView } from "../../../workers/moderation/types.ts";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import { When } from "../../components/when/when.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";

interface TeamSideProps {
  readonly view: View;
  readonly review: Pick<ReviewView, "threadId" | "postId" | "team" | "post">;
}

/** What the team alone knows about a post: counts of its author’s others, and what colleagues noted. */
export function TeamSide({ view, review }: TeamSideProps) {
  const { standing } = view.t;
  const { team } = review;
  return (
    <>
      {team.standing === null ? null : (
        <section aria-labelledby="author">
          <h2 id="author">{standing.title}</h2>
          {team.standing.length === 0 ? (
            <p>{standing.none}</p>
          ) : (
            <>
              <p>{standing.counts(team.standing)}</p>
              <p class="hint">{standing.fine}</p>
            </>
          )}
        </section>
      )}
      <section aria-labelledby="notes-of-the-team">
        <h2 id="notes-of-the-team">{standing.notes.title}</h2>
        {team.notes.length === 0 ? <p>{standing.notes.none}</p> : null}
        <ol class="events">
          {team.notes.map((note) => (
            <li>
              <p>
                <strong>{standing.notes.by(view.t.moderation.roles[note.role])}</strong>,{" "}
                <When view={view} at={note.at} />
              </p>
              <p class="pre">{note.words}</p>
            </li>
          ))}
        </ol>
        {review.post.status === "erased" ? null : (
          <details class="more">
            <summary>{standing.notes.label}</summary>
            <NoteForm view={view} {...review} />
          </details>
        )}
      </section>
    </>
  );
}

interface NoteFormProps {
  readonly view: View;
  readonly threadId: string;
  readonly postId: string;
  readonly words?: string;
  readonly error?: string | undefined;
}

function NoteForm({ view, threadId, postId, words, error }: NoteFormProps) {
  const { notes } = view.t.standing;
  const action = `/mod/reviews/${threadId}/${postId}/notes`;
  return (
    <form method="post" action={action} novalidate data-once={view.t.posting.sending}>
      <TextArea
        view={view}
        name="words"
        label={notes.label}
        hint={notes.hint}
        error={error}
        value={words}
        rows={3}
        max={1_000}
      />
      <p class="buttons">
        <button>{notes.send}</button>
      </p>
    </form>
  );
}

/** The form for a note once more, with what is to be mended and everything that was typed. */
export function NotePage(props: NoteFormProps & { readonly error: string }) {
  const { view, threadId, postId, error } = props;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors>
      <p class="crumb">
        <a href={`/mod/reviews/${threadId}/${postId}`}>{view.t.standing.notes.back}</a>
      </p>
      <ErrorSummary view={view} errors={{ words: error }} />
      <h1>{view.t.standing.notes.title}</h1>
      <NoteForm {...props} />
    </Layout>
  );
}
