import * as z from "zod";
import { decisionSchema, PAUSE_CHOICES, REASON_MAX } from "../moderation/schemas.ts";
import { ACTIONS, ALSO } from "../moderation/types.ts";
import { WORDS_MAX, reportSchema } from "../reports/schemas.ts";
import { BODY_MAX, TITLE_MAX, TITLE_MIN, TOPICS_MAX } from "../threads/limits.ts";
import { editSchema, newReplySchema, newThreadSchema } from "../threads/schemas.ts";
import { THEMES } from "../threads/types.ts";

/**
 * What the API takes: the schemas of the use-cases, without the form's key (that is a header here),
 * with what a program likes to know of the limits beforehand.
 */
const thread = newThreadSchema.shape;
const title = thread.title.meta({ minLength: TITLE_MIN, maxLength: TITLE_MAX });
const body = thread.body.meta({
  description: "Markdown: bold, emphasis, lists, quotes and links",
  minLength: 1,
  maxLength: BODY_MAX,
});

const keepName = thread.keepName.meta({
  description: "Keep the name from the earlier thread; everyone will see it is the same person",
});

const anyway = editSchema.shape.anyway.meta({
  description: "What was noticed was seen, and the words are sent as they are",
});

export const threadInput = newThreadSchema.omit({ key: true }).extend({
  title,
  follows: thread.follows.meta({ description: "A thread of one’s own that this one goes on from" }),
  keepName,
  topics: thread.topics.meta({ description: "Slugs of topic tags", maxItems: TOPICS_MAX }),
  body,
  anyway,
});

export const replyInput = newReplySchema.omit({ key: true }).extend({
  body,
  keepName,
  replyTo: newReplySchema.shape.replyTo.meta({ description: "The post that is answered" }),
  anyway,
});

export const editInput = editSchema.extend({
  title: title
    .optional()
    .meta({ description: "Needed for the post that opens a thread, and for no other" }),
  body,
  anyway,
});

export const reportInput = reportSchema.omit({ key: true }).extend({
  words: reportSchema.shape.words.meta({ maxLength: WORDS_MAX }),
});

/** JSON has types, so a number is a number here; the rest is the desk's own schema. */
export const decisionInput = z
  .strictObject({
    action: z.enum(ACTIONS, { error: "action_missing" }),
    policy: z
      .int()
      .positive()
      .nullable()
      .optional()
      .meta({ description: "The number of the rule; needed when something is taken away" }),
    reason: z
      .string()
      .optional()
      .meta({ maxLength: REASON_MAX, description: "The author reads it" }),
    notes: z
      .array(z.enum(THEMES, { error: "notes_unknown" }))
      .optional()
      .meta({ description: "For “note”: the themes" }),
    where: z
      .enum(PAUSE_CHOICES, { error: "where_missing" })
      .nullable()
      .optional()
      .meta({ description: "For “suspend”: on the post’s board, or in the whole community" }),
    days: z
      .int()
      .nullable()
      .optional()
      .meta({ description: "For “suspend” and “mute”: 1, 3, 7 or 30; else give “until”" }),
    until: z
      .string()
      .nullable()
      .optional()
      .meta({ description: "For the same: the last day of it, for example 2026-11-30 (UTC)" }),
    passage: z
      .string()
      .optional()
      .meta({ maxLength: BODY_MAX, description: "For “cover”: the exact words to mask" }),
    lockUntil: z
      .string()
      .nullable()
      .optional()
      .meta({ description: "For “lock”: its last day (UTC), when it is to end by itself" }),
    slowMinutes: z
      .int()
      .nullable()
      .optional()
      .meta({ description: "For “slow”: 2, 5, 15, 30 or 60, between two replies of one person" }),
    slowUntil: z
      .string()
      .nullable()
      .optional()
      .meta({ description: "For “slow”: its last day (UTC)" }),
    board: z
      .string()
      .nullable()
      .optional()
      .meta({ description: "For “move”: the slug of the board it goes to" }),
    into: z
      .string()
      .nullable()
      .optional()
      .meta({ description: "For “merge”: the thread in which the talk goes on" }),
    also: z
      .array(z.enum(ALSO, { error: "also_unfit" }))
      .optional()
      .meta({ description: "What is done along with it, under the same rule and words" }),
    version: z.int().min(1).meta({ description: "Of the review, as it was read" }),
    revision: z.int().min(1).meta({ description: "Of the post, as it was read" }),
  })
  .pipe(decisionSchema);

export const tokenInput = z.strictObject({
  label: z.string().meta({ description: "A name for the key", minLength: 1, maxLength: 60 }),
});

const cursor = z
  .string()
  .regex(/^[0-9a-z]{1,11}-[0-9a-z]{26}$/, { error: "cursor" })
  .optional()
  .meta({ description: "From the links of another page" });

export const threadsQuery = z
  .strictObject({
    board: z.string().optional().meta({ description: "The slug of a board" }),
    tag: z.string().optional().meta({ description: "The slug of a topic tag" }),
    sort: z.enum(["active", "newest"]).optional(),
    before: cursor,
    after: cursor,
  })
  .refine((query) => query.board === undefined || query.tag === undefined, {
    error: "board_or_tag",
    path: ["tag"],
  });

const postId = z
  .string()
  .regex(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/, { error: "cursor" })
  .optional();

export const postsQuery = z.strictObject({
  from: postId.meta({ description: "Begin with this post" }),
  after: postId.meta({ description: "Begin after this post" }),
  before: postId.meta({ description: "End before this post" }),
});

export const feedQuery = z.strictObject({ before: cursor });
