import type { Ctx } from "../context.ts";
import { CLASSES } from "../moderation/types.ts";
import type { Signal } from "../screening/types.ts";
import { isOfDying, speaksOfDying } from "./noticed-rules.ts";
import { screenPost } from "./screen-post.ts";

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
 * want to die waits as long as a question does. `review` is what is known of the post so far. Nobody
 * is asked to mend what they write to the team, and rules of a board are about posts alone.
 */
export function hear(
  ctx: Pick<Ctx, "actor">,
  words: string,
  review: { readonly class: number; readonly signals: readonly Signal[] } | undefined,
): Heard {
  const screening = screenPost(ctx, { board: undefined, title: null, body: words });
  const dying = speaksOfDying(screening);
  // What stands in the post is still so while they write about it.
  const known = isOfDying(review) ? CLASSES.red : CLASSES.amber;
  const noticed = review?.signals ?? [];
  const urgency = Math.min(CLASSES[screening.class], known);
  const isNew = dying && !noticed.some(({ rule }) => rule === TO_THE_TEAM.rule);
  return { class: urgency, dying, ...(isNew ? { signals: [TO_THE_TEAM, ...noticed] } : {}) };
}
