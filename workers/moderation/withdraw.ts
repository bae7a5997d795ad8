import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { undrawPost } from "../quality/draw-decision.ts";
import { notesFarewell } from "../standing/farewell.ts";
import { deletionStatements } from "../statements/farewell.ts";
import { recordWithdrawal, resolveReports, withdrawReview } from "./store.ts";

/** The highest letters an id can go on with: it comes after all others of the same moment. */
const LAST_OF_ITS_MOMENT = "zzz";

/**
 * The statements for when an author deletes their own post: a review of it closes by itself, so that
 * no moderator is served what is gone, and those who reported it hear that it is no longer there. When
 * is not written anywhere (see recordWithdrawal).
 */
export function withdrawalStatements(
  ctx: Pick<Ctx, "db" | "newId">,
  subject: { readonly threadId: string; readonly postId: string },
): Statement[] {
  const tail = LAST_OF_ITS_MOMENT + ctx.newId().slice(-13);
  return [
    recordWithdrawal(ctx.db, subject, tail),
    ...deletionStatements(ctx, subject),
    withdrawReview(ctx.db, subject),
    resolveReports(ctx.db, subject, "upheld", null),
    ...notesFarewell(ctx, subject),
    ...undrawPost(ctx, subject),
  ];
}
