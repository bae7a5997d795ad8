import * as z from "zod";
import { cleanText, lengthOf } from "../threads/text.ts";
import { REASONS } from "./types.ts";

export const WORDS_MAX = 1000;

/** What a person sends when they ask the team to look. Problems are codes: page and API word them. */
export const reportSchema = z.strictObject({
  reason: z.enum(REASONS, { error: "reason_missing" }),
  words: z
    .string({ error: "words_unreadable" })
    .default("")
    .transform(cleanText)
    .refine((words) => lengthOf(words) <= WORDS_MAX, { error: "words_long" }),
  key: z.string({ error: "key_missing" }).regex(/^[0-9a-f]{32}$/, { error: "key_missing" }),
});

export type NewReport = z.output<typeof reportSchema>;
