import { REASONS } from "../../workers/reports/types.ts";
import type { PostView } from "../../workers/threads/types.ts";
import { Choices } from "../components/choices/choices.tsx";
import { ErrorSummary } from "../components/error-summary/error-summary.tsx";
import { Leaf } from "../components/leaf/leaf.tsx";
import { PostBody } from "../components/post/post.tsx";
import { TextArea } from "../components/text-area/text-area.tsx";
import { When } from "../components/when/when.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { FormState, View } from "../view.ts";

export type ReportField = "reason" | "words";

export interface ReportPageProps {
  readonly view: View;
  readonly post: PostView;
  readonly form: FormState<ReportField>;
}

/** Asking the team to look at a post. It posts to its own address. */
export function ReportPage({ view, post, form }: ReportPageProps) {
  const { reporting, layout, common } = view.t;
  const hasErrors = Object.values(form.errors).some(Boolean);
  const here = `/threads/${post.threadId}/posts/${post.id}`;
  return (
    <Layout view={view} title={layout.titles.message} personal errors={hasErrors}>
      <ErrorSummary view={view} errors={form.errors} />
      <h1>{reporting.title}</h1>
      <p>{reporting.intro}</p>
      <section class="preview" aria-label={reporting.thePost}>
        <p class="meta">
          <span class="who">
            <Leaf alias={post.alias} />
            {post.alias}
          </span>
          <When view={view} at={post.createdAt} />
        </p>
        <PostBody view={view} post={post} />
      </section>
      <form method="post" action={`${here}/report`} novalidate data-once={view.t.posting.sending}>
        <input type="hidden" name="key" value={form.key} />
        <Choices
          view={view}
          type="radio"
          name="reason"
          label={reporting.reason}
          error={form.errors.reason}
          choices={REASONS.map((reason) => ({ value: reason, label: common.reasons[reason] }))}
          chosen={form.values.reason ? [form.values.reason] : []}
        />
        <p class="strip">
          {reporting.atRisk} <a href="/help">{view.t.help.stripLink}</a>
        </p>
        <TextArea
          view={view}
          name="words"
          label={`${reporting.words} ${common.optional}`}
          hint={reporting.wordsHint}
          error={form.errors.words}
          value={form.values.words}
          rows={4}
          max={1_000}
        />
        <p class="buttons">
          <button>{reporting.send}</button>
          <a class="plain" href={here}>
            {common.cancel}
          </a>
        </p>
      </form>
    </Layout>
  );
}
