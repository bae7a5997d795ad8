import * as z from "zod";
import { isId } from "../ids.ts";
import { BODY_MAX, TITLE_MAX, TITLE_MIN, TOPICS_MAX } from "./limits.ts";
import { cleanLine, cleanText, lengthOf } from "./text.ts";
import { NEEDS, THEMES } from "./types.ts";

/** Codes, not sentences: the page and the API each say it in their own words. */
export type FieldProblem =
  | "board_missing"
  | "title_missing"
  | "title_short"
  | "title_long"
  | "body_missing"
  | "body_long"
  | "need_missing"
  | "topics_many"
  | "topic_unknown"
  | "notes_unknown"
  | "key_missing"
  | "follows_gone"
  | "too_many"
  | "too_much"
  | "signed_out";

const title = z
  .string()
  .transform(cleanLine)
  .superRefine((value, check) => {
    const length = lengthOf(value);
    if (length === 0) check.addIssue({ code: "custom", message: "title_missing" });
    else if (length < TITLE_MIN) check.addIssue({ code: "custom", message: "title_short" });
    else if (length > TITLE_MAX) check.addIssue({ code: "custom", message: "title_long" });
  });

const body = z
  .string()
  .transform(cleanText)
  .superRefine((value, check) => {
    const length = lengthOf(value);
    if (length === 0) check.addIssue({ code: "custom", message: "body_missing" });
    else if (length > BODY_MAX) check.addIssue({ code: "custom", message: "body_long" });
  });

const notes = z
  .array(z.enum(THEMES, { error: "notes_unknown" }))
  .max(THEMES.length, { error: "notes_unknown" })
  .default([])
  .transform((list) => [...new Set(list)]);

const topics = z
  .array(z.string().max(64, { error: "topic_unknown" }))
  .default([])
  .transform((list) => [...new Set(list)])
  .refine((list) => list.length <= TOPICS_MAX, { error: "topics_many" });

/** Thirty-two hexadecimal characters that the form was given, so that it is carried out once. */
const key = z.string({ error: "key_missing" }).regex(/^[0-9a-f]{32}$/, { error: "key_missing" });

export const newThreadSchema = z.strictObject({
  title,
  need: z.enum(NEEDS, { error: "need_missing" }),
  topics,
  body,
  notes,
  key,
  follows: z.string().max(26).nullable().default(null),
  keepName: z.boolean().default(false),
});

export const newReplySchema = z.strictObject({
  body,
  notes,
  key,
  keepName: z.boolean().default(false),
  replyTo: z.string().max(26).nullable().default(null),
});

/** As one of the team: the key is an id, so that it says when the form was begun. */
export const newTeamReplySchema = z.strictObject({
  body,
  key: z.string().refine(isId, { error: "key_missing" }),
  replyTo: z.string().max(26).nullable().default(null),
});

export const editSchema = z.strictObject({
  title: title.optional(),
  body,
  notes,
  /** The author saw what was noticed in the new words, and wants them as they are. */
  anyway: z.boolean().default(false),
});

export type NewThread = z.output<typeof newThreadSchema>;
export type NewReply = z.output<typeof newReplySchema>;
export type NewTeamReply = z.output<typeof newTeamReplySchema>;
export type Edit = z.output<typeof editSchema>;

/** The first problem of each field, by field name. */
export function problemsByField(error: z.ZodError): Record<string, string> {
  const out: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    out[field] ??= issue.message;
  }
  return out;
}
