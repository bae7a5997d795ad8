import { raw } from "hono/html";
import type { PostView } from "../../../workers/threads/types.ts";
import type { View } from "../../view.ts";
import { ContentNote } from "../content-note/content-note.tsx";
import { LeftOutLine } from "../left-out/left-out.tsx";
import { Leaf } from "../leaf/leaf.tsx";
import { When } from "../when/when.tsx";

interface PostProps {
  readonly view: View;
  readonly post: PostView;
  readonly canReply: boolean;
}

/** One post with what may be done about it. */
export function Post({ view, post, canReply }: PostProps) {
  const { reading } = view.t;
  const here = `/threads/${post.threadId}/posts/${post.id}`;
  if (post.shown.as === "left_out") {
    return (
      <article class="post" id={`p-${post.id}`}>
        <PostBody view={view} post={post} />
      </article>
    );
  }
  return (
    <article class={post.mine ? "post mine" : "post"} id={`p-${post.id}`}>
      <header>
        <Leaf alias={post.alias} />
        <div>
          <h2>{post.alias}</h2>
          {post.role ? <span class="mark team">{view.t.teamReply.roles[post.role]}</span> : null}
          {post.mine ? <span class="mark">{reading.you}</span> : null}
          {post.byOpener ? <span class="mark">{reading.opener}</span> : null}
          {post.editedAt === null ? null : <span class="mark">{reading.edited}</span>}
          <a class="at" href={here}>
            <When view={view} at={post.createdAt} />
          </a>
        </div>
      </header>
      {post.replyTo ? (
        <p class="re">
          {reading.inReplyTo}{" "}
          <a href={`/threads/${post.threadId}/posts/${post.replyTo.id}`}>{post.replyTo.alias}</a>
        </p>
      ) : null}
      <PostBody view={view} post={post} />
      {post.waiting ? (
        <p class="wait">
          {reading.waiting} <a href={`${here}/status`}>{reading.waitingLink}</a>
        </p>
      ) : null}
      <PostActions view={view} post={post} here={here} canReply={canReply} />
    </article>
  );
}

/** What this viewer may see of a post: its text, its cover, or why it is gone. */
export function PostBody({ view, post }: { view: View; post: PostView }) {
  const { shown } = post;
  const { reading } = view.t;
  switch (shown.as) {
    case "text":
      return (
        <>
          {shown.notes?.length ? (
            <p class="note">{reading.contentNote(view.t.common.themeList(shown.notes))}</p>
          ) : null}
          <div class="text">{raw(shown.html)}</div>
        </>
      );
    case "covered":
      return <ContentNote view={view} {...shown} />;
    case "left_out": {
      const anyway = `/threads/${post.threadId}?from=${post.id}&show=yes#p-${post.id}`;
      return <LeftOutLine view={view} left={shown} anyway={anyway} />;
    }
    case "gone":
      return (
        <p class="gone">
          {reading.gone[shown.because]}{" "}
          {post.mine && shown.because !== "erased" ? (
            <a href={`/threads/${post.threadId}/posts/${post.id}/status`}>{reading.goneMineLink}</a>
          ) : null}
        </p>
      );
  }
}

function PostActions({ view, post, here, canReply }: PostProps & { here: string }) {
  if (post.shown.as === "gone") return null;
  const { reading } = view.t;
  const of = <span class="vh"> {reading.ofPost(post.alias)}</span>;
  return (
    <p class="acts">
      {canReply ? (
        <a href={`/threads/${post.threadId}/reply?to=${post.id}`}>
          {reading.reply}
          <span class="vh"> {reading.replyTo(post.alias)}</span>
        </a>
      ) : null}
      {view.desk && post.role ? (
        <a href={`/staff${here}/delete`}>
          {view.t.teamReply.takeBack}
          {of}
        </a>
      ) : null}
      {post.mine ? (
        <>
          <a href={`${here}/edit`}>
            {reading.edit}
            {of}
          </a>
          <a href={`${here}/delete`}>
            {reading.remove}
            {of}
          </a>
        </>
      ) : (
        <a href={`${here}/report`}>
          {reading.report}
          {of}
        </a>
      )}
      {post.shown.as === "covered" ? <a href="/view">{view.t.choices.changeCovers}</a> : null}
    </p>
  );
}
