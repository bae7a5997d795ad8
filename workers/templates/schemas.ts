import * as z from "zod";
import { ACTION_RULES } from "../moderation/actions.ts";
import { REASON_MAX } from "../moderation/schemas.ts";
import { ACTIONS } from "../moderation/types.ts";
import { cleanText, lengthOf } from "../threads/text.ts";
import { LABEL_MAX, TEMPLATE_ACTIONS } from "./rules.ts";

/** A text of `max` characters at most that says something. */
const words = (name: "label" | "reason", max: number) =>
  z
    .string({ error: `${name}_missing` })
    .transform(cleanText)
    .refine((text) => text !== "", { error: `${name}_missing` })
    .refine((text) => lengthOf(text) <= max, { error: `${name}_long` });

/** A template as its form is sent. Problems are codes; the page words them. */
export const templateSchema = z
  .object({
    board: z.string({ error: "board_unknown" }),
    action: z
      .enum(ACTIONS, { error: "action_missing" })
      .refine((action) => TEMPLATE_ACTIONS.includes(action), { error: "action_missing" }),
    policy: z
      .string()
      .regex(/^\d{0,4}$/, { error: "policy_unknown" })
      .transform((typed) => (typed === "" ? null : Number(typed))),
    label: words("label", LABEL_MAX),
    reason: words("reason", REASON_MAX),
  })
  .superRefine(({ action, policy }, check) => {
    if (policy !== null || !ACTION_RULES[action].cites) return;
    check.addIssue({ code: "custom", path: ["policy"], message: "policy_missing" });
  });

export type NewTemplate = z.output<typeof templateSchema>;
