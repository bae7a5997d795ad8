import { raw } from "hono/html";
import type { DeskPost, MarkedPart } from "../../../workers/moderation/types.ts";
import type { View } from "../../view.ts";

interface DeskTextProps {
  readonly view: View;
  readonly post: DeskPost;
  readonly summary: string;
  /** What it is about, in words of ours alone. */
  readonly neutral?: string;
  /** The title of its thread, which somebody wrote as well. */
  readonly title?: string;
  /** The same in parts, where something was noticed in it. */
  readonly titleParts?: readonly MarkedPart[];
  /** The key that opens and closes it. */
  readonly opens?: string;
}

/** A post's text, folded to one neutral line until a moderator chooses to open it. */
export function DeskText(props: DeskTextProps) {
  const { view, post, summary, neutral, title, titleParts = [], opens } = props;
  const { review } = view.t.moderation;
  if (post.html === "") {
    return <p class="gone">{post.status === "erased" ? review.empty : review.away}</p>;
  }
  return (
    <details class="cover" data-key={opens}>
      <summary>
        <span class="act">
          {summary} {opens ? <kbd aria-label={review.key(opens)}>{opens}</kbd> : null}
        </span>
        {neutral ? <span> {neutral}</span> : null}
        {post.notes.length > 0 ? (
          <span> {review.notes(view.t.common.themeList(post.notes))}</span>
        ) : null}
      </summary>
      {title ? (
        <p>
          <strong>
            {titleParts.length === 0
              ? title
              : titleParts.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
          </strong>
        </p>
      ) : null}
      <div class="text">{raw(post.html)}</div>
    </details>
  );
}
