import { runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import { deleteBrowsersOf } from "../alarms/store.ts";
import type { Ctx } from "../context.ts";
import { closeLines } from "../live/tell-desk.ts";
import { mayChangeTeam, personActs } from "../permissions/staff.ts";
import { forgetCatalogue } from "../threads/catalogue.ts";
import { deletePasskeysOf } from "./store.ts";
import { personById } from "./team-queries.ts";
import {
  deleteIdentitiesOf,
  deleteInvitesBy,
  deleteReturnLinks,
  deleteSessionsOf,
  endAllSessions,
  LAST_ADMIN_GUARD,
  putBack,
  recordTeamEvent,
  takeOut,
  TEAM_GUARD,
} from "./team-store.ts";
import type { PersonAct, StaffStatus, TeamAction, TeamRefusal } from "./types.ts";

export type StandingAct = Exclude<PersonAct, "let-back-in">;

const RECORDED: Readonly<Record<StandingAct, TeamAction>> = {
  suspend: "suspended",
  resume: "resumed",
  remove: "removed",
  "end-sessions": "sessions_ended",
};

/**
 * Suspends, resumes or removes somebody, or ends their sessions. What it takes away is gone with the
 * batch that records it. The batch itself asks whether the one who acts is an admin still and whether
 * another one remains, so that of two who press at once one is refused.
 */
export async function changeStanding(
  ctx: Ctx,
  staffId: string,
  act: StandingAct,
): Promise<{ ok: true } | { ok: false; error: TeamRefusal }> {
  const [found] = await ctx.load(() => [personById(ctx.db, staffId)]);
  const allowed = mayChangeTeam(ctx.actor, ctx.now);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const person = found[0];
  if (!person) return { ok: false, error: "not_found" };
  if (!personActs(allowed.staff, person).includes(act)) return { ok: false, error: "changed" };
  const actorId = allowed.staff.id;
  try {
    await runBatch(ctx.db, [
      ...statements(ctx, act, { actorId, subjectId: staffId, from: [person.status] }),
      recordTeamEvent(ctx.db, {
        id: ctx.newId(),
        actorId,
        subjectId: staffId,
        action: RECORDED[act],
        at: ctx.now,
      }),
    ]);
  } catch (error) {
    if (refusedBy(error, LAST_ADMIN_GUARD)) return { ok: false, error: "last_admin" };
    if (refusedBy(error, TEAM_GUARD)) return { ok: false, error: "changed" };
    throw error;
  }
  // Whoever may not work counts as on duty no more.
  forgetCatalogue();
  if (act !== "resume") ctx.after(closeLines(ctx.env, { staffId }));
  return { ok: true };
}

function statements(
  { db }: Ctx,
  act: StandingAct,
  change: { actorId: string; subjectId: string; from: readonly StaffStatus[] },
): readonly Statement[] {
  const { subjectId } = change;
  switch (act) {
    case "suspend":
      return [
        takeOut(db, change, "suspended"),
        deleteSessionsOf(db, subjectId),
        deleteInvitesBy(db, subjectId),
        deleteReturnLinks(db, subjectId),
      ];
    case "remove":
      return [
        takeOut(db, change, "removed"),
        deleteSessionsOf(db, subjectId),
        deleteInvitesBy(db, subjectId),
        deleteReturnLinks(db, subjectId),
        deletePasskeysOf(db, subjectId),
        deleteIdentitiesOf(db, subjectId),
        deleteBrowsersOf(db, subjectId),
      ];
    case "resume":
      return [putBack(db, change)];
    case "end-sessions":
      return [endAllSessions(db, change), deleteSessionsOf(db, subjectId)];
  }
}
