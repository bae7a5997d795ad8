import * as z from "zod";
import { cleanText, lengthOf } from "../threads/text.ts";
import { REASON_MAX, REASON_MIN } from "./rules.ts";

/** Problems are codes: page and API word them. */
export const askSchema = z.strictObject({
  reason: z
    .string({ error: "why_missing" })
    .transform(cleanText)
    .superRefine((value, check) => {
      const length = lengthOf(value);
      const problem = (message: string) => check.addIssue({ code: "custom", message });
      if (length === 0) problem("why_missing");
      else if (length < REASON_MIN) problem("why_short");
      else if (length > REASON_MAX) problem("why_long");
    }),
});

export const answerSchema = z.strictObject({
  answer: z.enum(["granted", "refused"], { error: "answer_missing" }),
});
