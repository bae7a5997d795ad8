import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { closeReview, recordWithdrawal, resolveReports } from "./store.ts";

/**
 * The statements for when an author deletes their own post: a review of it closes by itself, so that
 * no moderator is served what is gone, and those who reported it hear that it is no longer there.
 */
export function withdrawalStatements(
  ctx: Pick<Ctx, "db" | "now" | "newId">,
  subject: { readonly threadId: string; readonly postId: string },
): Statement[] {
  return [
    recordWithdrawal(ctx.db, subject, ctx.newId(), ctx.now),
    closeReview(ctx.db, subject),
    resolveReports(ctx.db, subject, "upheld", ctx.now),
  ];
}
