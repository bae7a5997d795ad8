import { isConflict, runBatch, type Statement } from "../../../db/client.ts";
import { refusedBy } from "../../../db/guard.ts";
import type { SessionCookie } from "../../accounts/auth.ts";
import type { Ctx } from "../../context.ts";
import { spend, wasSpent } from "../../safety/spend.ts";
import { homeOf } from "../rules.ts";
import { startSession } from "../start-session.ts";
import { activate, recordJoined } from "../store.ts";
import { epochOf } from "../queries.ts";
import { whoFor } from "./begin.ts";
import { subjectOf } from "./client.ts";
import { personByIdentity } from "./queries.ts";
import { isRecent } from "./rules.ts";
import { addIdentity, IDENTITY_GUARD } from "./store.ts";
import type { OidcRefusal, Organisation, Subject } from "./types.ts";
import { type KeptVisit, openVisit } from "./visit-cookie.ts";

type Finished =
  | { ok: true; cookie: SessionCookie | null; next: string }
  | { ok: false; error: OidcRefusal };

/**
 * Takes in whoever comes back from the organisation. Nobody is made by it: an identity counts only
 * once somebody who was invited has joined with it. Everything it says but who it is, is let fall.
 */
export async function finishVisit(
  ctx: Ctx,
  organisation: Organisation,
  input: { readonly url: URL; readonly callback: string; readonly sealed: string | undefined },
): Promise<Finished> {
  await ctx.load(() => []);
  const visit = await openVisit(ctx.keys, input.sealed, ctx.now);
  if (!visit || whoFor(ctx, visit.purpose) !== visit.who) return { ok: false, error: "expired" };
  const answered = await subjectOf(organisation, visit, { ...input, now: ctx.now });
  if (!answered.ok) return answered;
  const { issuer, subject } = answered.subject;
  const token = await ctx.keys.token("oidc", issuer, subject);
  const spent = await spend(ctx, "oidc", visit.state, visit.until);
  try {
    switch (visit.purpose) {
      case "join":
        return await join(ctx, token, spent);
      case "add":
        return await add(ctx, token, spent);
      case "sign-in":
      case "confirm":
        return await signIn(ctx, visit, answered.subject, token, spent);
    }
  } catch (error) {
    if (wasSpent(error) || refusedBy(error, IDENTITY_GUARD)) return { ok: false, error: "expired" };
    if (!isConflict(error)) throw error;
    return { ok: false, error: "taken" };
  }
}

/** Somebody who was invited joins with this identity instead of a passkey. */
async function join(ctx: Ctx, token: string, spent: readonly Statement[]): Promise<Finished> {
  if (ctx.actor.kind !== "joining") return { ok: false, error: "expired" };
  const { id, role } = ctx.actor;
  const [epochs] = await runBatch(ctx.db, [epochOf(ctx.db, id)]);
  const session = await startSession(ctx, { id, sessionEpoch: epochs[0]?.sessionEpoch ?? 0 }, 0);
  await runBatch(ctx.db, [
    ...spent,
    recordJoined(ctx.db, ctx.newId(), id, ctx.now),
    addIdentity(ctx.db, { token, staffId: id, createdAt: ctx.now }, "joining"),
    activate(ctx.db, id),
    ...session.statements,
  ]);
  return { ok: true, cookie: session.cookie, next: homeOf(role) };
}

/** Somebody who has a passkey, and has just shown it, may come in by the organisation from now on. */
async function add(ctx: Ctx, token: string, spent: readonly Statement[]): Promise<Finished> {
  if (ctx.actor.kind !== "staff") return { ok: false, error: "expired" };
  const row = { token, staffId: ctx.actor.id, createdAt: ctx.now };
  await runBatch(ctx.db, [...spent, addIdentity(ctx.db, row, "active")]);
  return { ok: true, cookie: null, next: "/staff/passkeys" };
}

/** Somebody of the team comes in, or shows once more who they are before they add a passkey. */
async function signIn(
  ctx: Ctx,
  visit: KeptVisit,
  { shownAt }: Subject,
  token: string,
  spent: readonly Statement[],
): Promise<Finished> {
  const [found] = await runBatch(ctx.db, [personByIdentity(ctx.db, token)]);
  const person = found[0];
  if (!person) return { ok: false, error: "unknown" };
  if (person.status !== "active") return { ok: false, error: "suspended" };
  const confirming = visit.purpose === "confirm";
  if (confirming && (ctx.actor.kind !== "staff" || ctx.actor.id !== person.id)) {
    return { ok: false, error: "other_person" };
  }
  if (confirming && !isRecent(shownAt, ctx.now)) return { ok: false, error: "expired" };
  // The organisation vouches for who it is; for admin acts only a passkey does.
  const session = await startSession(ctx, person, 0);
  await runBatch(ctx.db, [...spent, ...session.statements]);
  const next = confirming ? "/staff/passkeys" : homeOf(person.role);
  return { ok: true, cookie: session.cookie, next };
}
