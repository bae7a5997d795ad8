import type { BulkDone, LeftOut } from "../../../workers/reversal/types.ts";
import { assets } from "../../assets.ts";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { UndoForm } from "./undo-line.tsx";

interface Ref {
  readonly threadId: string;
  readonly postId: string;
}

interface BulkDonePageProps {
  readonly view: View;
  readonly id: string;
  readonly done: readonly BulkDone[];
  /** Milliseconds in which one key still takes all of it back. */
  readonly leftMs: number;
  /** What was not done just now, and why. */
  readonly missed?: readonly (Ref & { readonly left: LeftOut })[];
  /** How many were taken back just now, and what could not be. */
  readonly undone?: number;
  readonly notBack?: readonly (Ref & { readonly because: string })[];
  /** The words about why were too long. */
  readonly tooLong?: boolean;
}

/** What many decisions by one press came to, and the way back from all of them. */
export function BulkDonePage(props: BulkDonePageProps) {
  const { view, id, done, leftMs, missed = [], undone, notBack = [], tooLong } = props;
  const { reversal, investigate } = view.t;
  const words = reversal.bulk;
  const standing = done.filter((one) => !one.undone).length;
  const undo = `/mod/bulk/${id}/undo`;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={tooLong === true}>
      <p class="crumb">
        <a href="/mod/investigate">{investigate.subject.back}</a>
      </p>
      <NoticeBanner text={undone === undefined ? undefined : words.undoneSome(undone)} />
      <h1>{words.result}</h1>
      {standing > 0 && leftMs > 0 && undone === undefined ? (
        <UndoForm
          view={view}
          text={reversal.doneMany(standing)}
          button={reversal.undoAll}
          action={undo}
          leftMs={leftMs}
        />
      ) : null}
      <p class="lead">
        {done.length === 0
          ? words.resultNone
          : standing === 0
            ? words.allUndone
            : words.resultCount(standing)}
      </p>
      <ul class="events">
        {done.map((one) => (
          <li>
            <a href={`/mod/reviews/${one.threadId}/${one.postId}`}>
              {one.title || investigate.untitled}
            </a>
            {": "}
            {view.t.moderation.done[one.action]}
            {one.undone ? `, ${words.undone}` : ""}
          </li>
        ))}
      </ul>
      <NotDone
        view={view}
        title={words.missed}
        items={missed.map((one) => ({ ...one, why: words.refused[one.left] }))}
      />
      <NotDone
        view={view}
        title={words.notBack}
        items={notBack.map((one) => ({ ...one, why: whyNot(view, one.because) }))}
      />
      {standing > 0 ? (
        <form method="post" action={undo} data-once={view.t.posting.sending}>
          <p>{words.undoLead}</p>
          <TextArea
            view={view}
            name="reason"
            label={words.why}
            error={tooLong ? words.problems.reason_long : undefined}
            rows={2}
            max={1_000}
          />
          <p class="buttons">
            <button class="plain">{reversal.undoAll}</button>
          </p>
        </form>
      ) : null}
      <script type="module" src={assets.desk}></script>
    </Layout>
  );
}

function NotDone(props: {
  view: View;
  title: string;
  items: readonly (Ref & { readonly why: string })[];
}) {
  const { view, title, items } = props;
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="events">
        {items.map(({ threadId, postId, why }) => (
          <li>
            {why} <a href={`/mod/reviews/${threadId}/${postId}`}>{view.t.reversal.bulk.look}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whyNot(view: View, because: string): string {
  const { page, problems, bulk } = view.t.reversal;
  const known: Readonly<Record<string, string>> = {
    ...page.obstacles,
    ...problems,
    later: page.later,
    not_found: bulk.refused.not_found,
    not_yours: bulk.refused.not_yours,
  };
  return known[because] ?? bulk.problems.form;
}
