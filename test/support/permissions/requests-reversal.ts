import { env } from "cloudflare:workers";
import { newId } from "../../../workers/ids.ts";
import type { Place } from "./world.ts";

type Body = Readonly<Record<string, unknown>>;

const SLIP = { reason: "It was a slip of the hand.", version: 1 };
const many = (at: Place) => ({
  picks: [`${at.threadId}/${at.postId}`],
  action: "dismiss",
  policy: "",
  reason: "",
});

/** What requests for taking back, and for many at once, bring (see requests.ts). */
export const REVERSAL_BODIES: Readonly<Record<string, (about: { place: Place }) => Body>> = {
  "POST /mod/reviews/:thread/:post/events/:event/take-back": () => SLIP,
  "POST /api/v1/reviews/:thread/:post/events/:event/take-back": () => SLIP,
  "POST /mod/bulk": ({ place }) => many(place),
  "POST /mod/bulk/do": ({ place }) => ({ ...many(place), bulk: newId(Date.now()) }),
};

/** A decision about this place that was taken a moment ago; its id is also that of its bulk. */
export async function decisionBy(staffId: string, { threadId, postId }: Place): Promise<string> {
  const now = Date.now();
  const id = newId(now);
  const stood = { version: 0, claimedUntil: 0, lastActivityAt: 0 };
  const detail = JSON.stringify({ was: { review: "open" }, stood });
  await env.DB.prepare(
    `INSERT INTO events (thread_id, post_id, id, action, staff_id, role, detail, at, bulk)
      VALUES (?, ?, ?, 'dismiss', ?, 'moderator', ?, ?, ?)`,
  )
    .bind(threadId, postId, id, staffId, detail, now, id)
    .run();
  return id;
}
