import { isId } from "../ids.ts";
import type { Ctx } from "../context.ts";
import { mayReview } from "../permissions/review.ts";
import { LOG_PAGE, logPage } from "./queries.ts";
import { eventView } from "./see-review.ts";
import type { EventView } from "./types.ts";

export interface LogPage {
  readonly events: readonly EventView[];
  readonly newer: string | null;
  readonly older: string | null;
}

/** What the team did, newest first, a page at a time. A key that is not one gives the first page. */
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
      events: page.map(eventView),
      newer: hasNewer && first ? `/mod/log?after=${first}` : null,
      older: hasOlder && last ? `/mod/log?before=${last}` : null,
    },
  };
}
