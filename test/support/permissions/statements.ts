import { env } from "cloudflare:workers";
import { newId } from "../../../workers/ids.ts";
import type { Place } from "./world.ts";

/** What somebody says about a decision, or to the team. */
export const WORDS = "I see it differently.";

/** A decision about a post that can be asked about; of a report, the one that refused it. */
export async function decisionOn(place: Place, action = "remove", at = Date.now()) {
  const id = newId(at);
  await env.DB.prepare(
    `INSERT INTO events (thread_id, post_id, id, action, staff_id, role, reason, detail, at)
     VALUES (?, ?, ?, ?, 'a colleague', 'moderator', '', '{}', ?)`,
  )
    .bind(place.threadId, place.postId, id, action, at)
    .run();
  return id;
}

/** An appeal about a decision, as far as it has come. */
export async function appealAbout(
  place: Place,
  status: "open" | "asked",
  { party = "author", event }: { party?: string; event?: string } = {},
): Promise<string> {
  const id = event ?? (await decisionOn(place));
  await env.DB.prepare(
    `INSERT INTO appeals (thread_id, post_id, event_id, party, status, words, question, created_at)
     VALUES (?, ?, ?, ?, ?, ?, 'Which part?', 0)`,
  )
    .bind(place.threadId, place.postId, id, party, status, WORDS)
    .run();
  return id;
}

/** Refuses the report on a post; `asked` when its reporter has asked again and was asked back. */
export async function refuseReport(place: Place, asked: boolean): Promise<void> {
  const at = Date.now();
  const event = await decisionOn(place, "dismiss", at);
  await env.DB.prepare(
    "UPDATE reports SET status = 'dismissed', decided_at = ? WHERE thread_id = ? AND post_id = ?",
  )
    .bind(at, place.threadId, place.postId)
    .run();
  if (!asked) return;
  const row = await env.DB.prepare("SELECT reporter FROM reports WHERE thread_id = ?")
    .bind(place.threadId)
    .first<{ reporter: string }>();
  await appealAbout(place, "asked", { party: row?.reporter ?? "", event });
}
