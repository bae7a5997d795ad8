import * as z from "zod";
import { HELPLINE_PURPOSES } from "../helplines/types.ts";
import type { ReviewClass } from "../moderation/types.ts";
import { SIGNAL_KINDS } from "../screening/types.ts";
import { THEMES } from "../threads/types.ts";
import {
  DETECTOR_MODES,
  FLOORS,
  type PackContent,
  PRE_MODERATION,
  type SettledKind,
} from "./types.ts";

/** The most that the rules of a pack may hold, in characters. */
export const RULES_MAX = 20_000;
/** The most posts of a new member that may wait. */
export const FIRST_POSTS_MAX = 20;
/** The most words to begin a letter with, and how long they and their names may be, in characters. */
export const REPLIES_MAX = 30;
export const LABEL_MAX = 80;
export const REPLY_MAX = 2_000;

const kinds = SIGNAL_KINDS.filter((kind): kind is SettledKind => kind !== "crisis");

/** A pack as it is kept and as an editor gives it. */
export const packContentSchema = z.strictObject({
  detectors: z.strictObject(
    Object.fromEntries(kinds.map((kind) => [kind, z.enum(DETECTOR_MODES)])) as Record<
      SettledKind,
      z.ZodEnum<{ off: "off"; review: "review"; ask: "ask"; hold: "hold" }>
    >,
  ),
  defaultNotes: z.array(z.enum(THEMES)),
  preModeration: z.enum(PRE_MODERATION),
  firstPosts: z.int().min(0).max(FIRST_POSTS_MAX),
  floor: z.enum(FLOORS as readonly [ReviewClass, ...ReviewClass[]]).nullable(),
  replies: z
    .array(z.strictObject({ label: z.string().max(LABEL_MAX), text: z.string().max(REPLY_MAX) }))
    .max(REPLIES_MAX),
  helplines: z.array(z.enum(HELPLINE_PURPOSES)),
  rules: z.string().max(RULES_MAX),
}) satisfies z.ZodType<PackContent>;

/** The copy of a published version that stands on its board. */
export const inForceSchema = packContentSchema.extend({ version: z.int().min(1) });
