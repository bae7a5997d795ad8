import * as z from "zod";
import { cleanText, lengthOf } from "../threads/text.ts";

export const APPEAL_MAX = 1000;

/** What an author asks, as it is sent. Problems are codes: page and API word them. */
export const appealSchema = z.strictObject({
  words: z
    .string({ error: "appeal_missing" })
    .transform(cleanText)
    .superRefine((words, check) => {
      const length = lengthOf(words);
      if (length === 0) check.addIssue({ code: "custom", message: "appeal_missing" });
      else if (length > APPEAL_MAX) check.addIssue({ code: "custom", message: "words_long" });
    }),
});
