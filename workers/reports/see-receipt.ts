import type { Ctx } from "../context.ts";
import { reportByReceipt } from "./queries.ts";
import { receiptToken } from "./reporter.ts";
import { readReceiptCode } from "./rules.ts";
import type { Receipt } from "./types.ts";

/** What came of a report, for whoever holds its receipt. Neither the post nor its text is shown. */
export async function seeReceipt(
  ctx: Ctx,
  typed: string,
): Promise<{ ok: true; receipt: Receipt } | { ok: false; error: "not_found" }> {
  const code = readReceiptCode(typed);
  if (!code) {
    await ctx.load(() => []);
    return { ok: false, error: "not_found" };
  }
  const token = await receiptToken(ctx.keys, code);
  const [found] = await ctx.load(() => [reportByReceipt(ctx.db, token)]);
  const row = found[0];
  return row ? { ok: true, receipt: { code, ...row } } : { ok: false, error: "not_found" };
}
