import type { Statement } from "../../db/client.ts";
import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { keepTextStatements, restoreTextStatements } from "../statements/keep-text.ts";
import {
  creditMember,
  lockStatements,
  notesStatements,
  statusStatements,
} from "../threads/store.ts";
import { excerptOf } from "../threads/text.ts";
import type { NewDecision } from "./schemas.ts";
import type { SubjectState } from "./types.ts";

/** What a decision changes about the post and its thread, from the one table of actions. */
export async function effectStatements(
  ctx: Ctx,
  { action, notes }: Pick<NewDecision, "action" | "notes">,
  change: { readonly thread: ThreadRow; readonly post: PostRow; readonly next: SubjectState },
): Promise<Statement[]> {
  const { db, now } = ctx;
  const { thread, post, next } = change;
  const statements: Statement[] = [];
  if (action === "note") {
    const excerpt = excerptOf(post.body);
    statements.push(...notesStatements(db, { thread, post, notes, excerpt }));
  }
  if (next.post !== post.status) {
    if (next.post === "removed") statements.push(...(await keepTextStatements(ctx, change)));
    if (post.status === "removed") statements.push(...(await restoreTextStatements(ctx, change)));
    statements.push(...statusStatements(db, { thread, post, to: next.post, now }));
  }
  if (next.locked !== thread.locked) statements.push(...lockStatements(db, thread, next.locked));
  if (post.status === "held" && next.post === "published") {
    // The one place where approving needs the author: their next posts need not wait.
    const author = await ctx.keys.open("author", post.authorSeal, `${post.threadId}/${post.id}`);
    if (author) statements.push(creditMember(db, author));
  }
  return statements;
}
