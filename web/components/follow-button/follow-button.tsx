import type { Tag } from "../../../workers/threads/types.ts";
import type { View } from "../../view.ts";

interface FollowButtonProps {
  readonly view: View;
  readonly tag: Tag;
  readonly following: boolean;
}

/** Follow or stop following one board or topic. */
export function FollowButton({ view, tag, following }: FollowButtonProps) {
  const words = view.t.following;
  return (
    <form class="inline" method="post" action="/follow">
      <input type="hidden" name="tag" value={tag.slug} />
      <input type="hidden" name="follow" value={following ? "no" : "yes"} />
      <input type="hidden" name="back" value={view.path} />
      <button class="plain">
        {following ? words.unfollow : words.follow} <span>{tag.label}</span>
      </button>
    </form>
  );
}
