import type { Statement } from "../../db/client.ts";
import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { keepTextStatements, restoreTextStatements } from "../statements/keep-text.ts";
import { renderMarkdown } from "../threads/markdown.ts";
import {
  creditMember,
  notesStatements,
  statusStatements,
  type ThreadChange,
  threadStatements,
} from "../threads/store.ts";
import { excerptOf } from "../threads/text.ts";
import { moveReviews } from "./store.ts";
import type { Facts } from "./types.ts";

/** What a decision does to the words of a post: seals them away, masks a passage, puts them back. */
export type Rewording =
  | { readonly kind: "gone" | "back" }
  | { readonly kind: "masked"; readonly body: string };

/**
 * What a decision changes about the post and its thread, from how they stood to how they are to
 * stand. Words come first and the status last: the lists take what they show from the thread as it
 * is when it comes to be shown.
 */
export async function effectStatements(
  ctx: Ctx,
  rows: { readonly thread: ThreadRow; readonly post: PostRow },
  change: {
    readonly before: Facts;
    readonly after: Facts;
    readonly words: Rewording | null;
    /** The author whose approved posts this one counts among; null when it does not count. */
    readonly credit: string | null;
  },
): Promise<Statement[]> {
  const { db, now } = ctx;
  const { thread, post } = rows;
  const { before, after, words, credit } = change;
  const statements: Statement[] = [];
  if (words) statements.push(...(await wordsOf(ctx, rows, words)));
  const notes = [...after.notes];
  if (JSON.stringify(after.notes) !== JSON.stringify(before.notes)) {
    const body = words?.kind === "masked" ? words.body : post.body;
    statements.push(...notesStatements(db, { thread, post, notes, excerpt: excerptOf(body) }));
  }
  const changed = threadChange(before, after);
  if (Object.keys(changed).length > 0) statements.push(...threadStatements(db, thread, changed));
  if (after.board !== before.board) statements.push(moveReviews(db, thread.id, after.board));
  if (after.post !== before.post) {
    statements.push(...statusStatements(db, { thread, post, to: after.post, now }));
  }
  if (credit) statements.push(creditMember(db, credit));
  return statements;
}

function wordsOf(
  ctx: Ctx,
  rows: { readonly thread: ThreadRow; readonly post: PostRow },
  words: Rewording,
): Promise<Statement[]> {
  switch (words.kind) {
    case "gone":
      return keepTextStatements(ctx, rows);
    case "back":
      return restoreTextStatements(ctx, rows);
    case "masked": {
      const { body } = words;
      return keepTextStatements(ctx, rows, { body, html: renderMarkdown(body) });
    }
  }
}

function threadChange(before: Facts, after: Facts): ThreadChange {
  const { board, locked, lockedUntil, slowMinutes, slowUntil, mergedInto } = after;
  return {
    ...(board === before.board ? {} : { board }),
    ...(locked === before.locked ? {} : { locked }),
    ...(lockedUntil === before.lockedUntil ? {} : { lockedUntil }),
    ...(slowMinutes === before.slowMinutes ? {} : { slowMinutes }),
    ...(slowUntil === before.slowUntil ? {} : { slowUntil }),
    ...(mergedInto === before.mergedInto ? {} : { mergedInto }),
  };
}
