import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { wasSpent } from "../safety/spend.ts";
import { type SessionCookie, startMemberSession } from "./auth.ts";
import { fromBase64Url } from "./encoding.ts";
import { openPasskey, sealPasskey } from "./member-passkey.ts";
import { SIGN_IN_CEREMONY } from "./offer-passkey.ts";
import { checkAuthentication, openChallenge, type Site } from "./passkey-ceremony.ts";
import type { UsedPasskey } from "./passkey-schemas.ts";
import { memberById, memberPasskey } from "./queries.ts";
import { endOfOldSession } from "./sign-in.ts";
import { updateMemberPasskey } from "./store.ts";

/** Brings back the member whose passkey answers our challenge: a new session on this browser. */
export async function signInWithPasskey(
  ctx: Ctx,
  input: {
    readonly response: UsedPasskey;
    readonly sealed: string | undefined;
    readonly site: Site;
    /** Whether this browser is to forget them when it closes. */
    readonly forget: boolean;
  },
): Promise<
  | { ok: true; memberId: string; cookie: SessionCookie }
  | { ok: false; error: "expired" | "refused" | "unknown" }
> {
  const { response, site } = input;
  const owner = ownerIn(response.response.userHandle);
  const credential = await ctx.keys.token("passkey", response.id);
  const [rows] = await ctx.load(() => [memberPasskey(ctx.db, owner, credential)]);
  const challenge = await openChallenge(ctx, SIGN_IN_CEREMONY, input.sealed);
  if (!challenge) return { ok: false, error: "expired" };
  const row = rows[0];
  const passkey = row ? await openPasskey(ctx, row) : null;
  if (!row || !passkey) return { ok: false, error: "unknown" };
  const used = await checkAuthentication(response, challenge, site, passkey);
  if (!used) return { ok: false, error: "refused" };

  const [members] = await runBatch(ctx.db, [memberById(ctx.db, passkey.memberId)]);
  const member = members[0];
  if (!member) return { ok: false, error: "unknown" };
  const session = await startMemberSession(ctx, member, input.forget);
  const sealed = await sealPasskey(ctx, row, { ...passkey, counter: used.counter });
  try {
    await runBatch(ctx.db, [
      challenge.spent[0],
      session.statement,
      updateMemberPasskey(ctx.db, row, sealed),
      ...endOfOldSession(ctx),
    ]);
  } catch (error) {
    if (!wasSpent(error)) throw error;
    return { ok: false, error: "expired" };
  }
  return { ok: true, memberId: member.id, cookie: session.cookie };
}

/** The owner's keyed name that the device gives back; "" when there is none. */
function ownerIn(userHandle: string | undefined): string {
  const bytes = fromBase64Url(userHandle ?? "");
  return bytes ? new TextDecoder().decode(bytes) : "";
}
