import * as z from "zod";
import { CLASSES, type ReviewClass } from "../moderation/types.ts";
import { LONGEST_SHIFT_MS, PLANNED_WEEKS_MAX, SHIFT_STEP_MS, TARGET_MAX_MS } from "./rules.ts";
import { isDay, isZone } from "./zones.ts";

const MINUTE = 60_000;
const STEP = SHIFT_STEP_MS / MINUTE;

/** A whole number as a form sends it. */
const whole = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** A shift as it is typed. Problems are codes: the page words them. */
export const shiftSchema = z.strictObject({
  /** Whose it is; empty for one's own. */
  person: z.string().max(40, { error: "person_missing" }),
  day: z.string().refine(isDay, { error: "day_missing" }),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "time_missing" }),
  length: z
    .string()
    .transform(whole)
    .refine((minutes) => minutes > 0 && minutes % STEP === 0, { error: "length_wrong" })
    .refine((minutes) => minutes * MINUTE <= LONGEST_SHIFT_MS, { error: "length_wrong" }),
  weeks: z
    .string()
    .transform(whole)
    .refine((weeks) => weeks >= 1 && weeks <= PLANNED_WEEKS_MAX, { error: "weeks_wrong" }),
});
export type NewShift = z.output<typeof shiftSchema>;

/** The time zone somebody chooses. */
export const zoneSchema = z.string().max(60).refine(isZone);

/** The unit in which the target of each class is typed, in minutes: nobody thinks of two days in minutes. */
export const TARGET_UNITS: Readonly<Record<ReviewClass, number>> = {
  crisis: 1,
  red: 1,
  amber: 60,
  green: 60,
};

const target = (unit: number) =>
  z
    .string()
    .transform((text) => whole(text) * unit)
    .refine((minutes) => minutes >= 1 && minutes * MINUTE <= TARGET_MAX_MS, {
      error: "target_wrong",
    });

const CLASS_NAMES = Object.keys(CLASSES) as readonly ReviewClass[];

/** How soon each class should be decided, in minutes; what is more urgent is never given longer. */
export const targetsSchema = z
  .strictObject({
    crisis: target(TARGET_UNITS.crisis),
    red: target(TARGET_UNITS.red),
    amber: target(TARGET_UNITS.amber),
    green: target(TARGET_UNITS.green),
  })
  .superRefine((typed, check) => {
    CLASS_NAMES.forEach((name, n) => {
      const before = CLASS_NAMES[n - 1];
      if (before && typed[before] > typed[name])
        check.addIssue({ code: "custom", path: [name], message: "target_order" });
    });
  });
export type NewTargets = z.output<typeof targetsSchema>;
