import * as z from "zod";
import { cleanText, lengthOf } from "../threads/text.ts";
import { channelsFrom } from "./channels.ts";
import { dayOf } from "./rules.ts";
import { EVERYWHERE, HELPLINE_PURPOSES } from "./types.ts";

const regions = new Intl.DisplayNames("en-GB", { type: "region", fallback: "none" });

function isPlace(code: string): boolean {
  return code === EVERYWHERE || (/^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined);
}

function isPage(href: string): boolean {
  return href.length <= 300 && href.startsWith("https://") && URL.canParse(href);
}

/** A line of `max` characters at most that says something. */
const words = (name: "name" | "about" | "language" | "hours", max: number) =>
  z
    .string({ error: `${name}_missing` })
    .transform((typed) => cleanText(typed).replaceAll(/\s+/g, " "))
    .refine((text) => text !== "", { error: `${name}_missing` })
    .refine((text) => lengthOf(text) <= max, { error: `${name}_long` });

/** A helpline as its form is sent, read on this day. Problems are codes; the page words them. */
export const helplineSchema = (now: number) =>
  z
    .object({
      country: z
        .string()
        .transform((typed) => typed.trim().toUpperCase())
        .refine(isPlace, { error: "country_unknown" }),
      purpose: z.enum(HELPLINE_PURPOSES, { error: "purpose_missing" }),
      name: words("name", 80),
      about: words("about", 240),
      language: words("language", 120),
      hours: words("hours", 80),
      channels: z.string().transform((typed, check) => {
        const read = channelsFrom(typed);
        if (typeof read !== "string") return read;
        check.addIssue({ code: "custom", message: read });
        return z.NEVER;
      }),
      source: z
        .string()
        .transform((typed) => typed.trim())
        .refine(isPage, { error: "source_wrong" }),
      checked: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "checked_wrong" })
        .transform((typed) => dayOf(Date.parse(typed)))
        .refine((day) => day >= 0 && day <= dayOf(now), { error: "checked_wrong" }),
      position: z
        .string()
        .regex(/^\d{1,3}$/, { error: "position_wrong" })
        .transform(Number),
    })
    .transform(({ checked, ...rest }) => ({ ...rest, checkedDay: checked }));

export type NewHelpline = z.output<ReturnType<typeof helplineSchema>>;
