import { runBatch, type Statement } from "../../db/client.ts";
import type { PostRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { suspensionsOf } from "../suspensions/queries.ts";
import { placeFor } from "../suspensions/rules.ts";
import { deleteSuspension, insertSuspension, replaceSuspension } from "../suspensions/store.ts";
import { openPauses, pauseSubjects, sealPause } from "../suspensions/suspension-of.ts";
import type { Pause } from "../suspensions/types.ts";

/**
 * The statements that ask the author of a post to pause. The server opens the seal, acts and tells
 * nobody who it is. Null when there is nobody any more: their account was deleted.
 */
export async function pausingStatements(
  ctx: Ctx,
  post: PostRow,
  pause: Omit<Pause, "threadId" | "postId" | "lifted">,
): Promise<Statement[] | null> {
  const author = await pausesOfAuthor(ctx, post);
  if (!author) return null;
  const { memberId, subjects, rows, opened } = author;
  const known = new Map(opened.map((one) => [one.subject, one]));
  const standing = rows.map(
    (row) => known.get(row.subject) ?? { ...row, board: null, lifted: true },
  );
  const { subject, replaces } = placeFor(subjects, standing, ctx.today);
  const whole: Pause = { ...pause, threadId: post.threadId, postId: post.id, lifted: false };
  const sealed = await sealPause(ctx, whole, subject);
  return [
    ...(replaces ? [deleteSuspension(ctx.db, replaces)] : []),
    insertSuspension(ctx.db, memberId, { subject, sealed, untilDay: pause.untilDay }),
  ];
}

/** The statements that take the pause back which a decision asked for; none when it is over already. */
export async function liftingStatements(
  ctx: Ctx,
  post: PostRow,
  eventId: string | null,
): Promise<Statement[]> {
  const author = await pausesOfAuthor(ctx, post);
  const pause = author?.opened.find((one) => one.eventId === eventId);
  if (!pause) return [];
  const sealed = await sealPause(ctx, { ...pause, lifted: true }, pause.subject);
  return [replaceSuspension(ctx.db, pause, sealed)];
}

async function pausesOfAuthor(ctx: Ctx, post: PostRow) {
  const memberId = await ctx.keys.open("author", post.authorSeal, `${post.threadId}/${post.id}`);
  if (!memberId) return null;
  const subjects = await pauseSubjects(ctx, memberId);
  const [rows] = await runBatch(ctx.db, [suspensionsOf(ctx.db, subjects)]);
  return { memberId, subjects, rows, opened: await openPauses(ctx, rows) };
}
