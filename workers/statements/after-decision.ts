import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import type { Decided, TakenBack } from "../moderation/consequences.ts";
import { countHeard } from "../transparency/count.ts";
import { eraseDayOf } from "./rules.ts";
import { grantTakenBack, keepTextLonger } from "./store.ts";

/** With every decision the time begins anew in which what was kept of a post is not erased. */
export async function keepLonger(ctx: Ctx, { post }: Decided): Promise<readonly Statement[]> {
  const subject = { threadId: post.threadId, postId: post.id };
  return [keepTextLonger(ctx.db, subject, eraseDayOf(ctx.today))];
}

/** Whoever asked about a decision that is taken back has been heard. */
export async function grantAsked(ctx: Ctx, back: TakenBack): Promise<readonly Statement[]> {
  const { post, event, atOnce } = back;
  if (atOnce) return [];
  const about = { threadId: post.threadId, postId: post.id, eventId: event.id };
  return [countHeard(ctx, about), ...grantTakenBack(ctx.db, about, ctx.now)];
}
