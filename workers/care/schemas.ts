import * as z from "zod";
import { THEMES } from "../threads/types.ts";

/** The themes somebody leaves out. What is not in the list is passed over. */
export const themesSchema = z
  .array(z.string())
  .transform((list) => THEMES.filter((theme) => list.includes(theme)));

const points = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/, { error: "number" })
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((number) => number !== 0, { error: "number" });

/** Somebody's own measure as it is typed: points, or nothing for the community's. */
export const measureSchema = z.strictObject({ day: points, week: points });
