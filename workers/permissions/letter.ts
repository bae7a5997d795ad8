import type { Status } from "../threads/types.ts";
import { maySeeStatus } from "./post.ts";
import type { Permission } from "./types.ts";

/** May somebody read the letters about a post, as a member? Its author alone. */
export function mayReadLetters(post: { readonly mine: boolean }): Permission<"not_yours"> {
  return maySeeStatus(post);
}

/** May its author write to the team about a post? As long as it is there, however it stands. */
export function mayWriteLetter(post: {
  readonly mine: boolean;
  readonly status: Status;
}): Permission<"not_yours" | "gone"> {
  const may = mayReadLetters(post);
  if (!may.allowed) return may;
  return post.status === "erased" ? { allowed: false, because: "gone" } : { allowed: true };
}

/** May one of the team who looks after its review write to the author of a post? Not to a colleague. */
export function mayWriteToAuthor(post: {
  readonly byTeam: boolean;
  readonly status: Status;
}): Permission<"by_team" | "gone"> {
  if (post.byTeam) return { allowed: false, because: "by_team" };
  return post.status === "erased" ? { allowed: false, because: "gone" } : { allowed: true };
}
