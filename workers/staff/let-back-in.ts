import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import { randomToken } from "../accounts/encoding.ts";
import type { Ctx } from "../context.ts";
import { mayChangeTeam, personActs } from "../permissions/staff.ts";
import { INVITE_MS } from "./rules.ts";
import { personById } from "./team-queries.ts";
import { deleteReturnLinks, insertReturnLink, LINK_GUARD, recordTeamEvent } from "./team-store.ts";
import type { TeamRefusal } from "./types.ts";

const SECRET_BYTES = 32;

/**
 * Makes a link by which somebody who lost their passkey makes a new one. A newer link makes an older
 * one worthless. Nobody makes one for themself: a session left open would become a way in for good.
 */
export async function letBackIn(
  ctx: Ctx,
  staffId: string,
): Promise<{ ok: true; token: string; expiresAt: number } | { ok: false; error: TeamRefusal }> {
  const [found] = await ctx.load(() => [personById(ctx.db, staffId)]);
  const allowed = mayChangeTeam(ctx.actor, ctx.now);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const person = found[0];
  if (!person) return { ok: false, error: "not_found" };
  if (person.id === allowed.staff.id) return { ok: false, error: "own" };
  if (!personActs(allowed.staff, person).includes("let-back-in")) {
    return { ok: false, error: "changed" };
  }
  const token = randomToken(SECRET_BYTES);
  const hash = await ctx.hash(token);
  const expiresAt = ctx.now + INVITE_MS;
  const invitedBy = allowed.staff.id;
  try {
    await runBatch(ctx.db, [
      deleteReturnLinks(ctx.db, staffId),
      insertReturnLink(ctx.db, { token: hash, staffId, invitedBy, expiresAt }),
      recordTeamEvent(ctx.db, {
        id: ctx.newId(),
        actorId: invitedBy,
        subjectId: staffId,
        action: "let_back_in",
        at: ctx.now,
      }),
    ]);
  } catch (error) {
    if (!refusedBy(error, LINK_GUARD)) throw error;
    return { ok: false, error: "changed" };
  }
  return { ok: true, token, expiresAt };
}
