import { isConflict, runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { openingStatements } from "../moderation/open-review.ts";
import { activeTeam } from "../moderation/queries.ts";
import type { EventRole } from "../moderation/types.ts";
import { mayAnswerAppeal } from "../permissions/review.ts";
import { type Heard, hear } from "../safety/hear.ts";
import type { Signal } from "../screening/types.ts";
import { leaveOut } from "../serving/store.ts";
import { countOpening } from "../transparency/count.ts";
import { APPEAL_GUARD, insertAppeal } from "./store.ts";

/** The party of an appeal that is no reporter's. */
export const AUTHOR = "author";

export interface Appealing {
  readonly threadId: string;
  readonly postId: string;
  readonly board: string;
  /** The decision that is asked about, and who took it. */
  readonly eventId: string;
  readonly decidedBy: string | null;
  /** "author", or the keyed token of a report. */
  readonly party: string;
  readonly role: EventRole;
  /** What was noticed in the post, where its own author asks; absent where somebody else does. */
  readonly noticed?: readonly Signal[];
}

/**
 * Files an appeal: what is asked, the review of the post opened again, and a line in the record, in
 * one batch. Asked twice it is one appeal, and the first words stand. `gone`: what `standing` asks
 * for no longer holds.
 */
export async function fileAppeal(
  ctx: Ctx,
  about: Appealing & { readonly words: string },
  standing: Parameters<typeof insertAppeal>[2],
): Promise<"asked" | "repeated" | "gone"> {
  const { threadId, postId, eventId, party, words } = about;
  const heard = heardIn(ctx, about, words);
  const appeal = { threadId, postId, eventId, party, words, createdAt: ctx.now };
  try {
    await runBatch(ctx.db, [
      insertAppeal(ctx.db, appeal, standing),
      countOpening(ctx, { cause: "appeal", detail: {} }),
      ...(await reopening(ctx, about, heard)),
    ]);
  } catch (error) {
    if (isConflict(error)) return "repeated";
    if (refusedBy(error, APPEAL_GUARD)) return "gone";
    throw error;
  }
  ctx.after(tellDesk(ctx.env, { board: about.board, class: heard.class }));
  return "asked";
}

/** How soon these words about a decision are read; of what its own author says, the post keeps a sign. */
export function heardIn(ctx: Ctx, { noticed }: Appealing, words: string): Omit<Heard, "dying"> {
  const { class: urgency, signals } = hear(ctx, words, { signals: noticed ?? [], dying: false });
  return { class: urgency, ...(noticed && signals ? { signals } : {}) };
}

/**
 * The statements that open a review for an appeal, or for what was answered to the team about one: that
 * is the same appeal, and the figures count it where it is filed. Whoever decided is not served it, as
 * long as there is somebody else on the team who could answer.
 */
export async function reopening(
  ctx: Ctx,
  about: Appealing,
  heard: Omit<Heard, "dying">,
): Promise<Statement[]> {
  const { threadId, postId, board, decidedBy, role } = about;
  const [open, record] = openingStatements(ctx, {
    threadId,
    postId,
    board,
    cause: "appeal",
    ...heard,
    role,
    detail: {},
  });
  const [team] = await runBatch(ctx.db, [activeTeam(ctx.db)]);
  const decider = team.find(({ id }) => id === decidedBy);
  if (!decider) return [open, record];
  const review = { board, class: heard.class, tier: 0 };
  const staff = { kind: "staff", name: "", confirmedAt: 0, ...decider } as const;
  const alone = mayAnswerAppeal(staff, { decidedBy, review }, team).allowed;
  return [open, record, ...(alone ? [] : [leaveOut(ctx.db, { threadId, postId }, decider.id)])];
}
