import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { deleteAppealsOf, deleteKeptText, deleteLettersOf, settleReporters } from "./store.ts";

interface Subject {
  readonly threadId: string;
  readonly postId: string;
}

/**
 * The statements for posts whose author leaves: what they asked and wrote about them goes for good.
 * Words that decisions took out of sight go with a post, or on their day: gone at one moment from posts
 * that stay, they would say of those posts that one person wrote them.
 */
export function farewellStatements(ctx: Pick<Ctx, "db">, refs: readonly Subject[]): Statement[] {
  return [deleteAppealsOf(ctx.db, refs), deleteLettersOf(ctx.db, refs)];
}

/**
 * The statements for a post that its author deletes: no words of it are kept and no letters about it.
 * What was asked about a decision stays asked, since it may be about its author.
 */
export function deletionStatements(ctx: Pick<Ctx, "db">, subject: Subject): Statement[] {
  return [
    deleteKeptText(ctx.db, subject),
    deleteLettersOf(ctx.db, [subject]),
    settleReporters(ctx.db, subject),
  ];
}
