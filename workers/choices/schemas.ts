import * as z from "zod";
import { type Theme, THEMES } from "../threads/types.ts";
import { PERIODS, type Wish, WISHES } from "./types.ts";

const wish = z.enum(WISHES);

/** A wish for each theme; one that is missing or unknown keeps to what is usual. */
export function wishesOf(form: URLSearchParams): ReadonlyMap<Theme, Wish> {
  return new Map(THEMES.map((theme) => [theme, wish.catch("cover").parse(form.get(theme))]));
}

/** The form of the locked safe view. */
export const lockSchema = z.object({
  period: z.enum(PERIODS, "period"),
  sure: z.literal("yes", "sure"),
});
