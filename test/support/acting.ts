import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { runSchedule } from "../../workers/jobs/scheduled.ts";
import { openThread, Person } from "./person.ts";
import { because, decide, report } from "./team.ts";

/** A day as a form has it, so many days from now. */
export const day = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface At {
  readonly threadId: string;
  readonly postId: string;
}

/** A post of a member that somebody has asked the team to look at. */
export async function reported(words: Record<string, string> = {}, board = "anxiety") {
  const person = new Person();
  const at = await openThread(person, words, board);
  await report(new Person(), at);
  return { ...at, person };
}

/** The row of a thread. */
export function threadRow({ threadId }: At) {
  return env.DB.prepare("SELECT * FROM threads WHERE id = ?")
    .bind(threadId)
    .first<Record<string, unknown>>();
}

/** The row of a review. */
export function reviewRow({ threadId, postId }: At) {
  return env.DB.prepare("SELECT * FROM reviews WHERE thread_id = ? AND post_id = ?")
    .bind(threadId, postId)
    .first<Record<string, unknown>>();
}

/** What the record says of the latest decision about a post. */
export async function latestEvent({ threadId, postId }: At) {
  const row = await env.DB.prepare(
    "SELECT * FROM events WHERE thread_id = ? AND post_id = ? ORDER BY id DESC LIMIT 1",
  )
    .bind(threadId, postId)
    .first<{ id: string; action: string; detail: string }>();
  if (!row) throw new Error("nothing is recorded about this post");
  return { ...row, detail: JSON.parse(row.detail) as Record<string, unknown> };
}

let looks = 0;

/** The thread's page as it is now: one that was looked at a moment ago may come from memory. */
export async function threadPage(who: Person, at: At): Promise<string> {
  return (await who.get(`/threads/${at.threadId}?look=${looks++}`)).text();
}

/** Decides with a rule and a reason; anything but a decision is an error. */
export async function act(team: Person, at: At, fields: Record<string, string | string[]>) {
  const answer = await decide(team, at, { ...because, ...fields });
  if (answer.status !== 303) throw new Error(`${String(fields["action"])}: ${answer.status}`);
  return answer;
}

/** The work of every five minutes, done once. */
export async function scheduled(): Promise<void> {
  const context = createExecutionContext();
  await runSchedule(env as never, context);
  await waitOnExecutionContext(context);
}
