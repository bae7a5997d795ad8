import type { Ctx } from "../context.ts";
import { CLASSES } from "../moderation/types.ts";
import type { Signal } from "../screening/types.ts";
import { isOfDying, speaksOfDying } from "./noticed-rules.ts";
import { screenPost } from "./screen-post.ts";
import type { Words } from "./types.ts";

/** Of what its author wrote to the team rather than in the post: it stands at no words of the post. */
const TO_THE_TEAM: Signal = { kind: "crisis", start: 0, end: 0, rule: "crisis.to_team" };

/** How soon the team reads what somebody wrote to it. */
export interface Heard {
  readonly class: number;
  /** They want to die. */
  readonly dying: boolean;
  /** What the review of the post is to say was noticed; absent when that stays as it is. */
  readonly signals?: readonly Signal[];
}

/**
 * Reads what the author of a post wrote to the team about it, so that nobody who says there that they
 * want to die waits as long as a question does. `post` is what is known of the post: what was noticed in
 * it, and whether it says that they want to die. Nobody is asked to mend what they write to the team, and rules of a board are about posts alone.
 */
export function hear(
  ctx: Pick<Ctx, "actor">,
  words: string,
  post: { readonly signals: readonly Signal[]; readonly dying: boolean },
): Heard {
  const screening = screenPost(ctx, { board: undefined, title: null, body: words });
  const dying = speaksOfDying(screening);
  // What stands in the post is still so while they write about it.
  const known = post.dying ? CLASSES.red : CLASSES.amber;
  const urgency = Math.min(CLASSES[screening.class], known);
  const isNew = dying && !post.signals.some(({ rule }) => rule === TO_THE_TEAM.rule);
  return { class: urgency, dying, ...(isNew ? { signals: [TO_THE_TEAM, ...post.signals] } : {}) };
}

/**
 * Whether a post says that its author wants to die. A review that was opened again for less has no
 * longer the class of the words, so then they are read once more.
 */
export function saysSoStill(
  ctx: Pick<Ctx, "actor">,
  review: { readonly class: number; readonly signals: readonly Signal[] } | undefined,
  words: Pick<Words, "title" | "body">,
): boolean {
  if (isOfDying(review)) return true;
  if (!review?.signals.some(({ kind }) => kind === "crisis")) return false;
  return speaksOfDying(screenPost(ctx, { board: undefined, ...words }));
}
