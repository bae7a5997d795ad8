import type { DecisionField, ReviewView } from "../../../workers/moderation/types.ts";
import { assets } from "../../assets.ts";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { When } from "../../components/when/when.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { UndoView } from "../../../workers/reversal/types.ts";
import type { FormState, View } from "../../view.ts";
import { Appeal } from "./appeal.tsx";
import { DecisionForm } from "./decision-form.tsx";
import type { PreviewShown } from "./decision-preview.tsx";
import { DeskText } from "./desk-text.tsx";
import { Evidence, HelpBeside, LetterWanted } from "./evidence.tsx";
import { EventLine } from "./event-line.tsx";
import { KeysList } from "./keys-list.tsx";
import { ReviewLive } from "./live-line.tsx";
import { TeamSide } from "./team-side.tsx";
import { UndoLine } from "./undo-line.tsx";

export interface ReviewPageProps {
  readonly view: View;
  readonly review: ReviewView;
  readonly form: FormState<DecisionField>;
  /** What stood in the way as a whole, rather than in one field. */
  readonly problem?: string | undefined;
  /** What has just been done, when more is still to be decided. */
  readonly done?: string | undefined;
  /** The decision that one key can still take back. */
  readonly undo?: UndoView | null;
  /** What the author would read of the decision as it is filled in, when that was asked for. */
  readonly preview?: PreviewShown | null;
}

/** One review: why it is here, the post, what stands around it, and what may be done. */
export function ReviewPage(props: ReviewPageProps) {
  const { view, review, form, problem } = props;
  const { moderation, layout } = view.t;
  const words = moderation.review;
  const hasErrors = problem !== undefined || Object.values(form.errors).some(Boolean);
  const isOpen = review.status === "open";
  return (
    <Layout view={view} title={layout.titles.desk} personal wide errors={hasErrors}>
      <p class="crumb">
        <a href="/mod">{words.back}</a>
      </p>
      {problem ? (
        <p class="errors" role="alert" tabindex={-1} data-focus>
          {problem}
        </p>
      ) : null}
      <ErrorSummary view={view} errors={form.errors} />
      <NoticeBanner text={props.done} />
      <UndoLine view={view} undo={props.undo} />
      <ReviewLive view={view} review={review} />
      <h1>{view.t.care.folded.heading(moderation.classNames[review.class], review.board)}</h1>
      {isOpen ? (
        <p class={`class class-${review.class}`}>
          <strong>{moderation.classes[review.class]}.</strong> {dueIn(view, review)}
        </p>
      ) : null}
      <p class="meta">
        {words.board(review.board)} · {words.status} {view.t.common.statuses[review.post.status]}
      </p>
      {isOpen ? null : <p class="banner">{words.decided}</p>}
      {review.escalated ? <p class="banner">{words.escalated}</p> : null}
      {review.asks === "opinion" ? <p class="banner">{words.opinion}</p> : null}
      {review.asks === "second_look" ? <p class="banner">{words.secondLook}</p> : null}
      <LetterWanted view={view} review={review} />
      <HelpBeside view={view} review={review} />
      {review.claim === "mine" ? <p class="hint">{words.claimMine}</p> : null}
      <div class="desk">
        <div>
          <Appeal view={view} review={review} />
          <Why view={view} review={review} />
          <ThePost view={view} review={review} />
          <Around view={view} review={review} />
          <TeamSide view={view} review={review} />
          <History view={view} review={review} />
          <Ways view={view} review={review} />
        </div>
        <DecisionForm view={view} review={review} form={form} preview={props.preview ?? null} />
      </div>
      <KeysList view={view} actions={review.actions} page={["text", "send", "undo", "help"]} />
      <script type="module" src={assets.desk}></script>
    </Layout>
  );
}

function dueIn(view: View, review: ReviewView): string {
  const { due, late } = view.t.moderation.review;
  const left = review.dueAt - view.now;
  return left > 0 ? due(view.t.time.about(left)) : late;
}

