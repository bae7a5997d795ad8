import type { PostRow } from "../../db/schema/index.ts";
import { teamVoiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import type { Staff } from "../permissions/types.ts";

/** Whether this member of staff wrote the post, as one of the team: by its voice, without unsealing. */
export async function isOwnReply(
  ctx: Pick<Ctx, "keys">,
  staff: Pick<Staff, "id">,
  post: Pick<PostRow, "threadId" | "voice" | "badge">,
): Promise<boolean> {
  if (post.badge === null) return false;
  return post.voice === (await teamVoiceToken(ctx.keys, staff.id, post.threadId));
}
