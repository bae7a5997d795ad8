import type { Ctx } from "../context.ts";
import { weigh } from "./noticed-rules.ts";
import type { PostScreening, Words } from "./types.ts";

/**
 * What is noticed in the words of a post, by what screens every text and by the rules of its board.
 * Nothing is stored, and nothing is asked of anyone: labels come with the words.
 */
export function screenPost(_ctx: Pick<Ctx, "actor">, words: Words): PostScreening {
  return weigh({ class: "green", urgency: 0, signals: [] }, [], words.board?.pack.detectors);
}

/** The one text that is screened: a title stands on a line of its own. */
export function textOf({ title, body }: Pick<Words, "title" | "body">): string {
  return title === null ? body : `${title}\n${body}`;
}
