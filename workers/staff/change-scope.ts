import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { closeLines } from "../live/tell-desk.ts";
import { mayChangeTeam, personActs } from "../permissions/staff.ts";
import { sameScope, takesAway } from "./rules.ts";
import { personById } from "./team-queries.ts";
import {
  deleteInvitesBy,
  deleteSessionsOf,
  LAST_ADMIN_GUARD,
  recordTeamEvent,
  setScope,
  TEAM_GUARD,
} from "./team-store.ts";
import type { Scope, TeamRefusal } from "./types.ts";

/**
 * Changes what somebody of the team does and looks after. Where it leaves them with less, their
 * sessions end, and the links that only an admin may make go with the role.
 */
export async function changeScope(
  ctx: Ctx,
  staffId: string,
  scope: Scope,
): Promise<{ ok: true } | { ok: false; error: TeamRefusal | "boards_unknown" }> {
  const [found] = await ctx.load(() => [personById(ctx.db, staffId)]);
  const allowed = mayChangeTeam(ctx.actor, ctx.now);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const person = found[0];
  if (!person) return { ok: false, error: "not_found" };
  if (!personActs(allowed.staff, person).includes("scope")) return { ok: false, error: "changed" };
  if (scope.boards.some((slug) => !ctx.catalogue.board(slug))) {
    return { ok: false, error: "boards_unknown" };
  }
  if (sameScope(person, scope)) return { ok: true };
  const ending = takesAway(person, scope);
  const change = { actorId: allowed.staff.id, subjectId: staffId, from: [person.status] };
  try {
    await runBatch(ctx.db, [
      setScope(ctx.db, change, scope, ending, ctx.now),
      ...(ending ? [deleteSessionsOf(ctx.db, staffId)] : []),
      ...(scope.role === "admin" ? [] : [deleteInvitesBy(ctx.db, staffId)]),
      recordTeamEvent(ctx.db, {
        id: ctx.newId(),
        actorId: change.actorId,
        subjectId: staffId,
        action: "scoped",
        detail: { ...scope },
        at: ctx.now,
      }),
    ]);
  } catch (error) {
    if (refusedBy(error, LAST_ADMIN_GUARD)) return { ok: false, error: "last_admin" };
    if (refusedBy(error, TEAM_GUARD)) return { ok: false, error: "changed" };
    throw error;
  }
  // A line knows whose it is and what they look after: with another scope it is joined anew.
  ctx.after(closeLines(ctx.env, { staffId, again: !ending }));
  return { ok: true };
}
