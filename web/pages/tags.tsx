import type { PageLinks, Sort, Tag, ThreadSummary } from "../../workers/threads/types.ts";
import { FollowButton } from "../components/follow-button/follow-button.tsx";
import { SortSwitch } from "../components/sort-switch/sort-switch.tsx";
import { ThreadList } from "../components/thread-list/thread-list.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

/** All topics with a sentence each. */
export function TagsPage({ view, topics }: { view: View; topics: readonly Tag[] }) {
  const { reading, layout } = view.t;
  return (
    <Layout view={view} title={layout.titles.topics}>
      <h1>{reading.topicsTitle}</h1>
      <p class="lead">{reading.topicsIntro}</p>
      <ul class="boards topics">
        {topics.map((topic) => (
          <li>
            <a href={`/tags/${topic.slug}`}>{topic.label}</a>
            <p>{topic.sentence}</p>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

export interface TagPageProps {
  readonly view: View;
  readonly tag: Tag;
  readonly threads: readonly ThreadSummary[];
  readonly links: PageLinks;
  readonly sort: Sort;
  readonly following: boolean;
}

/** One topic, across all boards. */
export function TagPage({ view, tag, threads, links, sort, following }: TagPageProps) {
  const { reading, layout } = view.t;
  const path = `/tags/${tag.slug}`;
  const atom = `${path}/atom.xml`;
  return (
    <Layout view={view} title={layout.titles.list} atom={atom}>
      <h1>{tag.label}</h1>
      <p class="lead">{tag.sentence}</p>
      <div class="buttons">
        <FollowButton view={view} tag={tag} following={following} />
      </div>
      <section aria-labelledby="threads">
        <div class="over">
          <h2 id="threads">{reading.threads}</h2>
          <SortSwitch view={view} path={path} sort={sort} />
        </div>
        <ThreadList view={view} threads={threads} links={links} empty={reading.emptyTopic} />
      </section>
      <p class="quiet">
        <a href={atom}>{reading.atom}</a>
      </p>
    </Layout>
  );
}
