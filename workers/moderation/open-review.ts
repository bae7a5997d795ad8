import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { dueFor } from "../duty/rules.ts";
import type { Rota } from "../duty/types.ts";
import { themeOf } from "../reports/rules.ts";
import { namesOf, themeOfSignals } from "../safety/noticed-rules.ts";
import type { Signal } from "../screening/types.ts";
import { countOpening } from "../transparency/count.ts";
import { keepSignals, openReview, recordOpening } from "./store.ts";
import {
  type Action,
  CLASSES,
  type Cause,
  type EventAction,
  type EventDetail,
  type EventRole,
} from "./types.ts";

/** What the record says of an opening; of every other cause, that the post was held to be read. */
const OPENED_BY: Readonly<
  Partial<Record<Cause, "reported" | "appealed" | "letter_back" | "noticed">>
> = {
  report: "reported",
  appeal: "appealed",
  letter: "letter_back",
  signal: "noticed",
  pack: "noticed",
};

/** What an opening needs of a request or a job; the rota says by when the review is due. */
type Opener = Pick<Ctx, "db" | "now" | "newId"> & { readonly catalogue: { readonly rota: Rota } };

interface Opening {
  readonly threadId: string;
  readonly postId: string;
  readonly board: string;
  readonly cause: Cause;
  readonly class: number;
  readonly role: EventRole;
  readonly detail: EventDetail;
  /** What was noticed in the words, when they were read for that: it takes the place of what was. */
  readonly signals?: readonly Signal[];
  /** What the record says of it; without it the cause tells. */
  readonly action?: Exclude<EventAction, Action>;
  /** A name for the line of the record, so that the same form makes one; without it a new one. */
  readonly eventId?: string;
  /** What is stored of the code its author was given, when they were. */
  readonly receipt?: string | null;
}

/**
 * The statements that open the review of a post, or open it again, and record why. They go into
 * the batch of whatever called for it. Tell the desk once the batch is through.
 */
export function openingStatements(ctx: Opener, opening: Opening) {
  const { threadId, postId, role, detail, action, eventId, ...review } = opening;
  const { db, now } = ctx;
  const dueAt = dueFor(ctx.catalogue.rota, review, now);
  const theme = themeOf(detail.reason) || themeOfSignals(opening.signals ?? []);
  return [
    openReview(db, { threadId, postId, ...review, theme, dueAt, now }),
    recordOpening(db, {
      threadId,
      postId,
      id: eventId ?? ctx.newId(),
      action: action ?? OPENED_BY[review.cause] ?? "held",
      role,
      detail,
      at: now,
    }),
    countOpening(ctx, opening),
  ] as const satisfies readonly Statement[];
}

/**
 * The same for a post that waits for a person, or for a new or changed one that a person should read
 * though others can: with what was noticed in its words.
 */
export function holdingStatements(
  ctx: Opener,
  post: {
    readonly threadId: string;
    readonly postId: string;
    readonly board: string;
    readonly cause?: Cause;
    readonly class?: number;
    readonly signals?: readonly Signal[];
    /** True when the post is kept from others by this. */
    readonly holds?: boolean;
    readonly receipt?: string | null;
  },
) {
  const { cause = "first_posts", class: urgency = CLASSES.amber, holds, ...subject } = post;
  const signals = namesOf(subject.signals ?? []);
  return openingStatements(ctx, {
    ...subject,
    cause,
    class: urgency,
    role: "system",
    ...(holds ? { action: "held" } : {}),
    detail: signals.length > 0 ? { signals } : {},
  });
}

/** Puts what is noticed in changed words in the place of what was, where a review is there already. */
export function signalsStatement(
  ctx: Pick<Ctx, "db">,
  subject: { readonly threadId: string; readonly postId: string },
  signals: readonly Signal[],
): Statement {
  return keepSignals(ctx.db, subject, signals);
}
