import type { ReviewView } from "../../../workers/moderation/types.ts";
import type { View } from "../../view.ts";

interface LiveProps {
  readonly view: View;
  /** Where the page hears of changes. */
  readonly from: string;
  /** Where the page itself is. */
  readonly here: string;
  /** What the page shows, in a few letters: asked for again, it tells whether anything is new. */
  readonly state: string;
  readonly reload: string;
  readonly news: string;
  /** Attributes for what is particular to a page. */
  readonly more?: Readonly<Record<`data-${string}`, string | undefined>>;
}

/** The place where a page says that something changed, or that it cannot hear of changes just now. */
function LiveLine({ view, from, here, state, reload, news, more = {} }: LiveProps) {
  const { serving, moderation } = view.t;
  return (
    <div
      data-desk={from}
      data-state={state}
      data-lost={moderation.desk.lost}
      data-out={serving.out}
      {...more}
    >
      <p class="banner" role="status" data-desk-news hidden>
        <span data-desk-words>{news}</span> <a href={here}>{reload}</a>
      </p>
      <p class="hint" role="status" data-desk-lost hidden></p>
    </div>
  );
}

/** Of the desk: only that something changed. */
export function DeskLive({ view, state }: { view: View; state: string }) {
  const { desk } = view.t.moderation;
  return (
    <LiveLine
      view={view}
      from="/mod/live"
      here="/mod"
      state={state}
      news={desk.newHint}
      reload={desk.reload}
    />
  );
}

/** Of one review: who has it now, and that it was decided. It also keeps the lease while it is open. */
export function ReviewLive({ view, review }: { view: View; review: ReviewView }) {
  const { serving: words } = view.t;
  const { threadId, postId } = review;
  const here = `/mod/reviews/${threadId}/${postId}`;
  return (
    <LiveLine
      view={view}
      from={`/mod/live?thread=${threadId}&post=${postId}`}
      here={here}
      state={`${review.version}.${review.claim}`}
      news={words.changed}
      reload={words.reload}
      more={{
        "data-claim": review.claim === "mine" ? here : undefined,
        "data-changed": words.changed,
        "data-taken": words.taken,
        "data-someone": words.takenSomeone,
        "data-decided": words.decided,
        "data-decided-own": words.decidedOwn,
        "data-free": words.free,
        "data-free-own": words.freedOwn,
      }}
    />
  );
}
