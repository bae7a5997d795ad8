import type { DeskPost } from "../../../workers/moderation/types.ts";
import type { Colleague, OpenedPage, UnsealingView } from "../../../workers/unsealing/types.ts";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import { When } from "../../components/when/when.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";
import { DeskText } from "./desk-text.tsx";
import { ConfirmFirst } from "./passkey-form.tsx";

const LIST = "/mod/unsealings";
/** The id of the form by which one asks. */
const FORM = "ask";

/** What waits for its second person, what is open, what was answered lately. */
export function UnsealingsPage(props: {
  readonly view: View;
  readonly unsealings: readonly UnsealingView[];
}) {
  const { view, unsealings } = props;
  const { list } = view.t.unsealing;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/mod">{view.t.moderation.review.back}</a>
      </p>
      <h1>{list.title}</h1>
      <p class="lead">{list.intro}</p>
      {unsealings.length === 0 ? <p class="empty">{list.empty}</p> : null}
      <ol class="events">
        {unsealings.map((unsealing) => (
          <li>
            <Standing view={view} unsealing={unsealing} />
            <p class="pre">{unsealing.reason}</p>
            <p>
              <a href={`${LIST}/${unsealing.id}`}>
                {list.look}
                <span class="vh"> ({view.t.time.ago(view.now, unsealing.askedAt)})</span>
              </a>
            </p>
          </li>
        ))}
      </ol>
    </Layout>
  );
}

export type AskUnsealingField = "reason";

interface AskUnsealingPageProps {
  readonly view: View;
  readonly about: {
    readonly threadTitle: string;
    readonly alias: string;
    readonly byTeam: boolean;
    readonly tooNew: boolean;
  };
  /** Path of the review it is asked from. */
  readonly review: string;
  /** True when it was sent too long after the passkey: that answers first, and it goes again. */
  readonly stale: boolean;
  readonly form: FormState<AskUnsealingField>;
}

/** The first key: a reason in words that the member will read. It posts to its own address. */
export function AskUnsealingPage(props: AskUnsealingPageProps) {
  const { view, about, review, form } = props;
  const { ask } = view.t.unsealing;
  const here = view.path.split("?")[0] ?? view.path;
  const hasErrors = form.errors.reason !== undefined;
  return (
    <Layout
      view={view}
      title={view.t.layout.titles.desk}
      personal
      errors={hasErrors || props.stale}
      passkey={props.stale}
    >
      <p class="crumb">
        <a href={review}>{view.t.unsealing.one.review}</a>
      </p>
      {props.stale ? <ConfirmFirst view={view} form={FORM} /> : null}
      <ErrorSummary view={view} errors={form.errors} />
      <h1>{ask.title}</h1>
      <p>{ask.about(about.alias, about.threadTitle)}</p>
      {about.byTeam || about.tooNew ? (
        <p class="banner">{about.byTeam ? ask.teamPost : ask.tooNew}</p>
      ) : (
        <>
          <p>{ask.intro}</p>
          <p>{ask.before}</p>
          <form
            id={FORM}
            method="post"
            action={here}
            novalidate
            data-once={view.t.posting.sending}
            data-draft={here}
          >
            <TextArea
              view={view}
              name="reason"
              label={ask.reason}
              hint={ask.reasonHint}
              error={form.errors.reason}
              value={form.values.reason}
              rows={6}
              max={1_000}
            />
            <p class="buttons">
              <button>{ask.send}</button>
              <a class="plain bare" href={review}>
                {view.t.common.cancel}
              </a>
            </p>
          </form>
        </>
      )}
    </Layout>
  );
}

interface UnsealingPageProps {
  readonly view: View;
  readonly seen: {
    readonly unsealing: UnsealingView;
    readonly threadTitle: string;
    readonly post: DeskPost | null;
  };
  /** What stood in the way of what was just tried. */
  readonly problem?: string | undefined;
}

/** One request: why, about which post, and what whoever reads this may do about it. */
export function UnsealingPage({ view, seen, problem }: UnsealingPageProps) {
  const { unsealing, post } = seen;
  const { one, list } = view.t.unsealing;
  const review = `/mod/reviews/${unsealing.threadId}/${unsealing.postId}`;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={problem !== undefined}>
      <p class="crumb">
        <a href={LIST}>{list.link}</a>
      </p>
      {problem ? (
        <p class="errors" role="alert" tabindex={-1} data-focus>
          {problem}
        </p>
      ) : null}
      <h1>{list.title}</h1>
      <Standing view={view} unsealing={unsealing} />
      <section aria-labelledby="why">
        <h2 id="why">{one.reason}</h2>
        <p class="pre">{unsealing.reason}</p>
      </section>
      <section aria-labelledby="post">
        <h2 id="post">{one.post}</h2>
        <p>{seen.threadTitle}</p>
        {post && post.html !== "" ? (
          <DeskText view={view} post={post} summary={view.t.moderation.review.by(post.alias)} />
        ) : null}
        <p>
          <a href={review}>{one.review}</a>
        </p>
      </section>
      <Answering view={view} unsealing={unsealing} />
    </Layout>
  );
}

