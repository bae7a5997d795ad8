import * as z from "zod";
import { cleanText, lengthOf } from "../threads/text.ts";

export const APPEAL_MAX = 1000;
export const LETTER_MAX = 2000;

/** Words that must be there and not be too many. Problems are codes: page and API word them. */
function words(most: number, missing: string) {
  return z
    .string({ error: missing })
    .transform(cleanText)
    .superRefine((text, check) => {
      const length = lengthOf(text);
      if (length === 0) check.addIssue({ code: "custom", message: missing });
      else if (length > most) check.addIssue({ code: "custom", message: "words_long" });
    });
}

/** What somebody asks about a decision, or answers to the team about it. */
export const appealSchema = z.strictObject({ words: words(APPEAL_MAX, "appeal_missing") });

/** A letter between the author of a post and the team. */
export const letterSchema = z.strictObject({ words: words(LETTER_MAX, "appeal_missing") });
