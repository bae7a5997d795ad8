import type { Ctx } from "../context.ts";
import { mayAddPasskey, maySeePasskeys } from "../permissions/staff.ts";
import { identityOf, sessionStart } from "./oidc/queries.ts";
import { passkeysOf } from "./queries.ts";
import type { PasskeySummary } from "./types.ts";

export interface SeenPasskeys {
  readonly passkeys: readonly PasskeySummary[];
  /** True of someone who has to add one before anything else. */
  readonly joining: boolean;
  /** True when one of these has to be used first before another can be added. */
  readonly confirmFirst: boolean;
  /** Whether they may come in by the organisation's sign-in, too. */
  readonly byOrganisation: boolean;
}

/** The passkeys of whoever is signed in at the desk. */
export async function seePasskeys(
  ctx: Ctx,
): Promise<({ ok: true } & SeenPasskeys) | { ok: false; error: "not_staff" }> {
  const [rows, started, identities] = await ctx.load((viewer) => [
    passkeysOf(ctx.db, viewer.kind === "visitor" ? "" : viewer.id),
    sessionStart(ctx.db, ctx.claim?.rowToken ?? ""),
    identityOf(ctx.db, viewer.kind === "visitor" ? "" : viewer.id),
  ]);
  const allowed = maySeePasskeys(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  return {
    ok: true,
    passkeys: rows.map(({ id, createdAt }) => ({ id, createdAt })),
    joining: allowed.person.kind === "joining",
    confirmFirst: !mayAddPasskey(ctx.actor, rows.length, ctx.now, started[0]?.startedAt).allowed,
    byOrganisation: identities.length > 0,
  };
}
