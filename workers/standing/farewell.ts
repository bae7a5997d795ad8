import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { standingToken } from "./keep-standing.ts";
import { deleteNotesOn, deleteStanding } from "./store.ts";

/** The statements by which what is kept about a member goes with their account. */
export async function standingFarewell(
  ctx: Pick<Ctx, "db" | "keys">,
  memberId: string,
): Promise<Statement[]> {
  return [deleteStanding(ctx.db, await standingToken(ctx, memberId))];
}

/** The same for what the team noted about a post that its author deletes. */
export function notesFarewell(
  ctx: Pick<Ctx, "db">,
  subject: { readonly threadId: string; readonly postId: string },
): Statement[] {
  return [deleteNotesOn(ctx.db, subject)];
}
