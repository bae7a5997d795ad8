import type { EventView } from "../../../workers/moderation/types.ts";
import { Pager } from "../../components/pager/pager.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { EventLine } from "./event-line.tsx";

export interface LogPageProps {
  readonly view: View;
  readonly events: readonly EventView[];
  /** True when lines about what others look after are left out. */
  readonly scoped: boolean;
  readonly newer: string | null;
  readonly older: string | null;
}

/** What the team has done, newest first. */
export function LogPage({ view, events, scoped, newer, older }: LogPageProps) {
  const { log, review } = view.t.moderation;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/mod">{review.back}</a>
      </p>
      <h1>{log.title}</h1>
      {scoped ? <p class="hint">{log.scoped}</p> : null}
      {events.length === 0 && !older ? <p class="empty">{log.empty}</p> : null}
      <ol class="events">
        {events.map((event) => (
          <li>
            <EventLine view={view} event={event} />
            <p>
              <a href={`/mod/reviews/${event.threadId}/${event.postId}`}>{log.look}</a>
            </p>
          </li>
        ))}
      </ol>
      <Pager view={view} prev={newer} next={older} prevLabel={log.newer} nextLabel={log.older} />
    </Layout>
  );
}
