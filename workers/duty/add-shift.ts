import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { mayLeadRota, mayPlanFor, maySeeRota } from "../permissions/duty.ts";
import { forgetCatalogue } from "../threads/catalogue.ts";
import { dutyPeople, shiftsOf, zoneChosen } from "./queries.ts";
import { PLANNED_WEEKS_MAX } from "./rules.ts";
import type { NewShift } from "./schemas.ts";
import { addShifts, ROTA_GUARD } from "./store.ts";
import type { DutyPerson, ShiftField, ShiftProblem, Stretch } from "./types.ts";
import { dayAt, weekly, zoneOf } from "./zones.ts";

const WEEK = 7 * 86_400_000;

interface Form {
  readonly zone: string;
  /** The day it is there. */
  readonly today: string;
  readonly ownId: string;
  /** Whom shifts may be planned for; none but oneself unless one leads. */
  readonly people: readonly DutyPerson[];
}

/** The form for planning a shift, as whoever asks may fill it in. */
export async function seeShiftForm(
  ctx: Ctx,
): Promise<({ ok: true } & Form) | { ok: false; error: "not_staff" }> {
  const [zones, people] = await ctx.load((viewer) => [
    zoneChosen(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
    dutyPeople(ctx.db),
  ]);
  const allowed = maySeeRota(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const zone = zoneOf(zones[0]?.timeZone);
  const today = dayAt(zone, ctx.now);
  const ownId = allowed.staff.id;
  return { ok: true, zone, today, ownId, people: mayLeadRota(ctx.actor) ? people : [] };
}

export type ShiftRefusal =
  | { readonly error: "not_staff" | "not_your_shift" }
  | {
      readonly error: "refused";
      readonly field: ShiftField;
      readonly problem: ShiftProblem;
      /** What is planned then already, and the zone to say it in. */
      readonly clash?: Stretch & { readonly zone: string };
    };

/**
 * Plans a shift, and the same one in the weeks after it where it is repeated: at the same hour by the
 * clock of whoever plans, so across a change of the clocks too. All of them are planned, or none.
 */
export async function addShift(
  ctx: Ctx,
  input: NewShift,
): Promise<{ ok: true; day: string } | ({ ok: false } & ShiftRefusal)> {
  const form = await seeShiftForm(ctx);
  if (!form.ok) return form;
  const staffId = input.person || form.ownId;
  const allowed = mayPlanFor(ctx.actor, staffId);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  if (staffId !== form.ownId && !form.people.some(({ id }) => id === staffId)) {
    return refusedAt("person", "person_missing");
  }
  const slots = weekly(form.zone, input);
  const first = slots[0];
  const last = slots.at(-1);
  if (!first || !last || first.until <= ctx.now) return refusedAt("day", "past");
  if (first.from > ctx.now + PLANNED_WEEKS_MAX * WEEK) return refusedAt("day", "far");
  const [planned] = await runBatch(ctx.db, [shiftsOf(ctx.db, staffId, first.from, last.until)]);
  const clash = planned
    .map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt }))
    .find((one) => slots.some((slot) => one.from < slot.until && one.until > slot.from));
  if (clash) return refusedAt("time", "overlap", { ...clash, zone: form.zone });
  try {
    await runBatch(ctx.db, [
      ...addShifts(
        ctx.db,
        {
          id: ctx.newId(),
          actorId: allowed.staff.id,
          subjectId: staffId,
          detail: {
            from: first.from,
            until: first.until,
            ...(slots.length > 1 ? { weeks: slots.length } : {}),
          },
          at: ctx.now,
        },
        slots.map(({ from, until }) => ({ id: ctx.newId(), startsAt: from, endsAt: until })),
      ),
    ]);
  } catch (error) {
    // Their other press, or a lead's, got there first.
    if (refusedBy(error, ROTA_GUARD)) return refusedAt("time", "overlap");
    throw error;
  }
  forgetCatalogue();
  return { ok: true, day: input.day };
}

function refusedAt(
  field: ShiftField,
  problem: ShiftProblem,
  clash?: Stretch & { readonly zone: string },
) {
  return {
    ok: false,
    error: "refused",
    field,
    problem,
    ...(clash ? { clash } : {}),
  } as const;
}
