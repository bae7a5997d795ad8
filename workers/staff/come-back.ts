import { isConflict, runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { SessionCookie } from "../accounts/auth.ts";
import { checkRegistration, openChallenge, type Site } from "../accounts/passkey-ceremony.ts";
import type { NewPasskey } from "../accounts/passkey-schemas.ts";
import type { Ctx } from "../context.ts";
import { wasSpent } from "../safety/spend.ts";
import { openInvite } from "./queries.ts";
import { homeOf } from "./rules.ts";
import { startSession } from "./start-session.ts";
import { addReturningPasskey, deletePasskeysOf, PASSKEY_GUARD, useInvite } from "./store.ts";
import { comeBack, deleteReturnLinks, deleteSessionsOf, recordTeamEvent } from "./team-store.ts";

/**
 * Lets somebody who lost their passkey in with a new one. Everything happens in the batch in which
 * the new passkey is kept: the link is used, the old passkeys and sessions end, the record says so.
 * Whoever stops half-way has lost nothing, and the link is good for another try.
 */
export async function returnWithPasskey(
  ctx: Ctx,
  input: {
    readonly token: string;
    readonly response: NewPasskey;
    readonly sealed: string | undefined;
    readonly site: Site;
  },
): Promise<
  | { ok: true; cookie: SessionCookie; next: string }
  | { ok: false; error: "gone" | "expired" | "refused" }
> {
  const hash = await ctx.hash(input.token);
  const [found] = await ctx.load(() => [openInvite(ctx.db, hash, ctx.now)]);
  const invite = found[0];
  if (!invite?.staffId || invite.sessionEpoch === null) return { ok: false, error: "gone" };
  const id = invite.staffId;
  const ceremony = { purpose: "staff return", who: `${id} ${hash}` };
  const open = await openChallenge(ctx, ceremony, input.sealed);
  if (!open) return { ok: false, error: "expired" };
  const passkey = await checkRegistration(input.response, open, input.site);
  if (!passkey) return { ok: false, error: "refused" };

  const { id: credentialId, ...half } = passkey;
  const row = { credentialId, ...half, staffId: id, createdAt: ctx.now };
  const session = await startSession(ctx, { id, sessionEpoch: invite.sessionEpoch + 1 }, 0);
  const action = invite.staffStatus === "joining" ? "joined" : "came_back";
  try {
    await runBatch(ctx.db, [
      ...open.spent,
      deletePasskeysOf(ctx.db, id),
      addReturningPasskey(ctx.db, row, hash),
      useInvite(ctx.db, hash, ctx.now),
      deleteReturnLinks(ctx.db, id),
      deleteSessionsOf(ctx.db, id),
      comeBack(ctx.db, id),
      ...session.statements,
      recordTeamEvent(ctx.db, { id: ctx.newId(), actorId: id, subjectId: id, action, at: ctx.now }),
    ]);
  } catch (error) {
    if (wasSpent(error)) return { ok: false, error: "expired" };
    if (refusedBy(error, PASSKEY_GUARD)) return { ok: false, error: "gone" };
    if (!isConflict(error)) throw error;
    return { ok: false, error: "refused" };
  }
  return { ok: true, cookie: session.cookie, next: homeOf(invite.role) };
}