function Why({ view, review }: { view: View; review: ReviewView }) {
  const { review: words, causes } = view.t.moderation;
  return (
    <section aria-labelledby="why">
      <h2 id="why">{words.why}</h2>
      {review.cause === "report" ? null : <p>{causes[review.cause]}</p>}
      {review.reports.length === 0 ? (
        review.cause === "report" ? (
          <p>{words.noReports}</p>
        ) : null
      ) : (
        <>
          <p>{words.reports(review.reports.length)}</p>
          <ul class="reports">
            {review.reports.map((report) => (
              <li>
                <strong>{view.t.common.reasons[report.reason]}</strong>,{" "}
                <When view={view} at={report.createdAt} />
                {report.words ? (
                  <details>
                    <summary>{words.words}</summary>
                    <p class="pre">{report.words}</p>
                  </details>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
      <Evidence view={view} review={review} />
    </section>
  );
}

function ThePost({ view, review }: { view: View; review: ReviewView }) {
  const { review: words } = view.t.moderation;
  const { post } = review;
  return (
    <section aria-labelledby="post">
      <h2 id="post">{words.post}</h2>
      <p class="meta">
        <span>{words.by(post.alias)}</span>
        {post.byOpener ? <span>{words.opener}</span> : null}
        <When view={view} at={post.createdAt} />
      </p>
      <DeskText
        view={view}
        post={post.html === "" ? post : { ...post, html: review.noticed.html }}
        summary={words.open}
        neutral={neutralLine(view, review)}
        title={review.threadTitle}
        titleParts={review.noticed.title}
        opens={view.t.deciding.keys.page.text}
      />
      <p class="hint">{words.folded}</p>
      {canDecide(review) ? (
        <p class="ways to-decide">
          <a href="#decide">{words.toDecide}</a>
        </p>
      ) : null}
    </section>
  );
}

/** Whether the form of a decision stands on this page. */
function canDecide({ claim, own, actions }: ReviewView): boolean {
  return claim !== "another" && !own && actions.length > 0;
}

/** Why it may be hard to read, before anything of it is: the class, the theme and the reasons given. */
function neutralLine({ t }: View, { class: name, theme, reports }: ReviewView): string {
  const reasons = [...new Set(reports.map(({ reason }) => t.care.folded.reasons[reason]))];
  const about = theme === null ? null : t.common.themes[theme];
  return t.care.folded.neutral(t.moderation.classNames[name], about, t.common.list(reasons));
}

function Around({ view, review }: { view: View; review: ReviewView }) {
  const { review: words } = view.t.moderation;
  if (review.around.length < 2) return null;
  return (
    <section aria-labelledby="around">
      <h2 id="around">{words.around}</h2>
      <ol class="around">
        {review.around.map((post) => (
          <li>
            {post.id === review.postId ? (
              <p class="meta">
                <span>{words.by(post.alias)}</span> <strong>{words.thisPost}</strong>
              </p>
            ) : (
              <DeskText view={view} post={post} summary={words.by(post.alias)} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where to go from here, besides deciding. */
function Ways({ view, review }: { view: View; review: ReviewView }) {
  const { threadId, postId } = review;
  const to = postId === threadId ? "" : `?to=${postId}`;
  const canReply = review.post.status === "published" && !review.locked;
  return (
    <ul class="chips">
      <li>
        <a href={`/mod/investigate/${threadId}`}>{view.t.investigate.history}</a>
      </li>
      {canReply ? (
        <li>
          <a href={`/staff/threads/${threadId}/reply${to}`}>{view.t.teamReply.link}</a>
        </li>
      ) : null}
      {review.post.status === "erased" ? null : (
        <li>
          <a href={`/mod/reviews/${threadId}/${postId}/letters`}>{view.t.letters.desk.link}</a>
        </li>
      )}
      {review.mayUnseal ? (
        <li>
          {review.unsealing === null ? (
            <a href={`/mod/reviews/${threadId}/${postId}/unseal`}>{view.t.unsealing.link}</a>
          ) : (
            <a href={`/mod/unsealings/${review.unsealing}`}>{view.t.unsealing.waits}</a>
          )}
        </li>
      ) : null}
    </ul>
  );
}

function History({ view, review }: { view: View; review: ReviewView }) {
  const { review: words } = view.t.moderation;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {review.events.length === 0 ? <p>{words.historyNone}</p> : null}
      <ol class="events">
        {review.events.map((event) => (
          <li>
            <EventLine view={view} event={event} />
            {review.backable.includes(event.id) ? (
              <p>
                <a
                  href={`/mod/reviews/${event.threadId}/${event.postId}/events/${event.id}/take-back`}
                >
                  {view.t.reversal.link}
                  <span class="vh">: {view.t.moderation.done[event.action]}</span>
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
