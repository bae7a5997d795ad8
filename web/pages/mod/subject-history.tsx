import type { SubjectHistory } from "../../../workers/reversal/types.ts";
import { Pager } from "../../components/pager/pager.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { DeskText } from "./desk-text.tsx";
import { EventLine } from "./event-line.tsx";

interface SubjectHistoryPageProps {
  readonly view: View;
  readonly seen: SubjectHistory;
  /** True on the first page of it. */
  readonly isFirst: boolean;
}

/** Everything on the record about the posts of one thread. */
export function SubjectHistoryPage({ view, seen, isFirst }: SubjectHistoryPageProps) {
  const { investigate, moderation } = view.t;
  const words = investigate.subject;
  const here = `/mod/investigate/${seen.threadId}`;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/mod/investigate">{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{seen.title || investigate.untitled}</p>
      <p>{words.lead}</p>
      {seen.scoped ? <p class="hint">{words.scoped}</p> : null}
      {seen.posts.length === 0 ? <p class="empty">{words.empty}</p> : null}
      {seen.posts.map(({ post, events }) => (
        <section aria-labelledby={`p-${post.id}`}>
          <h2 id={`p-${post.id}`}>
            {post.id === seen.threadId ? words.opening(post.alias) : words.post(post.alias)}
          </h2>
          <p class="meta">
            {moderation.review.status} {view.t.common.statuses[post.status]}
          </p>
          <DeskText view={view} post={post} summary={investigate.openText} />
          <ol class="events">
            {events.map((event) => (
              <li>
                <EventLine view={view} event={event} />
              </li>
            ))}
          </ol>
          <p class="ways">
            <a href={`/mod/reviews/${seen.threadId}/${post.id}`}>
              {words.look}
              <span class="vh">: {words.post(post.alias)}</span>
            </a>
          </p>
        </section>
      ))}
      <Pager
        view={view}
        prev={isFirst ? null : here}
        next={seen.next === null ? null : `${here}?past=${seen.next}`}
        prevLabel={words.first}
        nextLabel={words.more}
      />
    </Layout>
  );
}
