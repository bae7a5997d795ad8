import type { Permission } from "./types.ts";

/** May someone ask the team to look at this post? Whoever can see it may, but for its author. */
export function mayReport(post: {
  readonly visible: boolean;
  readonly mine: boolean;
}): Permission<"cannot_see" | "own_post"> {
  if (!post.visible) return { allowed: false, because: "cannot_see" };
  if (post.mine) return { allowed: false, because: "own_post" };
  return { allowed: true };
}
