import { runBatch, type Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { suspensionsOf } from "./queries.ts";
import { farewellStatements } from "../statements/farewell.ts";
import { closeAppealReviews, deleteSuspensionsOf } from "./store.ts";
import { openPauses, pauseSubjects } from "./suspension-of.ts";

/** A post and the question its author asked about it. */
interface Subject {
  readonly threadId: string;
  readonly postId: string;
}

/**
 * The statements by which the pauses of a member who leaves go, with what they asked about them: of
 * someone who is gone nothing is left to answer.
 */
export async function pauseFarewell(ctx: Ctx, memberId: string): Promise<Statement[]> {
  const subjects = await pauseSubjects(ctx, memberId);
  const [rows] = await runBatch(ctx.db, [suspensionsOf(ctx.db, subjects)]);
  const pauses = await openPauses(ctx, rows);
  return [deleteSuspensionsOf(ctx.db, subjects), ...appealFarewell(ctx, pauses)];
}

/** The same for posts whose author leaves: what was said about decisions on them, and the letters. */
export function appealFarewell(ctx: Pick<Ctx, "db">, refs: readonly Subject[]): Statement[] {
  return [...farewellStatements(ctx, refs), closeAppealReviews(ctx.db, refs)];
}
