import * as z from "zod";
import { isId } from "../ids.ts";
import { cites } from "./rules.ts";
import { OUTCOMES } from "./types.ts";

const id = z.string().refine(isId);

/** A second reading as its form sends it; a rule is needed where something would be taken away. */
export const readingSchema = z
  .object({
    thread: id,
    post: id,
    event: id,
    outcome: z.enum(OUTCOMES, { error: "outcome_missing" }),
    policy: z
      .string()
      .regex(/^\d{0,4}$/, { error: "policy_missing" })
      .transform((text) => (text === "" ? null : Number(text))),
  })
  .superRefine(({ outcome, policy }, check) => {
    if (cites(outcome) && policy === null) {
      check.addIssue({ code: "custom", path: ["policy"], message: "policy_missing" });
    }
  });
