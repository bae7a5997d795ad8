import type { Status } from "../threads/types.ts";
import { staffMay } from "./acts.ts";
import type { Actor, Permission, Staff } from "./types.ts";

type Answer<Because extends string> =
  | { readonly allowed: true; readonly staff: Staff }
  | { readonly allowed: false; readonly because: Because };

/** Replying with one's role shown: anyone of the team, in a thread that everyone can read and answer. */
export function mayReplyAsTeam(
  actor: Actor,
  thread: { readonly status: Status; readonly locked: boolean },
): Answer<"not_staff" | "locked" | "waiting" | "gone"> {
  const team = staffMay(actor, "write_with_role");
  if (!team.allowed) return team;
  if (thread.status === "held") return { allowed: false, because: "waiting" };
  if (thread.status !== "published") return { allowed: false, because: "gone" };
  return thread.locked ? { allowed: false, because: "locked" } : team;
}

/** Taking back what one wrote as one of the team. What a colleague wrote is for a review. */
export function mayDeleteAsTeam(
  actor: Actor,
  post: { readonly mine: boolean; readonly status: Status },
): Permission<"not_staff" | "not_yours" | "gone"> {
  const team = staffMay(actor, "write_with_role");
  if (!team.allowed) return team;
  if (!post.mine) return { allowed: false, because: "not_yours" };
  return post.status === "erased" ? { allowed: false, because: "gone" } : { allowed: true };
}
