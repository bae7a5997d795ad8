import type { PageLinks, Tag, ThreadSummary } from "../../workers/threads/types.ts";
import { ThreadList } from "../components/thread-list/thread-list.tsx";
import { FollowButton } from "../components/follow-button/follow-button.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

export interface FeedPageProps {
  readonly view: View;
  readonly follows: readonly Tag[];
  readonly threads: readonly ThreadSummary[];
  readonly links: PageLinks;
  /** Boards and topics to begin with, for someone who follows nothing yet. */
  readonly suggestions?: readonly Tag[];
}

/** Everything someone follows, newest activity first. The browser alone knows what is new to them. */
export function FeedPage({ view, follows, threads, links, suggestions }: FeedPageProps) {
  const { following, layout } = view.t;
  return (
    <Layout view={view} title={layout.titles.following} personal>
      <h1>{following.title}</h1>
      <p class="lead">{following.intro}</p>
      {view.actor.kind === "member" ? null : <p class="hint">{following.inBrowser}</p>}
      {follows.length > 0 ? (
        <>
          <TagLinks tags={follows} label={following.follows} />
          <h2>{following.latest}</h2>
          <ThreadList
            view={view}
            threads={threads}
            links={links}
            empty={following.empty}
            marksNew
          />
        </>
      ) : (
        <Suggestions view={view} tags={suggestions ?? []} />
      )}
    </Layout>
  );
}

function Suggestions({ view, tags }: { view: View; tags: readonly Tag[] }) {
  const { following, layout } = view.t;
  return (
    <section class="empty">
      <p>{following.none}</p>
      <div class="buttons">
        {tags.map((tag) => (
          <FollowButton view={view} tag={tag} following={false} />
        ))}
      </div>
      <p>
        <a href="/tags">{layout.topics}</a>
      </p>
    </section>
  );
}

/** Boards and topics together, each linked to its own page. */
function TagLinks({ tags, label }: { tags: readonly Tag[]; label: string }) {
  if (tags.length === 0) return null;
  return (
    <ul class="chips" aria-label={label}>
      {tags.map((tag) => (
        <li>
          <a href={`/${tag.kind === "board" ? "boards" : "tags"}/${tag.slug}`}>{tag.label}</a>
        </li>
      ))}
    </ul>
  );
}
