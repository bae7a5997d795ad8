import { env } from "cloudflare:workers";
import { formKey, openThread, Person } from "./person.ts";

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0")).join("");
}

/** The path of an invitation for a moderator. */
export async function invite(expiresAt = Date.now() + 60_000): Promise<string> {
  const token = formKey();
  await env.DB.prepare("INSERT INTO invites (token, role, expires_at) VALUES (?, 'moderator', ?)")
    .bind(await hash(token), expiresAt)
    .run();
  return `/staff/invite/${token}`;
}

/** Someone who has just joined the team. */
export async function moderator(name = "Sam"): Promise<Person> {
  const person = new Person();
  const response = await person.post(await invite(), { name });
  if (response.status !== 303) throw new Error(`joining the team answered ${response.status}`);
  return person;
}

/** A post that everyone can read. */
export async function published(board = "anxiety") {
  const { threadId, postId } = await openThread(new Person(), {}, board);
  const row = await env.DB.prepare("SELECT status FROM posts WHERE thread_id = ? AND id = ?")
    .bind(threadId, postId)
    .first<{ status: string }>();
  if (row?.status !== "published") throw new Error(`the board ${board} holds first posts`);
  return { threadId, postId };
}

/** Asks the team to look at a post, through the form. */
export function report(who: Person, at: { threadId: string; postId: string }, fields = {}) {
  return who.post(`/threads/${at.threadId}/posts/${at.postId}/report`, {
    reason: "unkind",
    words: "",
    key: formKey(),
    ...fields,
  });
}

/** Where a review is decided. */
export const reviewPath = (at: { threadId: string; postId: string }) =>
  `/mod/reviews/${at.threadId}/${at.postId}`;

/** The versions that the page of a review carries in its form. */
export async function versions(who: Person, at: { threadId: string; postId: string }) {
  const html = await (await who.get(reviewPath(at))).text();
  const value = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? "";
  return { html, version: value("version"), revision: value("revision") };
}

/** Decides a review as it stands now, through the form. */
export async function decide(
  who: Person,
  at: { threadId: string; postId: string },
  fields: Record<string, string | string[]>,
) {
  const { version, revision } = await versions(who, at);
  return who.post(reviewPath(at), { policy: "", reason: "", version, revision, ...fields });
}

/** What a decision that takes something away has to bring. */
export const because = { policy: "4", reason: "Please be gentle with each other here." };
