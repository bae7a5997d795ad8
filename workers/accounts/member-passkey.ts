import type { Ctx } from "../context.ts";
import type { PasskeyHalf } from "./passkey-ceremony.ts";

/** More than the devices a person has, and few enough to look through. */
export const PASSKEYS_MAX = 5;

/** What is sealed in a row of `member_passkeys`: the passkey's public half, and whose it is. */
export interface MemberPasskey extends PasskeyHalf {
  readonly memberId: string;
}

/** The two keyed names of a passkey. The first is also what the device gives back at sign-in. */
export async function passkeyNames(ctx: Ctx, memberId: string, credentialId: string) {
  const [owner, credential] = await Promise.all([
    ctx.keys.token("passkey", memberId),
    ctx.keys.token("passkey", credentialId),
  ]);
  return { owner, credential };
}

/** Seals a passkey for its row. */
export function sealPasskey(
  ctx: Ctx,
  names: { readonly owner: string; readonly credential: string },
  passkey: MemberPasskey,
): Promise<string> {
  const plain = JSON.stringify(passkey);
  return ctx.keys.seal("passkey", plain, `${names.owner}/${names.credential}`);
}

/** The passkey of a row, or null when the seal is forged, moved or under a lost key. */
export async function openPasskey(
  ctx: Ctx,
  row: { readonly owner: string; readonly credential: string; readonly sealed: string },
): Promise<MemberPasskey | null> {
  const plain = await ctx.keys.open("passkey", row.sealed, `${row.owner}/${row.credential}`);
  return plain ? (JSON.parse(plain) as MemberPasskey) : null;
}
