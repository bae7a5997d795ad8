import * as z from "zod";
import { SIGNAL_KINDS } from "../screening/types.ts";
import {
  ACTIONS,
  ALSO,
  APPEAL_STATUSES,
  ASKS,
  CAUSES,
  EVENT_ACTIONS,
  EVENT_ROLES,
  PAUSE_PLACES,
  REVIEW_STATUSES,
} from "../moderation/types.ts";
import { EXPECTATIONS } from "../duty/types.ts";
import { REASONS } from "../reports/types.ts";
import { STAFF_ROLES } from "../staff/types.ts";
import { ORIGINS } from "../statements/types.ts";
import { NEEDS, STATUSES, THEMES } from "../threads/types.ts";

/** What the API answers with. `show.ts` fills these; tests hold every answer against them. */
const id = z.string().length(26);
const time = z.iso.datetime().meta({ description: "UTC, for example 2026-10-01T12:00:00.000Z" });
const themes = z.array(z.enum(THEMES));
const link = z.string().nullable();
const html = z.string().meta({ description: "Safe HTML: bold, emphasis, lists, quotes, links" });
const address = z.string().meta({ description: "Where it stands, from the root of the site" });

export const topicSchema = z.strictObject({
  slug: z.string(),
  label: z.string(),
  sentence: z.string(),
});

export const boardSchema = topicSchema.extend({
  guidance: z.string(),
  defaultNotes: themes,
  heldFirstPosts: z.int().meta({ description: "How many first posts of a new member wait" }),
  heldEveryPost: z.boolean().meta({ description: "Whether every post waits for a person" }),
});

export const threadSchema = z.strictObject({
  id,
  board: z.string(),
  topics: z.array(z.string()),
  title: z.string(),
  need: z.enum(NEEDS),
  notes: themes,
  alias: z.string().meta({ description: "The name its opener bears in this thread" }),
  excerpt: z.string().meta({ description: "Plain text; empty under a content note" }),
  leftOut: z.strictObject({ notes: themes, locked: z.boolean() }).nullable().meta({
    description: "The member of this key would rather not see it; then title and alias are empty",
  }),
  locked: z.boolean(),
  replies: z.int(),
  createdAt: time,
  lastActivityAt: time,
  url: address,
});

export const shownSchema = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("text"), html, notes: themes }),
  z.strictObject({ as: z.literal("covered"), notes: themes, html }),
  z.strictObject({ as: z.literal("left_out"), notes: themes, locked: z.boolean() }),
  z.strictObject({ as: z.literal("gone"), because: z.enum(["hidden", "removed", "erased"]) }),
]);

export const postSchema = z.strictObject({
  id,
  thread: id,
  alias: z.string(),
  byOpener: z.boolean(),
  role: z
    .enum(STAFF_ROLES)
    .nullable()
    .meta({ description: "Of one of the team who wrote as such; null for members" }),
  mine: z.boolean(),
  waiting: z.boolean().meta({ description: "Only its author sees it: it waits for a person" }),
  replyTo: z.strictObject({ id, alias: z.string() }).nullable(),
  shown: shownSchema,
  createdAt: time,
  editedAt: time.nullable(),
  url: address,
});

const links = z.strictObject({ newer: link, older: link });

export const threadListSchema = z.strictObject({ threads: z.array(threadSchema), links });

export const readingSchema = z.strictObject({
  thread: threadSchema,
  posts: z.array(postSchema),
  links: z.strictObject({ earlier: link, later: link }),
  canReply: z.boolean(),
  goesOnIn: z
    .strictObject({ thread: id, title: z.string() })
    .nullable()
    .meta({ description: "It is closed, and the talk goes on there" }),
  slowMinutes: z
    .int()
    .meta({ description: "Between two replies of one person; 0 when it runs freely" }),
  follows: z
    .strictObject({ thread: id, title: z.string() })
    .nullable()
    .meta({ description: "The thread that this one goes on from" }),
});

export const feedSchema = threadListSchema.extend({ follows: z.array(z.string()) });

