import type { StaffRole } from "../../../workers/permissions/types.ts";
import type { PostView, ThreadSummary } from "../../../workers/threads/types.ts";
import { Confirm } from "../../components/confirm/confirm.tsx";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { PostBody } from "../../components/post/post.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";

export interface TeamReplyPageProps {
  readonly view: View;
  /** Null when whoever sent it is signed out: then there is only what they typed. */
  readonly place: {
    readonly thread: ThreadSummary;
    readonly replyTo: { readonly id: string; readonly alias: string } | undefined;
    readonly role: StaffRole;
  } | null;
  readonly form: FormState<"body">;
}

/** One of the team replies with their role shown. It posts to its own address. */
export function TeamReplyPage({ view, place, form }: TeamReplyPageProps) {
  const { teamReply, moderation, posting } = view.t;
  const here = view.path.split("?")[0] ?? view.path;
  const hasErrors = form.errors.body !== undefined;
  return (
    <Layout view={view} title={view.t.layout.titles.write} personal errors={hasErrors}>
      <ErrorSummary view={view} errors={form.errors} />
      <h1>{teamReply.title}</h1>
      {place ? (
        <>
          <p>
            {posting.replyingTo} {place.replyTo ? `${place.replyTo.alias}, ` : ""}
            <a href={`/threads/${place.thread.id}`}>{place.thread.title}</a>
          </p>
          <p>{teamReply.intro(moderation.roles[place.role])}</p>
          <p class="hint">{teamReply.careful}</p>
        </>
      ) : null}
      <form method="post" action={here} novalidate data-once={posting.sending}>
        <input type="hidden" name="key" value={form.key} />
        {place?.replyTo ? <input type="hidden" name="to" value={place.replyTo.id} /> : null}
        <TextArea
          view={view}
          name="body"
          label={teamReply.body}
          hint={posting.bodyHint}
          error={form.errors.body}
          value={form.values.body}
          max={20_000}
        />
        <p class="buttons">
          <button>{teamReply.post}</button>
          {place ? (
            <a class="plain bare" href={`/threads/${place.thread.id}`}>
              {view.t.common.cancel}
            </a>
          ) : null}
        </p>
      </form>
    </Layout>
  );
}

/** Taking back what one wrote as one of the team. */
export function TeamTakeBackPage({ view, post }: { view: View; post: PostView }) {
  const { teamReply } = view.t;
  return (
    <Layout view={view} title={view.t.layout.titles.write} personal>
      <Confirm
        title={teamReply.takeBackTitle}
        text={teamReply.takeBackText}
        action={view.path.split("?")[0] ?? view.path}
        yes={teamReply.takeBackYes}
        no={view.t.common.cancel}
        back={`/threads/${post.threadId}/posts/${post.id}`}
        destroys
      >
        <PostBody view={view} post={post} />
      </Confirm>
    </Layout>
  );
}
