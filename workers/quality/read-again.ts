import { runBatch } from "../../db/client.ts";
import { doseOfSecondReading } from "../care/count-dose.ts";
import type { Ctx } from "../context.ts";
import { mayReview } from "../permissions/review.ts";
import { fits } from "./fits.ts";
import { waitingAudit } from "./queries.ts";
import { cites, countsOf } from "./rules.ts";
import { spanOf } from "./see-second-reading.ts";
import { closeAudit, countReadings, type AuditKey } from "./store.ts";
import { type Outcome, OUTCOMES } from "./types.ts";

/**
 * Counts what a second reading came to beside the first. Nothing happens to the post. `gone` when
 * somebody else has read it meanwhile, or its author deleted or changed it.
 */
export async function readAgain(
  ctx: Ctx,
  key: AuditKey,
  second: { readonly outcome: Outcome; readonly policy: number | null },
): Promise<{ ok: true; counted: boolean } | { ok: false; error: "not_staff" }> {
  const { db } = ctx;
  const [found] = await ctx.load((viewer) => {
    const id = viewer.kind === "staff" ? viewer.id : "";
    return [waitingAudit(db, id, spanOf(ctx.now), key)];
  });
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const audit = found[0];
  if (!audit || !fits(staff, ctx.turn?.optOuts ?? [], audit)) return { ok: true, counted: false };
  const outcome = OUTCOMES.find((one) => one === audit.firstAction) ?? "approve";
  const policy = cites(second.outcome) ? second.policy : null;
  const first = { outcome, policy: audit.policyNumber };
  const year = new Date(ctx.now).getUTCFullYear();
  await runBatch(db, [
    ...countsOf(first, { ...second, policy }).map((pair) =>
      countReadings(db, key, { year, ...pair }),
    ),
    closeAudit(db, key, {
      secondStaffId: staff.id,
      secondAction: second.outcome,
      secondAt: ctx.now,
    }),
    ...doseOfSecondReading(ctx, staff.id, audit.class),
  ]);
  return { ok: true, counted: true };
}
