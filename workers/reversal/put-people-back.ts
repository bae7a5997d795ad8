import { runBatch, type Statement } from "../../db/client.ts";
import type { EventRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { tokensOf } from "../reports/mute-reporters.ts";
import { suspensionsOf } from "../suspensions/queries.ts";
import { deleteSuspension, replaceSuspension } from "../suspensions/store.ts";
import { openPauses, pauseSubjects, sealPause } from "../suspensions/suspension-of.ts";
import type { KeptPause } from "../suspensions/types.ts";
import { APPROVED_POSTS_COUNTED } from "../threads/rules.ts";
import type { Standing } from "./press.ts";
import { answeredMembers } from "./queries.ts";
import { uncreditMember, unmuteReporters } from "./store.ts";

/**
 * The statements that put back what a decision did to people: a pause ends, or goes on when its
 * lifting is taken back; an approval no longer counts; reporters no longer come last. The server opens
 * the seals and tells nobody who they are. `atOnce`: nobody was told, so nothing of a pause stays.
 */
export async function putPeopleBack(
  ctx: Ctx,
  { post, press }: Standing,
  atOnce: boolean,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const paused = press.acts.filter(({ action }) => PAUSES.has(action));
  if (paused.length > 0 || press.credited) {
    const memberId = await ctx.keys.open("author", post.authorSeal, `${post.threadId}/${post.id}`);
    if (memberId && press.credited) {
      statements.push(uncreditMember(ctx.db, memberId, APPROVED_POSTS_COUNTED));
    }
    if (memberId && paused.length > 0) {
      const subjects = await pauseSubjects(ctx, memberId);
      const [rows] = await runBatch(ctx.db, [suspensionsOf(ctx.db, subjects)]);
      const pauses = await openPauses(ctx, rows);
      for (const act of paused) statements.push(...(await pauseBack(ctx, act, pauses, atOnce)));
    }
  }
  for (const { action, detail } of press.acts) {
    if (action !== "dismiss_mute" || detail.untilDay === undefined) continue;
    const [sealed] = await runBatch(ctx.db, [
      answeredMembers(ctx.db, post.threadId, post.id, press.at),
    ]);
    const tokens = await tokensOf(ctx, sealed);
    if (tokens.length > 0) statements.push(unmuteReporters(ctx.db, tokens, detail.untilDay));
  }
  return statements;
}

const PAUSES: ReadonlySet<string> = new Set(["mute", "suspend", "lift"]);

async function pauseBack(
  ctx: Ctx,
  { id, action, reverses }: EventRow,
  pauses: readonly KeptPause[],
  atOnce: boolean,
): Promise<Statement[]> {
  const isLift = action === "lift";
  const pause = pauses.find(({ eventId }) => eventId === (isLift ? reverses : id));
  if (!pause) return [];
  if (!isLift && atOnce) return [deleteSuspension(ctx.db, pause)];
  const sealed = await sealPause(ctx, { ...pause, lifted: !isLift }, pause.subject);
  return [replaceSuspension(ctx.db, pause, sealed)];
}
