import { raw } from "hono/html";
import type { DeskPost } from "../../../workers/moderation/types.ts";
import type { View } from "../../view.ts";

/** A post's text, folded to one neutral line until a moderator chooses to open it. */
export function DeskText(props: { view: View; post: DeskPost; summary: string }) {
  const { view, post, summary } = props;
  const { review } = view.t.moderation;
  if (post.html === "") return <p class="gone">{review.empty}</p>;
  return (
    <details class="cover">
      <summary>
        {summary}
        {post.notes.length > 0 ? (
          <span> {review.notes(view.t.common.themeList(post.notes))}</span>
        ) : null}
      </summary>
      <div class="text">{raw(post.html)}</div>
    </details>
  );
}
