import * as z from "zod";
import { REASON_MAX } from "../moderation/schemas.ts";
import { isId } from "../ids.ts";
import { cleanText, lengthOf } from "../threads/text.ts";
import { BULK_MOST } from "./rules.ts";
import { BULK_ACTIONS } from "./types.ts";

const reason = z
  .string({ error: "reason_missing" })
  .transform(cleanText)
  .refine((text) => lengthOf(text) <= REASON_MAX, { error: "reason_long" });

/** Why a decision is taken back, and the version of the review at which it was looked at. */
export const takeBackSchema = z.strictObject({
  reason: reason.refine((text) => text !== "", { error: "reason_missing" }),
  version: z
    .number({ error: "version_missing" })
    .int({ error: "version_missing" })
    .min(1, { error: "version_missing" }),
});

/** Many decisions are taken back as they were made: a few words will do for all, or none. */
export const undoAllSchema = z.strictObject({ reason });

const pick = z.string().regex(/^[^/]{26}\/[^/]{26}$/);

/** A review that was ticked: `thread/post`, and when it is done, the versions it was previewed at. */
const picked = pick.transform((text) => {
  const [threadId = "", postId = ""] = text.split("/");
  return { threadId, postId };
});

const picks = z
  .array(picked, { error: "picks_missing" })
  .transform((all) => [
    ...new Map(
      all
        .filter(({ threadId, postId }) => isId(threadId) && isId(postId))
        .map((one) => [`${one.threadId}/${one.postId}`, one]),
    ).values(),
  ])
  .refine((all) => all.length > 0, { error: "picks_missing" })
  .refine((all) => all.length <= BULK_MOST, { error: "picks_many" });

/** What is ticked and what is to be done with it. */
export const bulkSchema = z.strictObject({
  picks,
  action: z.enum(BULK_ACTIONS, { error: "action_missing" }),
  policy: z
    .number({ error: "policy_unknown" })
    .int({ error: "policy_unknown" })
    .positive({ error: "policy_unknown" })
    .nullable(),
  reason,
});

export type NewBulk = z.output<typeof bulkSchema>;
