import { isConflict, runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { SessionCookie } from "../accounts/auth.ts";
import { checkRegistration, openChallenge, type Site } from "../accounts/passkey-ceremony.ts";
import type { NewPasskey } from "../accounts/passkey-schemas.ts";
import type { Ctx } from "../context.ts";
import { mayAddPasskey } from "../permissions/staff.ts";
import { wasSpent } from "../safety/spend.ts";
import { sessionStart } from "./oidc/queries.ts";
import { epochOf, passkeysOf } from "./queries.ts";
import { homeOf } from "./rules.ts";
import { startSession, whoHere } from "./start-session.ts";
import { activate, addPasskeyRow, PASSKEY_GUARD, recordJoined } from "./store.ts";

export type PasskeyRefusal = "not_staff" | "confirm" | "expired" | "refused" | "suspended";

/**
 * Checks what the browser made of our challenge and keeps the passkey's public half. With the first
 * one whoever was joining has joined: the record says so in the same batch, and since they may now do
 * more, a new session takes the place of the one they joined with.
 */
export async function addPasskey(
  ctx: Ctx,
  input: {
    readonly response: NewPasskey;
    readonly sealed: string | undefined;
    readonly site: Site;
  },
): Promise<
  { ok: true; cookie: SessionCookie | null; next: string } | { ok: false; error: PasskeyRefusal }
> {
  const [known, epochs, started] = await ctx.load((viewer) => {
    const id = viewer.kind === "visitor" ? "" : viewer.id;
    const session = sessionStart(ctx.db, ctx.claim?.rowToken ?? "");
    return [passkeysOf(ctx.db, id), epochOf(ctx.db, id), session];
  });
  const allowed = mayAddPasskey(ctx.actor, known.length, ctx.now, started[0]?.startedAt);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { id, kind, role } = allowed.person;
  const ceremony = { purpose: "staff register", who: whoHere(ctx, id) };
  const open = await openChallenge(ctx, ceremony, input.sealed);
  if (!open) return { ok: false, error: "expired" };
  const passkey = await checkRegistration(input.response, open, input.site);
  if (!passkey) return { ok: false, error: "refused" };

  const { id: credentialId, ...half } = passkey;
  const row = { credentialId, ...half, staffId: id, createdAt: ctx.now };
  const sessionEpoch = epochs[0]?.sessionEpoch ?? 0;
  const session = kind === "joining" ? await startSession(ctx, { id, sessionEpoch }, 0) : null;
  try {
    await runBatch(ctx.db, [
      ...open.spent,
      recordJoined(ctx.db, ctx.newId(), id, ctx.now),
      addPasskeyRow(ctx.db, row),
      activate(ctx.db, id),
      ...(session?.statements ?? []),
    ]);
  } catch (error) {
    if (wasSpent(error)) return { ok: false, error: "expired" };
    if (refusedBy(error, PASSKEY_GUARD)) return { ok: false, error: "suspended" };
    if (!isConflict(error)) throw error;
    return { ok: false, error: "refused" };
  }
  const next = kind === "joining" ? homeOf(role) : "/staff/passkeys";
  return { ok: true, cookie: session?.cookie ?? null, next };
}
