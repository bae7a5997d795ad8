import type { Ctx } from "../../context.ts";
import { maySeePasskeys } from "../../permissions/staff.ts";
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
 * Whom a visit is bound to: nobody yet for signing in, else this session of whoever joins or shows
 * once more who they are. Null when the purpose is not theirs.
 */
export function whoFor(ctx: Ctx, purpose: OidcPurpose): string | null {
  if (purpose === "sign-in") return "";
  const may = maySeePasskeys(ctx.actor);
  if (!may.allowed) return null;
  const fits = purpose === "join" ? may.person.kind === "joining" : may.person.kind === "staff";
  return fits ? whoHere(ctx, may.person.id) : null;
}
