import type { Board, PageLinks, Sort, ThreadSummary } from "../../workers/threads/types.ts";
import { SortSwitch } from "../components/sort-switch/sort-switch.tsx";
import { ThreadList } from "../components/thread-list/thread-list.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

export interface HomePageProps {
  readonly view: View;
  readonly boards: readonly Board[];
  readonly threads: readonly ThreadSummary[];
  readonly links: PageLinks;
  readonly sort: Sort;
}

/** The first page: where one may begin, and what others talk about. */
export function HomePage({ view, boards, threads, links, sort }: HomePageProps) {
  const { reading, layout } = view.t;
  return (
    <Layout view={view} title={layout.titles.home}>
      <div class="welcome">
        <h1>{reading.homeTitle}</h1>
        <p class="lead">{reading.homeIntro}</p>
        <p class="buttons">
          <a class="button" href="/write">
            {reading.write}
          </a>
        </p>
      </div>
      <section aria-labelledby="boards">
        <h2 id="boards">{reading.boards}</h2>
        <ul class="boards">
          {boards.map((board) => (
            <li>
              <a href={`/boards/${board.slug}`}>{board.label}</a>
              <p>{board.sentence}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="lately">
        <div class="over">
          <h2 id="lately">{reading.lately}</h2>
          <SortSwitch view={view} path="/" sort={sort} />
        </div>
        <ThreadList view={view} threads={threads} links={links} empty={reading.emptyHome} />
      </section>
    </Layout>
  );
}
