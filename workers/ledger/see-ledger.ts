import type { Ctx } from "../context.ts";
import { dayStart } from "./public-time.ts";
import { lastLinkBefore, linksAfter } from "./queries.ts";
import { LINKS_SHOWN } from "./rules.ts";
import type { LedgerPage } from "./types.ts";

/**
 * The chain as everyone may check it, from after a number on. It is shown up to the end of yesterday
 * (UTC): a chain that grew before everyone's eyes would say at which minute something was reported.
 */
export async function seeLedger(ctx: Ctx, after: number): Promise<LedgerPage> {
  const { db } = ctx;
  const [cut, found] = await ctx.load(() => [
    lastLinkBefore(db, dayStart(ctx.today)),
    linksAfter(db, after),
  ]);
  const head = cut[0] ?? null;
  const links = found.slice(0, LINKS_SHOWN).filter(({ seq }) => seq <= (head?.seq ?? 0));
  const last = links.at(-1)?.seq ?? 0;
  return { head, links, next: head && links.length > 0 && last < head.seq ? last : null };
}
