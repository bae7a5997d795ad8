import { env } from "cloudflare:workers";
import type { Person } from "./person.ts";

/** Where a post stands, and who wrote it. */
export interface At {
  readonly threadId: string;
  readonly postId: string;
  readonly person: Person;
}

/** The id of the latest decision of a kind about a post; empty when there is none. */
export async function eventOf(at: At, action: string): Promise<string> {
  const row = await env.DB.prepare(
    "SELECT id FROM events WHERE post_id = ? AND action = ? ORDER BY id DESC",
  )
    .bind(at.postId, action)
    .first<{ id: string }>();
  return row?.id ?? "";
}

/** How a post stands, with its review and what is asked about it. */
export async function rowOf(at: At) {
  return env.DB.prepare(
    `SELECT p.status AS post, p.body, r.status AS review, r.not_for, a.status AS appeal, a.reply
     FROM posts p LEFT JOIN reviews r ON r.post_id = p.id LEFT JOIN appeals a ON a.post_id = p.id
     WHERE p.id = ?`,
  )
    .bind(at.postId)
    .first<Record<"post" | "body" | "review" | "not_for" | "appeal" | "reply", string | null>>();
}

/** How often something was counted for the public. */
export async function figure(name: string): Promise<number> {
  const row = await env.DB.prepare("SELECT sum(count) AS n FROM figures WHERE name = ?")
    .bind(name)
    .first<{ n: number | null }>();
  return row?.n ?? 0;
}

/** Lets more than six months pass since what was decided about a post. */
export async function monthsPass(at: At) {
  const days = 190 * 86_400_000;
  await env.DB.prepare("UPDATE events SET at = at - ? WHERE post_id = ?")
    .bind(days, at.postId)
    .run();
  await env.DB.prepare("UPDATE reports SET decided_at = decided_at - ? WHERE post_id = ?")
    .bind(days, at.postId)
    .run();
}