function Answering({ view, unsealing }: { view: View; unsealing: UnsealingView }) {
  const { one } = view.t.unsealing;
  const here = `${LIST}/${unsealing.id}`;
  if (unsealing.mayDo === "look") {
    return (
      <form method="post" action={`${here}/look`}>
        <p class="buttons">
          <button>{one.look}</button>
        </p>
        <p class="hint">
          {one.lookHint} {one.passkeyFirst}
        </p>
      </form>
    );
  }
  if (unsealing.mayDo !== "answer") return null;
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{one.decide}</h2>
      <form method="post" action={`${here}/answer`} data-once={view.t.posting.sending}>
        <p class="buttons">
          <button name="answer" value="granted">
            {one.grant}
          </button>
        </p>
        <p class="hint">
          {one.grantHint} {one.passkeyFirst}
        </p>
        <p class="buttons">
          <button class="plain" name="answer" value="refused">
            {one.refuse}
          </button>
        </p>
        <p class="hint">{one.refuseHint}</p>
      </form>
    </section>
  );
}

/** Where a request stands, who has done what, and how long it stays so. */
function Standing({ view, unsealing }: { view: View; unsealing: UnsealingView }) {
  const { one } = view.t.unsealing;
  const { status, mayDo } = unsealing;
  const left = (until: number) => view.t.time.about(until - view.now);
  return (
    <>
      <p>
        <strong>{one.statuses[status]}.</strong> {one.standing[mayDo]}{" "}
        {status === "asked" ? one.lapses(left(unsealing.lapsesAt)) : null}
        {mayDo === "look" ? one.openFor(left(unsealing.openUntil)) : null}
      </p>
      <p class="meta">
        <span>{one.askedBy(named(view, unsealing.askedBy))}</span>
        <When view={view} at={unsealing.askedAt} />
      </p>
      {unsealing.answeredAt === null ? null : (
        <p class="meta">
          <span>{one.answeredBy(named(view, unsealing.answeredBy))}</span>
          <When view={view} at={unsealing.answeredAt} />
        </p>
      )}
    </>
  );
}

function named(view: View, who: Colleague | null): string {
  const { one } = view.t.unsealing;
  return who ? one.by(who.name, view.t.moderation.roles[who.role]) : one.someone;
}

interface OpenedPostsPageProps {
  readonly view: View;
  readonly unsealing: UnsealingView;
  /** Null when there is nothing left to see. */
  readonly opened: OpenedPage | null;
}

/** What the two see: the posts and the names they bear, folded until opened, and nobody's id. */
export function OpenedPostsPage({ view, unsealing, opened }: OpenedPostsPageProps) {
  const words = view.t.unsealing.opened;
  const here = `${LIST}/${unsealing.id}`;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href={here}>{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      <Standing view={view} unsealing={unsealing} />
      {opened === null ? (
        <p class="empty">{words.gone}</p>
      ) : (
        <>
          <p class="banner">{words.intro}</p>
          <p class="hint">{words.count(opened.posts.length)}</p>
          <ol class="around">
            {opened.posts.map(({ threadId, threadTitle, board, post, asked }) => (
              <li>
                <p>
                  <a href={`/threads/${threadId}/posts/${post.id}`}>{threadTitle || words.read}</a>{" "}
                  {asked ? <strong>({words.asked})</strong> : null}
                </p>
                <p class="meta">
                  <span>{words.place(post.alias, board)}</span>
                  <When view={view} at={post.createdAt} />
                </p>
                {post.html === "" ? (
                  <p class="gone">{words.notShown(view.t.common.statuses[post.status])}</p>
                ) : (
                  <DeskText view={view} post={post} summary={view.t.moderation.review.open} />
                )}
              </li>
            ))}
          </ol>
          {opened.older === null ? null : (
            <form method="post" action={`${here}/look`}>
              <input type="hidden" name="before" value={opened.older} />
              <p class="buttons">
                <button class="plain">{words.older}</button>
              </p>
              <p class="hint">{words.olderHint}</p>
            </form>
          )}
        </>
      )}
    </Layout>
  );
}
