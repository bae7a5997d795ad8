import type { Ctx } from "../../context.ts";
import { isConfirmed } from "../../permissions/acts.ts";
import { maySeePasskeys } from "../../permissions/staff.ts";
import type { Joining, Staff } from "../../permissions/types.ts";
import { whoHere } from "../start-session.ts";
import { addressFor, newVisit } from "./client.ts";
import type { OidcPurpose, Organisation } from "./types.ts";
import { sealVisit } from "./visit-cookie.ts";

/** Sends somebody to the organisation: the address, and what waits sealed in their browser. */
export async function beginVisit(
  ctx: Ctx,
  organisation: Organisation,
  input: { readonly purpose: OidcPurpose; readonly callback: string },
): Promise<
  { ok: true; address: string; sealed: string } | { ok: false; error: "not_begun" | "unreachable" }
> {
  await ctx.load(() => []);
  const who = whoFor(ctx, input.purpose);
  if (who === null) return { ok: false, error: "not_begun" };
  const visit = newVisit();
  const address = await addressFor(organisation, visit, { ...input, now: ctx.now });
  if (address === null) return { ok: false, error: "unreachable" };
  const { purpose } = input;
  return {
    ok: true,
    address,
    sealed: await sealVisit(ctx.keys, { purpose, who, ...visit }, ctx.now),
  };
}

/**
 * Whom a visit is bound to: nobody yet for signing in, else this session of whoever joins, shows
 * once more who they are, or adds this way in. Null when the purpose is not theirs, or not now.
 */
export function whoFor(ctx: Ctx, purpose: OidcPurpose): string | null {
  if (purpose === "sign-in") return "";
  const may = maySeePasskeys(ctx.actor);
  if (!may.allowed) return null;
  const { person } = may;
  const fits = (person.kind === "joining") === (purpose === "join");
  if (!fits || (purpose === "add" && !hasShown(person, ctx.now))) return null;
  return whoHere(ctx, person.id);
}

/** Another way in for good is added only by someone who has shown their passkey a moment ago. */
function hasShown(person: Staff | Joining, now: number): boolean {
  return person.kind === "staff" && isConfirmed(person, now).allowed;
}
