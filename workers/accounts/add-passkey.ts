import { isConflict, runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import { wasSpent } from "../safety/spend.ts";
import { passkeyNames, PASSKEYS_MAX, sealPasskey } from "./member-passkey.ts";
import { addingCeremony } from "./offer-passkey.ts";
import { checkRegistration, openChallenge, type Site } from "./passkey-ceremony.ts";
import type { NewPasskey } from "./passkey-schemas.ts";
import { deleteMemberPasskey, insertMemberPasskey } from "./store.ts";

export type AddPasskeyError = "not_signed_in" | "expired" | "refused" | "full";

/** Keeps the public half of a passkey that the member's device made for our challenge. */
export async function addPasskey(
  ctx: Ctx,
  input: {
    readonly response: NewPasskey;
    readonly sealed: string | undefined;
    readonly site: Site;
  },
): Promise<{ ok: true } | { ok: false; error: AddPasskeyError }> {
  await ctx.load(() => []);
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) return { ok: false, error: own.because };
  const memberId = own.member.id;
  const challenge = await openChallenge(ctx, addingCeremony(ctx, memberId), input.sealed);
  if (!challenge) return { ok: false, error: "expired" };
  const half = await checkRegistration(input.response, challenge, input.site);
  if (!half) return { ok: false, error: "refused" };

  const names = await passkeyNames(ctx, memberId, half.id);
  const sealed = await sealPasskey(ctx, names, { ...half, memberId });
  const row = { ...names, sealed, createdDay: ctx.today };
  try {
    const [, kept] = await runBatch(ctx.db, [
      challenge.spent[0],
      insertMemberPasskey(ctx.db, memberId, row, PASSKEYS_MAX),
    ]);
    return (kept as unknown[]).length > 0 ? { ok: true } : { ok: false, error: "full" };
  } catch (error) {
    if (wasSpent(error)) return { ok: false, error: "expired" };
    if (!isConflict(error)) throw error;
    return { ok: false, error: "refused" };
  }
}

/** Removes a passkey; it opens nothing any more. Another member's is not touched. */
export async function removePasskey(
  ctx: Ctx,
  credential: string,
): Promise<{ ok: true } | { ok: false; error: "not_signed_in" }> {
  await ctx.load(() => []);
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) return { ok: false, error: own.because };
  const owner = await ctx.keys.token("passkey", own.member.id);
  await runBatch(ctx.db, [deleteMemberPasskey(ctx.db, owner, credential)]);
  return { ok: true };
}
