import * as z from "zod";
import { CLASSES, type ReviewClass } from "../moderation/types.ts";
import { cleanLine, lengthOf } from "../threads/text.ts";
import { STAFF_ROLES } from "./types.ts";

export const NAME_MIN = 2;
export const NAME_MAX = 40;

/** What someone who was invited sends. Problems are codes: the page words them. */
export const acceptSchema = z.strictObject({
  name: z
    .string({ error: "name_missing" })
    .transform(cleanLine)
    .superRefine((value, check) => {
      const length = lengthOf(value);
      if (length === 0) check.addIssue({ code: "custom", message: "name_missing" });
      else if (length < NAME_MIN) check.addIssue({ code: "custom", message: "name_short" });
      else if (length > NAME_MAX) check.addIssue({ code: "custom", message: "name_long" });
    }),
});

const NUMBERS: Readonly<Record<string, number>> = CLASSES;
const CLASS_NAMES = Object.keys(CLASSES) as ReviewClass[];

/** Whom to invite, or what somebody is to look after. An empty list is everything. */
export const scopeSchema = z.strictObject({
  role: z.enum(STAFF_ROLES, { error: "role_missing" }),
  boards: z.array(z.string().max(60), { error: "boards_unknown" }).max(100),
  classes: z
    .array(z.enum(CLASS_NAMES, { error: "classes_unknown" }))
    .max(CLASS_NAMES.length, { error: "classes_unknown" })
    .transform((names) => names.map((name) => NUMBERS[name] ?? 0)),
});

/** The hash under which a session or a link is kept. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
