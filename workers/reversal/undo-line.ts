import { isId, timeOfId } from "../ids.ts";
import { isAction } from "../moderation/rules.ts";
import type { EventAction } from "../moderation/types.ts";
import { leftToUndo } from "./rules.ts";
import type { UndoView } from "./types.ts";

/** What a page's address adds to say which decision has just been taken. */
export function undoQuery(decision: Omit<UndoView, "leftMs">): string {
  const { action, threadId, postId, eventId } = decision;
  return `done=${action}&of=${threadId}.${postId}.${eventId}`;
}

/**
 * The decision that a page's address says was just taken, while it can be taken back by one key. An
 * address that somebody made up gives a line whose button is refused.
 */
export function undoFrom(
  { done = "", of = "" }: { readonly done?: string | undefined; readonly of?: string | undefined },
  now: number,
): UndoView | null {
  const action = done as EventAction;
  const [threadId = "", postId = "", eventId = ""] = of.split(".");
  if (!isAction(action) || ![threadId, postId, eventId].every(isId)) return null;
  const leftMs = leftToUndo(timeOfId(eventId), now);
  return leftMs > 0 ? { action, threadId, postId, eventId, leftMs } : null;
}
