import type { AppealView, ReviewView } from "../../../workers/moderation/types.ts";
import { When } from "../../components/when/when.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import type { View } from "../../view.ts";
import { EventLine } from "./event-line.tsx";

interface AppealProps {
  readonly view: View;
  readonly review: ReviewView;
}

/** What somebody asks about a decision, whether whoever looks is the one to answer, and how. */
export function Appeal({ view, review }: AppealProps) {
  const { desk } = view.t.suspensions;
  const { desk: words } = view.t.statements;
  const { appeal } = review;
  if (!appeal) return null;
  const canAnswer = appeal.mayAnswer !== "no" && review.claim !== "another" && !review.own;
  return (
    <section aria-labelledby="appeal">
      <h2 id="appeal">{appeal.by === "author" ? words.byAuthor : words.byReporter}</h2>
      <p class="meta">
        {desk.appealWords} <When view={view} at={appeal.createdAt} />
      </p>
      <blockquote class="pre">{appeal.words}</blockquote>
      {appeal.question ? (
        <>
          <p class="meta">{words.replyWas}</p>
          <blockquote class="pre">{appeal.question}</blockquote>
          <p class="meta">{words.replied}</p>
          <blockquote class="pre">{appeal.reply}</blockquote>
        </>
      ) : null}
      {appeal.decision ? (
        <>
          <h3>{desk.appealWas}</h3>
          <ol class="events">
            <li>
              <EventLine view={view} event={appeal.decision} />
            </li>
          </ol>
        </>
      ) : null}
      {appeal.mayAnswer === "alone" ? <p class="banner">{desk.appealLead}</p> : null}
      {appeal.mayAnswer === "no" ? <p class="banner">{desk.appealOther}</p> : null}
      {canAnswer ? <Answer view={view} review={review} appeal={appeal} /> : null}
    </section>
  );
}

function Answer({ view, review, appeal }: AppealProps & { readonly appeal: AppealView }) {
  const { desk } = view.t.statements;
  const about = appeal.decision?.action;
  const isPause = about === "suspend" || about === "mute" || about === undefined;
  return (
    <>
      <p class="hint">{isPause ? view.t.suspensions.desk.appealHow : desk.how}</p>
      {appeal.by === "author" && !isPause ? (
        <Words
          {...{ view, review }}
          act="grant"
          summary={desk.grant}
          hint={desk.grantHint}
          send={desk.grantSend}
        />
      ) : null}
      <Words
        {...{ view, review }}
        act="ask"
        summary={desk.ask}
        hint={desk.askHint}
        send={desk.askSend}
      />
    </>
  );
}

interface WordsProps extends AppealProps {
  readonly act: "grant" | "ask";
  readonly summary: string;
  readonly hint: string;
  readonly send: string;
}

/** One way to answer that is not a decision about the post itself. */
function Words({ view, review, act, summary, hint, send }: WordsProps) {
  const { desk } = view.t.statements;
  const action = `/mod/reviews/${review.threadId}/${review.postId}/appeal`;
  return (
    <details class="more">
      <summary>{summary}</summary>
      <form method="post" action={action} novalidate data-once={view.t.posting.sending}>
        <input type="hidden" name="do" value={act} />
        <TextArea
          view={view}
          name={`words-${act}`}
          label={desk.words}
          hint={hint}
          rows={4}
          max={1_000}
        />
        <p class="buttons">
          <button class="plain">{send}</button>
        </p>
      </form>
    </details>
  );
}
