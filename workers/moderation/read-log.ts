import { isId } from "../ids.ts";
import type { Ctx } from "../context.ts";
import { runBatch } from "../../db/client.ts";
import { inScope, mayReview, scopeOf, tiersOf } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import { LOG_PAGE, logPage, scopesOf } from "./queries.ts";
import { eventView } from "./see-review.ts";
import type { EventView } from "./types.ts";

export interface LogPage {
  readonly events: readonly EventView[];
  /** True when some lines may be left out, being about boards or classes of others. */
  readonly scoped: boolean;
  readonly newer: string | null;
  readonly older: string | null;
}

/**
 * What the team did, newest first, a page at a time. A key that is not one gives the first page. Who
 * looks after some boards sees what was done there, and of what waits for the leads only they see
 * anything: pages of others are shorter, never further apart.
 */
export async function readLog(
  ctx: Ctx,
  asked: { readonly before?: string | undefined; readonly after?: string | undefined },
): Promise<{ ok: true; page: LogPage } | { ok: false; error: "not_staff" }> {
  const after = asked.after && isId(asked.after) ? asked.after : undefined;
  const before = !after && asked.before && isId(asked.before) ? asked.before : undefined;
  const [rows] = await ctx.load(() => [
    logPage(ctx.db, { ...(after ? { after } : {}), ...(before ? { before } : {}) }),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };

  const more = rows.length > LOG_PAGE;
  const page = rows.slice(0, LOG_PAGE);
  if (after) page.reverse();
  const first = page[0]?.id;
  const last = page.at(-1)?.id;
  const hasNewer = after ? more : before !== undefined;
  const hasOlder = after ? true : more;
  return {
    ok: true,
    page: {
      events: (await withinScope(ctx, allowed.staff, page)).map(eventView),
      scoped: isScoped(allowed.staff),
      newer: hasNewer && first ? `/mod/log?after=${first}` : null,
      older: hasOlder && last ? `/mod/log?before=${last}` : null,
    },
  };
}

function isScoped(staff: Staff): boolean {
  const { boards, classes } = scopeOf(staff);
  return boards.length > 0 || classes.length > 0;
}

async function withinScope<E extends { threadId: string; postId: string }>(
  ctx: Ctx,
  staff: Staff,
  events: readonly E[],
): Promise<readonly E[]> {
  const tiers = tiersOf(staff);
  if (tiers.includes(1) || events.length === 0) return events;
  const [reviews] = await runBatch(ctx.db, [scopesOf(ctx.db, events)]);
  const mine = reviews.filter((one) => tiers.includes(one.tier) && inScope(staff, one));
  const seen = new Set(mine.map(({ postId }) => postId));
  return events.filter(({ postId }) => seen.has(postId));
}
