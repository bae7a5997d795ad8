import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import { countAct, wasTooMuch } from "../safety/quota.ts";
import { cleanLine, lengthOf } from "../threads/text.ts";
import { apiTokensOf, memberOfToken } from "./queries.ts";
import { deleteApiToken, insertApiToken } from "./store.ts";

const LABEL_MAX = 60;
const PREFIX = "hearten_";

/** More than anyone needs, and few enough to look through. */
export const API_TOKENS_MAX = 10;

/** Makes a bearer token for a member's own programs. It is shown once; only its hash is kept. */
export async function createApiToken(
  ctx: Ctx,
  label: string,
): Promise<
  | { ok: true; token: string }
  | {
      ok: false;
      error: "not_signed_in" | "label_missing" | "label_long" | "keys_many" | "too_much";
    }
> {
  const [known] = await ctx.load(async (viewer) => [
    apiTokensOf(ctx.db, viewer.kind === "member" ? await ctx.keys.token("api", viewer.id) : ""),
  ]);
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) return { ok: false, error: own.because };
  const clean = cleanLine(label);
  if (clean === "") return { ok: false, error: "label_missing" };
  if (lengthOf(clean) > LABEL_MAX) return { ok: false, error: "label_long" };
  if (known.length >= API_TOKENS_MAX) return { ok: false, error: "keys_many" };
  const token = PREFIX + (await ctx.keys.seal("api", own.member.id, PREFIX));
  const hash = await ctx.hash(token);
  const row = {
    token: hash,
    owner: await ctx.keys.token("api", own.member.id),
    label: clean,
    createdDay: ctx.today,
  };
  const [count] = await countAct(ctx, own.member.id, "keys");
  try {
    const [kept] = await runBatch(ctx.db, [
      insertApiToken(ctx.db, own.member.id, row, API_TOKENS_MAX),
      count,
    ]);
    return kept.length > 0 ? { ok: true, token } : { ok: false, error: "keys_many" };
  } catch (error) {
    if (!wasTooMuch(error)) throw error;
    return { ok: false, error: "too_much" };
  }
}

/** Takes a token back; it stops working at once. Another member's token is not touched. */
export async function revokeApiToken(
  ctx: Ctx,
  id: string,
): Promise<{ ok: true } | { ok: false; error: "not_signed_in" }> {
  await ctx.load(() => []);
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) return { ok: false, error: own.because };
  const owner = await ctx.keys.token("api", own.member.id);
  await runBatch(ctx.db, [deleteApiToken(ctx.db, owner, id)]);
  return { ok: true };
}

/**
 * Lets the bearer of a token act as its member. False when it was forged, cut or taken back. The
 * token holds its member's id under seal, so that no table has to.
 */
export async function actAsBearer(ctx: Ctx, token: string): Promise<boolean> {
  if (!token.startsWith(PREFIX)) return false;
  const memberId = await ctx.keys.open("api", token.slice(PREFIX.length), PREFIX);
  if (!memberId) return false;
  const [rows] = await runBatch(ctx.db, [memberOfToken(ctx.db, await ctx.hash(token), memberId)]);
  const member = rows[0];
  if (!member) return false;
  ctx.actAs({ kind: "member", id: member.id, approvedPosts: member.approvedPosts });
  await ctx.takeChoices(member);
  return true;
}
