import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import { randomToken } from "../accounts/encoding.ts";
import type { Ctx } from "../context.ts";
import { mayChangeTeam } from "../permissions/staff.ts";
import { INVITE_MS } from "./rules.ts";
import { insertInvite, LINK_GUARD, recordTeamEvent } from "./team-store.ts";
import type { Scope } from "./types.ts";

const SECRET_BYTES = 32;

/** Makes a link that lets one person join the team. Its secret is told once, and kept only as a hash. */
export async function inviteSomeone(
  ctx: Ctx,
  scope: Scope,
): Promise<
  | { ok: true; token: string; expiresAt: number }
  | { ok: false; error: "not_staff" | "confirm" | "boards_unknown" }
> {
  await ctx.load(() => []);
  const allowed = mayChangeTeam(ctx.actor, ctx.now);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  if (scope.boards.some((slug) => !ctx.catalogue.board(slug))) {
    return { ok: false, error: "boards_unknown" };
  }
  const token = randomToken(SECRET_BYTES);
  const expiresAt = ctx.now + INVITE_MS;
  const { id: invitedBy } = allowed.staff;
  try {
    await runBatch(ctx.db, [
      insertInvite(ctx.db, { token: await ctx.hash(token), scope, invitedBy, expiresAt }),
      recordTeamEvent(ctx.db, {
        id: ctx.newId(),
        actorId: invitedBy,
        action: "invited",
        detail: { ...scope },
        at: ctx.now,
      }),
    ]);
  } catch (error) {
    if (!refusedBy(error, LINK_GUARD)) throw error;
    return { ok: false, error: "not_staff" };
  }
  return { ok: true, token, expiresAt };
}
