import type { Actor, Permission } from "./types.ts";

/** May this actor ask the team to look at this post? Anyone who can see it may; staff decide instead. */
export function mayReport(
  actor: Actor,
  post: { readonly visible: boolean; readonly mine: boolean },
): Permission<"cannot_see" | "own_post" | "is_staff"> {
  if (!post.visible) return { allowed: false, because: "cannot_see" };
  if (post.mine) return { allowed: false, because: "own_post" };
  if (actor.kind === "staff") return { allowed: false, because: "is_staff" };
  return { allowed: true };
}
