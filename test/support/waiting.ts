import { env } from "cloudflare:workers";

/** Where a post stands, and why it waits if it does. */
export async function standing(at: { threadId: string; postId: string }) {
  const row = await env.DB.prepare(
    `SELECT p.status, r.cause, r.class FROM posts p
      LEFT JOIN reviews r ON r.thread_id = p.thread_id AND r.post_id = p.id
      WHERE p.thread_id = ? AND p.id = ?`,
  )
    .bind(at.threadId, at.postId)
    .first<{ status: string; cause: string | null; class: number | null }>();
  if (!row) throw new Error("the post is not there at all");
  return row;
}

/** Everyone can read it, and nobody has to look at it. */
export const PUBLISHED = { status: "published", cause: null, class: null };

/** It waits for a person, at amber. */
export const held = (cause: string) => ({ status: "held", cause, class: 3 });
