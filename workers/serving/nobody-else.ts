import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { activeTeam } from "../moderation/queries.ts";
import { couldTake, tiersOf } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import type { Theme } from "../threads/types.ts";
import { headsOf, type Part } from "./queries.ts";
import { inOrder, type Queued, type stretches } from "./rules.ts";

/** How many of what waits longest are looked at in each stretch: this is asked when all else is done. */
const LOOKED_AT = 20;

/**
 * What a lead leaves out and nobody else on the team could be served, by what they look after and leave
 * out themselves: it must not wait for ever, and leads are those it would come to. Null for whoever is
 * no lead, or leaves nothing out.
 */
export async function nobodyElses(
  ctx: Ctx,
  staff: Staff,
  where: {
    readonly part: Part;
    readonly order: ReturnType<typeof stretches>;
    readonly optOuts: readonly Theme[];
    readonly passed: readonly string[];
  },
): Promise<Queued | null> {
  const { part, order, optOuts, passed } = where;
  if (!tiersOf(staff).includes(1) || optOuts.length === 0) return null;
  const [team] = await runBatch(ctx.db, [activeTeam(ctx.db)]);
  const others = team.filter(({ id }) => id !== staff.id);
  for (const stretch of order) {
    const heads = headsOf(ctx.db, part, stretch, { passed, limit: LOOKED_AT });
    const waiting = inOrder((await runBatch(ctx.db, heads)).flat());
    const found = waiting.find(
      (one) =>
        !others.some(
          (other) =>
            couldTake(other, one) && !(other.optOuts as readonly string[]).includes(one.theme),
        ),
    );
    if (found) return found;
  }
  return null;
}
