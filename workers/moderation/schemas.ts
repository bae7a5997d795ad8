import { z } from "zod";
import { SPANS } from "../suspensions/types.ts";
import { cleanText, lengthOf } from "../threads/text.ts";
import { THEMES } from "../threads/types.ts";
import { ACTION_RULES } from "./rules.ts";
import { ACTIONS } from "./types.ts";

export const REASON_MAX = 1000;
/** Where a pause can be asked for; in one thread alone it is an action of its own. */
export const PAUSE_CHOICES = ["board", "community"] as const;

const count = z
  .number({ error: "version_missing" })
  .int({ error: "version_missing" })
  .min(1, { error: "version_missing" });

/** A decision as it is sent. Problems are codes: page and API word them. */
export const decisionSchema = z
  .strictObject({
    action: z.enum(ACTIONS, { error: "action_missing" }),
    policy: z
      .number({ error: "policy_unknown" })
      .int({ error: "policy_unknown" })
      .positive({ error: "policy_unknown" })
      .nullable()
      .default(null),
    reason: z
      .string({ error: "reason_missing" })
      .default("")
      .transform(cleanText)
      .refine((reason) => lengthOf(reason) <= REASON_MAX, { error: "reason_long" }),
    notes: z
      .array(z.enum(THEMES, { error: "notes_unknown" }))
      .max(THEMES.length, { error: "notes_unknown" })
      .default([])
      .transform((list) => [...new Set(list)]),
    /** Of a pause: on the post's board, or in the whole community. */
    where: z.enum(PAUSE_CHOICES, { error: "where_missing" }).nullable().default(null),
    /** Of a pause: for how many days, or else until which. */
    days: z
      .number({ error: "span_missing" })
      .refine((days) => SPANS.some((span) => span === days), { error: "span_missing" })
      .nullable()
      .default(null),
    until: z
      .string({ error: "until_missing" })
      .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "until_missing" })
      .nullable()
      .default(null),
    /** Where the review and the post stood when the moderator looked. */
    version: count,
    revision: count,
  })
  .superRefine((decision, check) => {
    const problem = (path: string, message: string) =>
      check.addIssue({ code: "custom", path: [path], message });
    if (ACTION_RULES[decision.action].cites) {
      if (decision.policy === null) problem("policy", "policy_missing");
      if (decision.reason === "") problem("reason", "reason_missing");
    }
    if (decision.action === "note" && decision.notes.length === 0)
      problem("notes", "notes_missing");
    if (decision.action === "suspend") {
      if (decision.where === null) problem("where", "where_missing");
      if (decision.days === null && decision.until === null) problem("days", "span_missing");
    }
  });

export type NewDecision = z.output<typeof decisionSchema>;
