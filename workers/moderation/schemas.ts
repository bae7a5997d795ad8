import * as z from "zod";
import { SPANS } from "../suspensions/types.ts";
import { cleanText, lengthOf } from "../threads/text.ts";
import { BODY_MAX } from "../threads/limits.ts";
import { THEMES } from "../threads/types.ts";
import { ACTION_RULES } from "./actions.ts";
import { type Action, ACTIONS, ALSO, SLOW_MINUTES } from "./types.ts";

export const REASON_MAX = 1000;
/** Where a pause can be asked for; in one thread alone it is an action of its own. */
export const PAUSE_CHOICES = ["board", "community"] as const;

const count = z
  .number({ error: "version_missing" })
  .int({ error: "version_missing" })
  .min(1, { error: "version_missing" });

const date = (error: string) =>
  z
    .string({ error })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error })
    .nullable()
    .default(null);

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
    /** Of a covered passage: its exact words. */
    passage: z
      .string({ error: "passage_missing" })
      .default("")
      .transform(cleanText)
      .refine((passage) => lengthOf(passage) <= BODY_MAX, { error: "passage_unknown" }),
    /** Of a lock: the last day of it; null when it does not end by itself. */
    lockUntil: date("lock_until"),
    /** Of slow mode: minutes between two replies of one person, and its last day. */
    slowMinutes: z
      .number({ error: "slow_minutes" })
      .refine((minutes) => SLOW_MINUTES.some((one) => one === minutes), { error: "slow_minutes" })
      .nullable()
      .default(null),
    slowUntil: date("slow_until"),
    /** Of a move: the board it goes to. */
    board: z.string({ error: "board_unknown" }).nullable().default(null),
    /** Of two threads made one: the other, by its id or its address. */
    into: z
      .string({ error: "into_unknown" })
      .transform((typed) => /(?:^|\/threads\/)([0-9a-z]{26})\b/.exec(typed.trim())?.[1] ?? null)
      .nullable()
      .default(null),
    /** What is done along with it by the same press. */
    also: z
      .array(z.enum(ALSO, { error: "also_unfit" }))
      .max(ALSO.length, { error: "also_unfit" })
      .default([])
      .transform((list) => [...new Set(list)]),
    /** Where the review and the post stood when the moderator looked. */
    version: count,
    revision: count,
  })
  .superRefine((decision, check) => {
    const problem = (path: string, message: string) =>
      check.addIssue({ code: "custom", path: [path], message });
    const acts: readonly Action[] = [decision.action, ...decision.also];
    if (acts.some((act) => ACTION_RULES[act].cites)) {
      if (decision.policy === null) problem("policy", "policy_missing");
      if (decision.reason === "") problem("reason", "reason_missing");
    }
    const pauses = acts.filter((act) => ACTION_RULES[act].setsPause);
    if (new Set(acts).size < acts.length || pauses.length > 1) problem("also", "also_unfit");
    if (pauses.length > 0 && decision.days === null && decision.until === null) {
      problem("days", "span_missing");
    }
    if (acts.includes("suspend") && decision.where === null) problem("where", "where_missing");
    if (decision.action === "note" && decision.notes.length === 0) {
      problem("notes", "notes_missing");
    }
    if (decision.action === "cover" && decision.passage === "") {
      problem("passage", "passage_missing");
    }
    if (decision.action === "slow") {
      if (decision.slowMinutes === null) problem("slowMinutes", "slow_minutes");
      if (decision.slowUntil === null) problem("slowUntil", "slow_until");
    }
    if (decision.action === "move" && decision.board === null) problem("board", "board_unknown");
    if (decision.action === "merge" && decision.into === null) problem("into", "into_unknown");
  });

export type NewDecision = z.output<typeof decisionSchema>;
