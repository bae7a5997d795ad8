import type { PageLinks, ThreadSummary } from "../../../workers/threads/types.ts";
import type { View } from "../../view.ts";
import { LeftOutLine } from "../left-out/left-out.tsx";
import { Leaf } from "../leaf/leaf.tsx";
import { NeedLabel } from "../need-label/need-label.tsx";
import { Pager } from "../pager/pager.tsx";
import { TagChips } from "../tag-chips/tag-chips.tsx";
import { When } from "../when/when.tsx";

interface ThreadListProps {
  readonly view: View;
  readonly threads: readonly ThreadSummary[];
  readonly links: PageLinks;
  /** A kind sentence for when there is nothing to list. */
  readonly empty: string;
  /** Lets the script mark what is new since the last visit; only the feed does. */
  readonly marksNew?: boolean;
  /** Left out on a board's own page. */
  readonly showBoard?: boolean;
}

/** Threads as a list, with links to the neighbouring pages. */
export function ThreadList(props: ThreadListProps) {
  const { view, threads, links } = props;
  const { reading } = view.t;
  return (
    <>
      {threads.length === 0 ? (
        <p class="empty">{links.newer || links.older ? reading.pastEnd : props.empty}</p>
      ) : (
        <ul class="threads" data-now={props.marksNew ? view.now : undefined}>
          {threads.map((thread) => (
            <ThreadItem
              view={view}
              thread={thread}
              marksNew={props.marksNew ?? false}
              showBoard={props.showBoard ?? true}
            />
          ))}
        </ul>
      )}
      <Pager
        view={view}
        prev={links.newer}
        next={links.older}
        prevLabel={reading.newer}
        nextLabel={reading.older}
      />
    </>
  );
}

interface ThreadItemProps {
  readonly view: View;
  readonly thread: ThreadSummary;
  readonly marksNew: boolean;
  readonly showBoard: boolean;
}

function ThreadItem({ view, thread, marksNew, showBoard }: ThreadItemProps) {
  const { reading, common, following } = view.t;
  if (thread.leftOut) {
    return (
      <li>
        <LeftOutLine view={view} left={thread.leftOut} anyway={`/threads/${thread.id}?show=yes`} />
      </li>
    );
  }
  return (
    <li data-activity={marksNew ? thread.lastActivityAt : undefined}>
      <h3>
        <a href={`/threads/${thread.id}`}>{thread.title}</a>{" "}
        {marksNew ? (
          <span class="new" hidden>
            {following.fresh}
            <span class="vh"> {following.freshLong}</span>
          </span>
        ) : null}
      </h3>
      {thread.notes.length > 0 ? (
        <p class="note">{reading.contentNote(common.themeList(thread.notes))}</p>
      ) : null}
      {thread.excerpt ? <p class="excerpt">{thread.excerpt}</p> : null}
      <p class="meta">
        <span class="who">
          <Leaf alias={thread.openerAlias} />
          {thread.openerAlias}
        </span>
        {showBoard ? <a href={`/boards/${thread.board.slug}`}>{thread.board.label}</a> : null}
        <span>{reading.replies(thread.replyCount)}</span>
        <When view={view} at={thread.lastActivityAt} />
        {thread.locked ? <span>{reading.locked}</span> : null}
      </p>
      <div class="labels">
        <NeedLabel view={view} need={thread.need} />
        <TagChips tags={thread.topics} label={reading.topicsOfThread} />
      </div>
    </li>
  );
}