export const followsSchema = z.strictObject({ follows: z.array(z.string()) });

export const writtenSchema = z.strictObject({
  thread: id,
  post: id,
  alias: z.string(),
  status: z.enum(["published", "held"]),
  url: address,
});

export const statusSchema = z.strictObject({
  status: z.enum(STATUSES),
  cause: z.enum(CAUSES).nullable().meta({ description: "Why a person is to look at it" }),
  expected: z
    .strictObject({
      kind: z.enum(EXPECTATIONS),
      withinMinutes: z.int().nullable(),
      nextHereInMinutes: z
        .int()
        .nullable()
        .meta({ description: "When somebody of the team is next here; null while somebody is" }),
    })
    .nullable()
    .meta({ description: "When a person is likely to read it, while it waits" }),
  decision: z
    .strictObject({
      action: z.enum(ACTIONS),
      policy: z.strictObject({ number: z.int(), title: z.string().nullable() }).nullable(),
      reason: z.string(),
      at: time,
    })
    .nullable(),
});

/** A statement of reasons with the parts of Regulation (EU) 2022/2065, Article 17(3). */
export const statementSchema = z.strictObject({
  id: z.string().meta({ description: "The decision; what to name when asking for another look" }),
  action: z.enum(ACTIONS),
  at: time,
  restricts: z.boolean().meta({ description: "Whether it takes anything away" }),
  undone: z.boolean().meta({ description: "Whether a later act took it back" }),
  scope: z.strictObject({
    territory: z.literal("everywhere"),
    where: z.enum(PAUSE_PLACES).nullable().meta({ description: "Of a pause: where it holds" }),
    notes: z.array(z.enum(THEMES)),
    minutesBetweenReplies: z.int().nullable(),
    until: z.string().nullable().meta({ description: "Its last day or time; null without an end" }),
  }),
  origin: z.enum(ORIGINS).meta({ description: "What it followed from; never whom" }),
  automation: z.strictObject({ noticed: z.boolean(), decided: z.literal(false) }),
  policy: z
    .strictObject({ number: z.int(), version: z.int(), title: z.string(), text: z.string() })
    .nullable(),
  reason: z.string(),
  redress: z.strictObject({
    appealUntil: z.string().nullable(),
    mayAppeal: z.boolean(),
    outside: z.array(z.enum(["out_of_court_settlement", "court"])),
  }),
  appeal: z
    .strictObject({
      status: z.enum(APPEAL_STATUSES),
      words: z.string(),
      question: z.string(),
      reply: z.string(),
      answer: z.string(),
    })
    .nullable(),
});

export const statementsSchema = z.strictObject({ statements: z.array(statementSchema) });

export const receiptSchema = z.strictObject({
  receipt: z.string().meta({ description: "The code under which to look up what came of it" }),
  repeated: z.boolean(),
  url: address,
});

export const tokenSchema = z.strictObject({
  id: z.string().meta({ description: "What to name when it is taken back" }),
  token: z.string().meta({ description: "Shown this once" }),
});

export const suspensionSchema = z.strictObject({
  id: z.string().meta({ description: "What to name when asking for another look" }),
  board: z.string().nullable().meta({ description: "Its name; null for the whole community" }),
  policy: z.strictObject({ number: z.int(), title: z.string() }),
  reason: z.string(),
  until: z.iso.date().meta({ description: "The last day of it, UTC" }),
  lifted: z.boolean(),
  post: address,
  appeal: z
    .strictObject({ status: z.enum(APPEAL_STATUSES), words: z.string(), answer: z.string() })
    .nullable(),
});

export const suspensionsSchema = z.strictObject({ suspensions: z.array(suspensionSchema) });

const deskPostSchema = z.strictObject({
  id,
  alias: z.string(),
  byOpener: z.boolean(),
  status: z.enum(STATUSES),
  html,
  notes: themes,
  createdAt: time,
});

