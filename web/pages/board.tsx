import type { Board, PageLinks, Sort, ThreadSummary } from "../../workers/threads/types.ts";
import { FollowButton } from "../components/follow-button/follow-button.tsx";
import { SortSwitch } from "../components/sort-switch/sort-switch.tsx";
import { ThreadList } from "../components/thread-list/thread-list.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

export interface BoardPageProps {
  readonly view: View;
  readonly board: Board;
  readonly threads: readonly ThreadSummary[];
  readonly links: PageLinks;
  readonly sort: Sort;
  readonly following: boolean;
}

/** One board: what it is for, its guidance and its threads. */
export function BoardPage({ view, board, threads, links, sort, following }: BoardPageProps) {
  const { reading, layout } = view.t;
  const path = `/boards/${board.slug}`;
  const atom = `${path}/atom.xml`;
  return (
    <Layout view={view} title={layout.titles.list} atom={atom}>
      <h1>{board.label}</h1>
      <p class="lead">{board.sentence}</p>
      {board.guidance ? <p class="guidance">{board.guidance}</p> : null}
      <div class="buttons">
        <a class="button" href={`${path}/new`}>
          {reading.writeHere}
        </a>
        <FollowButton view={view} tag={board} following={following} />
      </div>
      <section aria-labelledby="threads">
        <div class="over">
          <h2 id="threads">{reading.threads}</h2>
          <SortSwitch view={view} path={path} sort={sort} />
        </div>
        <ThreadList
          view={view}
          threads={threads}
          links={links}
          empty={reading.emptyBoard}
          showBoard={false}
        />
      </section>
      <p class="quiet">
        <a href={atom}>{reading.atom}</a>
      </p>
    </Layout>
  );
}
