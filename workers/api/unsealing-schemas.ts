import * as z from "zod";
import { UNSEALING_STATUSES } from "../moderation/types.ts";
import { STAFF_ROLES } from "../staff/types.ts";
import { STATUSES, THEMES } from "../threads/types.ts";
import { REASON_MAX, REASON_MIN } from "../unsealing/rules.ts";
import { answerSchema, askSchema } from "../unsealing/schemas.ts";

/** What the API takes and gives where two of the team open an author's other posts. */
const id = z.string().length(26);
const time = z.iso.datetime();

export const askInput = askSchema.extend({
  thread: id.meta({ description: "The thread of the post under review" }),
  post: id.meta({ description: "The post under review" }),
  reason: askSchema.shape.reason.meta({
    minLength: REASON_MIN,
    maxLength: REASON_MAX,
    description: "The member reads it two weeks after it was opened",
  }),
});

export const answerInput = answerSchema;

export const lookInput = z.strictObject({
  before: id.optional().meta({ description: "From `older` of another look" }),
});

const colleague = z.strictObject({ name: z.string(), role: z.enum(STAFF_ROLES) }).nullable();

export const unsealingSchema = z.strictObject({
  id,
  thread: id,
  post: id,
  reason: z.string(),
  status: z.enum(UNSEALING_STATUSES),
  askedBy: colleague,
  answeredBy: colleague,
  askedAt: time,
  answeredAt: time.nullable(),
  lapsesAt: time,
  openUntil: time.nullable(),
  mayDo: z.string().meta({ description: "“answer”, “look”, or why neither" }),
});

export const unsealingListSchema = z.strictObject({ unsealings: z.array(unsealingSchema) });

export const askedSchema = z.strictObject({ id });

export const lookSchema = z.strictObject({
  posts: z.array(
    z.strictObject({
      thread: id,
      post: id,
      title: z.string(),
      board: z.string(),
      alias: z.string().meta({ description: "The name it bears in its thread" }),
      status: z.enum(STATUSES),
      html: z.string().meta({ description: "Empty when its thread would not show it" }),
      notes: z.array(z.enum(THEMES)),
      createdAt: time,
      url: z.string(),
    }),
  ),
  older: id.nullable(),
});