export const reviewSchema = z.strictObject({
  thread: id,
  post: id,
  title: z.string(),
  board: z.string(),
  locked: z.boolean(),
  status: z.enum(REVIEW_STATUSES),
  class: z.enum(["crisis", "red", "amber", "green"]),
  cause: z.enum(CAUSES),
  openedAt: time,
  dueAt: time,
  version: z.int(),
  revision: z.int(),
  claim: z.enum(["mine", "another", "none"]),
  subject: deskPostSchema,
  around: z.array(deskPostSchema),
  reports: z.array(z.strictObject({ reason: z.enum(REASONS), words: z.string(), createdAt: time })),
  noticed: z
    .array(
      z.strictObject({
        kind: z.enum(SIGNAL_KINDS),
        rule: z.string(),
        start: z.int(),
        end: z.int(),
      }),
    )
    .meta({
      description:
        "What screening noticed: hints, no verdicts. From where to where in UTF-16 code units of the text as it was written: of an opening post the title, a line end and the body",
    }),
  letterWanted: z
    .boolean()
    .meta({ description: "Its author would like somebody from the team to write to them" }),
  events: z.array(
    z.strictObject({
      id,
      action: z.enum(EVENT_ACTIONS),
      role: z.enum(EVENT_ROLES),
      policy: z.strictObject({ number: z.int(), version: z.int() }).nullable(),
      reason: z.string(),
      pause: z
        .strictObject({ where: z.enum(PAUSE_PLACES), until: z.iso.date() })
        .nullable()
        .meta({ description: "Of “suspend”: where, and its last day" }),
      reverses: id.nullable(),
      at: time,
    }),
  ),
  policies: z.array(
    z.strictObject({ number: z.int(), version: z.int(), title: z.string(), text: z.string() }),
  ),
  actions: z.array(z.enum(ACTIONS)).meta({ description: "What may be done about it now" }),
  also: z.array(z.enum(ALSO)).meta({ description: "What may be done along with one of them" }),
  escalated: z.boolean().meta({ description: "It is for leads alone" }),
  asks: z
    .enum(ASKS)
    .meta({ description: "For what it waits for somebody else; empty for nothing" }),
  appeal: z
    .strictObject({
      words: z.string(),
      createdAt: time,
      decision: id.nullable().meta({ description: "The event it is about" }),
      mayAnswer: z.enum(["yes", "alone", "no"]),
    })
    .nullable()
    .meta({ description: "What the author asks about a pause, while it is open" }),
});

export const takenSchema = z.strictObject({
  review: z.strictObject({ thread: id, post: id, url: address }).nullable(),
});

export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.strictObject({ field: z.string(), detail: z.string() })).optional(),
  noticed: z
    .array(
      z.strictObject({
        field: z.string(),
        start: z.int().meta({
          description:
            "In UTF-16 code units of the field as it would be kept: NFC, line ends as \\n, no blanks around it, a title on one line",
        }),
        length: z.int().meta({ description: "In the same units; 0 for no words in particular" }),
        kind: z.enum(SIGNAL_KINDS).optional().meta({
          description: "Missing where a rule of the board asks in its own words",
        }),
        detail: z.string().meta({ description: "A sentence for whoever wrote the words" }),
        instead: z.string().optional().meta({
          description: "What could stand there instead; empty to leave it out",
        }),
      }),
    )
    .optional(),
});

/** The shapes that have a name in the document. */
export const NAMED = {
  Board: boardSchema,
  Topic: topicSchema,
  Thread: threadSchema,
  Post: postSchema,
  Shown: shownSchema,
  ThreadList: threadListSchema,
  Reading: readingSchema,
  Feed: feedSchema,
  Follows: followsSchema,
  Written: writtenSchema,
  PostStatus: statusSchema,
  Statement: statementSchema,
  Statements: statementsSchema,
  Receipt: receiptSchema,
  Token: tokenSchema,
  Suspension: suspensionSchema,
  Suspensions: suspensionsSchema,
  DeskPost: deskPostSchema,
  Review: reviewSchema,
  Taken: takenSchema,
  Problem: problemSchema,
} as const;
