import { runBatch } from "../../db/client.ts";
import { hadEnough } from "../care/had-enough.ts";
import type { Ctx } from "../context.ts";
import { currentPolicies, eventById } from "../moderation/queries.ts";
import { mayReview } from "../permissions/review.ts";
import { openOriginal } from "../statements/keep-text.ts";
import { keptTextOf } from "../statements/queries.ts";
import type { Theme } from "../threads/types.ts";
import { fits, notesOf } from "./fits.ts";
import { reasonsOf, waitingAudits } from "./queries.ts";
import { RESTS_MS, WAITS_MS } from "./rules.ts";
import type { SecondReading } from "./types.ts";

type Seen =
  | { ok: true; reading: SecondReading | null; enough: boolean }
  | { ok: false; error: "not_staff" };

/** From when on decisions may be read again now, and until when. */
export function spanOf(now: number) {
  return { from: now - WAITS_MS, to: now - RESTS_MS };
}

/**
 * The next post for a second reading: as it was and with what was reported about it, but not with
 * what was decided or by whom. `after` passes over one that somebody would rather not read.
 */
export async function seeSecondReading(ctx: Ctx, after: string): Promise<Seen> {
  const { db } = ctx;
  const span = spanOf(ctx.now);
  const [waiting, policies] = await ctx.load((viewer) => {
    const id = viewer.kind === "staff" ? viewer.id : "";
    return [waitingAudits(db, id, span, after), currentPolicies(db)];
  });
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const { turn } = ctx;
  const enough = turn ? await hadEnough(ctx, staff.id, turn) : false;
  if (enough) return { ok: true, reading: null, enough };
  const audit = waiting.find((one) => fits(staff, turn?.optOuts ?? [], one));
  if (!audit) return { ok: true, reading: null, enough };
  const { threadId, postId, eventId } = audit;
  const [kept, reports, events] = await runBatch(db, [
    keptTextOf(db, threadId, postId),
    reasonsOf(db, threadId, postId),
    eventById(db, threadId, postId, eventId),
  ]);
  // Content notes that came with the decision would say what it was.
  const notes = events[0]?.detail.was?.notes ?? (notesOf(audit) as Theme[]);
  const original = await openOriginal(ctx, { threadId, postId }, kept[0]);
  return {
    ok: true,
    enough,
    reading: {
      threadId,
      postId,
      eventId,
      title: original?.title ?? audit.title,
      board: ctx.catalogue.board(audit.board)?.label ?? audit.board,
      post: {
        id: postId,
        alias: audit.alias,
        byOpener: audit.voice === audit.openerVoice,
        // What became of it would say what was decided.
        status: "published",
        html: original?.html ?? audit.html,
        notes,
        createdAt: audit.createdAt,
      },
      reasons: [...new Set(reports.map(({ reason }) => reason))],
      policies,
    },
  };
}
