import type { BulkAction, BulkField, BulkItem } from "../../../workers/reversal/types.ts";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";
import { BulkFields } from "./bulk-fields.tsx";

const BACK = "/mod/investigate";

interface BulkPreviewPageProps {
  readonly view: View;
  /** What will be done with what; absent while something is to be mended first. */
  readonly bulk?: {
    readonly action: BulkAction;
    readonly policy: number | null;
    readonly reason: string;
  };
  readonly items?: readonly BulkItem[];
  /** The id under which it will be done, and taken back. */
  readonly id?: string;
  readonly mend?: {
    readonly form: FormState<BulkField>;
    readonly policies: readonly { readonly number: number; readonly title: string }[];
  };
}

/** What many reviews would become, before anything is done; or what to mend first. */
export function BulkPreviewPage(props: BulkPreviewPageProps) {
  const { view, mend } = props;
  const words = view.t.reversal.bulk;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={mend !== undefined}>
      <p class="crumb">
        <a href={BACK}>{view.t.investigate.subject.back}</a>
      </p>
      {mend ? (
        <>
          <ErrorSummary view={view} errors={mend.form.errors} />
          <h1>{words.title}</h1>
          <form method="post" action="/mod/bulk">
            {(mend.form.values.lists?.picks ?? []).map((pick) => (
              <input type="hidden" name="picks" value={pick} />
            ))}
            <BulkFields view={view} policies={mend.policies} form={mend.form} />
          </form>
        </>
      ) : (
        <Preview {...props} />
      )}
    </Layout>
  );
}

function Preview({ view, bulk, items = [], id = "" }: BulkPreviewPageProps) {
  if (!bulk) return null;
  const words = view.t.reversal.bulk;
  const { actions, actionHints } = view.t.moderation;
  const will = items.filter(({ left }) => left === null);
  const left = items.filter((item) => item.left !== null);
  return (
    <>
      <h1>{words.preview(will.length, actions[bulk.action])}</h1>
      <p class="lead">{words.previewLead}</p>
      {will.length === 0 ? (
        <p class="banner">{words.none}</p>
      ) : (
        <section aria-labelledby="will">
          <h2 id="will">{words.will}</h2>
          <p>{words.hint(actionHints[bulk.action])}</p>
          {bulk.policy === null ? null : <p>{words.rule(bulk.policy)}</p>}
          {bulk.reason ? <p class="pre preview">{bulk.reason}</p> : null}
          <Items view={view} items={will} />
        </section>
      )}
      {left.length === 0 ? null : (
        <section aria-labelledby="left">
          <h2 id="left">{words.leftOut}</h2>
          <Items view={view} items={left} />
        </section>
      )}
      <form method="post" action="/mod/bulk/do" data-once={view.t.posting.sending}>
        <input type="hidden" name="bulk" value={id} />
        <input type="hidden" name="action" value={bulk.action} />
        <input
          type="hidden"
          name="policy"
          value={bulk.policy === null ? "" : String(bulk.policy)}
        />
        <input type="hidden" name="reason" value={bulk.reason} />
        {will.map(({ threadId, postId, version, revision }) => (
          <>
            <input type="hidden" name="picks" value={`${threadId}/${postId}`} />
            <input type="hidden" name="at" value={`${threadId}/${postId} ${version} ${revision}`} />
          </>
        ))}
        <p class="buttons">
          {will.length === 0 ? null : (
            <button class={bulk.action === "remove" ? "destroys" : undefined}>
              {words.yes(will.length)}
            </button>
          )}
          <a class="plain" href={BACK}>
            {words.no}
          </a>
        </p>
      </form>
    </>
  );
}

function Items({ view, items }: { view: View; items: readonly BulkItem[] }) {
  const { bulk } = view.t.reversal;
  const { untitled } = view.t.investigate;
  return (
    <ul class="events">
      {items.map(({ threadId, postId, title, board, left, version, ...item }) => (
        <li class={`class class-${item.class}`}>
          {version === 0 ? (
            untitled
          ) : (
            <a href={`/mod/reviews/${threadId}/${postId}`}>{title || untitled}</a>
          )}
          {board ? <span class="meta"> {view.t.moderation.review.board(board)}</span> : null}
          {left === null ? null : <p class="hint">{bulk.refused[left]}</p>}
        </li>
      ))}
    </ul>
  );
}
