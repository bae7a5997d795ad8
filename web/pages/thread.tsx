import type { Permission } from "../../workers/permissions/types.ts";
import type { LeftOut, PostView, ThreadSummary } from "../../workers/threads/types.ts";
import { FollowButton } from "../components/follow-button/follow-button.tsx";
import { LeftOutLine } from "../components/left-out/left-out.tsx";
import { NoticeBanner } from "../components/notice-banner/notice-banner.tsx";
import { Pager } from "../components/pager/pager.tsx";
import { Post } from "../components/post/post.tsx";
import { TagChips } from "../components/tag-chips/tag-chips.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

export interface ThreadPageProps {
  readonly view: View;
  readonly thread: ThreadSummary;
  readonly posts: readonly PostView[];
  readonly links: { readonly earlier: string | null; readonly later: string | null };
  /** Slugs of the boards and topics that are followed. */
  readonly followedTags: readonly string[];
  readonly canReply: Permission;
  /** The thread that this one goes on from. */
  readonly earlier: { readonly id: string; readonly title: string } | null;
  /** The thread in which the talk goes on. */
  readonly into: { readonly id: string; readonly title: string } | null;
  /** Minutes between two replies of one person, and until when. */
  readonly slow: { readonly minutes: number; readonly until: number | null } | null;
  /** True for whoever opened it. */
  readonly mayFollowUp: boolean;
  /** One quiet line about what has just happened. */
  readonly banner?: string | undefined;
  /** Path of the form just posted, whose draft may go now. */
  readonly clearDraft?: string | undefined;
}

/** A conversation, twenty posts at a time. */
export function ThreadPage(props: ThreadPageProps) {
  const { view, thread, posts, links, canReply } = props;
  const { reading, layout, common } = view.t;
  if (thread.leftOut) return <LeftOutPage {...props} left={thread.leftOut} />;
  return (
    <Layout view={view} title={layout.titles.read} clearDraft={props.clearDraft}>
      <NoticeBanner text={props.banner} />
      <p class="crumb">
        <a href={`/boards/${thread.board.slug}`}>{thread.board.label}</a>
      </p>
      <h1>{thread.title}</h1>
      {props.earlier ? (
        <p>
          {view.t.followUp.earlier}{" "}
          <a href={`/threads/${props.earlier.id}`}>{props.earlier.title}</a>
        </p>
      ) : null}
      {props.into ? (
        <p class="banner">
          {reading.goesOn} <a href={`/threads/${props.into.id}`}>{props.into.title}</a>
        </p>
      ) : null}
      {props.slow ? <p class="hint">{reading.slow(props.slow.minutes)}</p> : null}
      <p class={`asks ${thread.need}`}>
        <strong>{common.needs[thread.need]}.</strong> {common.needAsks[thread.need]}
      </p>
      <TagChips tags={thread.topics} label={reading.topicsOfThread} />
      {links.earlier ? (
        <p>
          <a class="plain" href={links.earlier}>
            {reading.earlier}
          </a>
        </p>
      ) : null}
      {links.later ? (
        <p>
          <a href={`/threads/${thread.id}?at=end`}>{reading.toLatest}</a>
        </p>
      ) : null}
      {posts.length === 0 ? <p class="empty">{reading.pastEnd}</p> : null}
      {posts.map((post) => (
        <Post view={view} post={post} canReply={canReply.allowed} />
      ))}
      <ThreadPager {...props} />
      {canReply.allowed ? (
        <p class="buttons">
          <a class="button" href={`/threads/${thread.id}/reply`}>
            {reading.replyToThread}
          </a>
        </p>
      ) : (
        <p class="wait">{refusal(view, canReply.because)}</p>
      )}
      {props.mayFollowUp ? (
        <p>
          <a href={`/boards/${thread.board.slug}/new?follows=${thread.id}`}>
            {view.t.followUp.link}
          </a>
          <span class="hint"> {view.t.followUp.linkHint}</span>
        </p>
      ) : null}
      {view.desk && canReply.allowed ? (
        <p>
          <a href={`/staff/threads/${thread.id}/reply`}>{view.t.teamReply.link}</a>
        </p>
      ) : null}
      <FollowTags view={view} thread={thread} followedTags={props.followedTags} />
    </Layout>
  );
}

/** In the place of a thread that somebody asked not to see. */
function LeftOutPage(props: ThreadPageProps & { readonly left: LeftOut }) {
  const { view, thread, left } = props;
  // Whoever looks all the same comes to the page of the talk that they asked for.
  const anyway = new URLSearchParams(view.path.split("?")[1]);
  anyway.delete("posted");
  anyway.set("show", "yes");
  return (
    <Layout view={view} title={view.t.layout.titles.read} clearDraft={props.clearDraft}>
      <NoticeBanner text={props.banner} />
      <p class="crumb">
        <a href={`/boards/${thread.board.slug}`}>{thread.board.label}</a>
      </p>
      <h1>{view.t.choices.leftOutTitle}</h1>
      <LeftOutLine view={view} left={left} anyway={`/threads/${thread.id}?${anyway.toString()}`} />
    </Layout>
  );
}

function refusal(view: View, because: string): string {
  const words: Readonly<Record<string, string>> = view.t.reading.cannotReply;
  return words[because] ?? view.t.reading.cannotReply.other;
}

function ThreadPager({ view, links }: ThreadPageProps) {
  const { reading } = view.t;
  return (
    <Pager
      view={view}
      prev={links.earlier}
      next={links.later}
      prevLabel={reading.earlier}
      nextLabel={reading.later}
    />
  );
}

function FollowTags(props: Pick<ThreadPageProps, "view" | "thread" | "followedTags">) {
  const { view, thread, followedTags } = props;
  return (
    <section class="follows" aria-labelledby="follow">
      <h2 id="follow">{view.t.following.followThese}</h2>
      <div class="buttons">
        {[thread.board, ...thread.topics].map((tag) => (
          <FollowButton view={view} tag={tag} following={followedTags.includes(tag.slug)} />
        ))}
      </div>
    </section>
  );
}
