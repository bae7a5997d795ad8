import type { EffectKind } from "../../workers/notify/types.ts";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

export interface NoticeRow {
  /** The keyed name under which it is cleared. */
  readonly item: string;
  readonly kind: EffectKind;
  readonly url: string;
  /** Title of the thread it is about; null when it may no longer be shown. */
  readonly title: string | null;
}

/** What a member is told: answers, and decisions about their posts. */
export function NoticesPage({ view, notices }: { view: View; notices: readonly NoticeRow[] }) {
  const { following, layout, posting } = view.t;
  return (
    <Layout view={view} title={layout.titles.notices} personal>
      <h1>{following.noticesTitle}</h1>
      <p class="lead">{following.noticesIntro}</p>
      {notices.length === 0 ? (
        <p class="empty">{following.noticesEmpty}</p>
      ) : (
        <>
          <ul class="rows">
            {notices.map((notice) => (
              <li>
                {following.noticeOf[notice.kind]}{" "}
                <a href={notice.url}>{notice.title ?? posting.statusTitle}</a>
              </li>
            ))}
          </ul>
          <form method="post" action="/notices/clear">
            {notices.map(({ item }) => (
              <input type="hidden" name="item" value={item} />
            ))}
            <button class="plain">{following.noticesClear}</button>
          </form>
        </>
      )}
    </Layout>
  );
}
