import * as z from "zod";
import { cleanText, lengthOf } from "../threads/text.ts";
import { NOTE_LENGTH } from "./rules.ts";

/** A note as it is sent. Problems are codes: the page words them. */
export const noteSchema = z.strictObject({
  words: z
    .string({ error: "missing" })
    .transform(cleanText)
    .superRefine((words, check) => {
      if (words === "") check.addIssue({ code: "custom", message: "missing" });
      else if (lengthOf(words) > NOTE_LENGTH) check.addIssue({ code: "custom", message: "long" });
    }),
});
