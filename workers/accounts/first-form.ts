import type { Ctx } from "../context.ts";

/**
 * What is remembered of the form that made an account. `closed`: it gives no session back any more,
 * since its member has left this browser or changed their words. `gone`: the account was erased, and
 * the form must not make the same one again.
 */
export type FormEnd = "closed" | "gone";

/** Under which keyed name an end is kept, until which day, and on which days it may be found. */
export interface EndedForm {
  readonly token: string;
  /** Days since 1 January 1970. */
  readonly expiresDay: number;
  readonly days: readonly number[];
}

/** A form gives its session back for minutes only; one that lies open in a browser may lie for weeks. */
const GONE_BLOCK_DAYS = 32;

/**
 * The member's id follows from the form's key, so the key itself need not be known here. The days
 * come in few values, so that a look-up asks for two keys and never searches.
 */
export async function endedForm(ctx: Ctx, end: FormEnd, memberId: string): Promise<EndedForm> {
  const token = await ctx.keys.token("spent", end, memberId);
  if (end === "closed") {
    return { token, expiresDay: ctx.today + 1, days: [ctx.today, ctx.today + 1] };
  }
  const block = Math.floor(ctx.today / GONE_BLOCK_DAYS);
  const expiresDay = (block + 2) * GONE_BLOCK_DAYS;
  return { token, expiresDay, days: [expiresDay - GONE_BLOCK_DAYS, expiresDay] };
}
