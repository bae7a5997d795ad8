import { env } from "cloudflare:workers";
import { formKey, openThread, Person, type Posted, reply } from "./person.ts";
import { because, decide, report } from "./team.ts";

/** What a decision that asks for a pause has to bring. */
export const PAUSE = { action: "suspend", ...because, where: "board", days: "7" };

/** A member whose first post everyone can read. */
export async function author(board = "anxiety"): Promise<Posted & { person: Person }> {
  const person = new Person();
  const posted = await openThread(person, {}, board);
  return { ...posted, person };
}

/** The same, whom the team has asked to pause because of that post. */
export async function paused(team: Person, fields: Record<string, string> = {}, board = "anxiety") {
  const posted = await author(board);
  await report(new Person(), posted);
  const answer = await decide(team, posted, { ...PAUSE, ...fields });
  if (answer.status !== 303) throw new Error(`asking for a pause answered ${answer.status}`);
  return posted;
}

/** Tries to write on a board, or in a thread, and gives the server's answer. */
export async function write(person: Person, place: string): Promise<Response> {
  if (place.length === 26) return (await reply(person, place, { body: "Kept words." })).response;
  return person.post(`/boards/${place}/new`, {
    title: "Kept title",
    need: "listen",
    body: "Kept words.",
    key: formKey(),
    do: "post",
  });
}

/** Asks for another look at the pause that stands on the member's page. */
export async function objectTo(person: Person, words = "It was meant as a joke between us.") {
  const page = await (await person.get("/account/suspension")).text();
  const event = /name="event" value="([0-9a-z]{26})"/.exec(page)?.[1] ?? "";
  return person.post("/account/suspension/appeal", { event, words });
}

/** The pauses as they are kept, and the record of one post, newest last. */
export async function kept(at?: { threadId: string; postId: string }) {
  const suspensions = await env.DB.prepare("SELECT * FROM suspensions").all<{
    subject: string;
    sealed: string;
    until_day: number;
  }>();
  const events = await env.DB.prepare(
    "SELECT action, detail, reverses FROM events WHERE thread_id = ? AND post_id = ? ORDER BY id",
  )
    .bind(at?.threadId ?? "", at?.postId ?? "")
    .all<{ action: string; detail: string; reverses: string | null }>();
  return { suspensions: suspensions.results, events: events.results };
}

/** Lets so many days pass, for every pause there is. */
export async function daysPass(days: number): Promise<void> {
  await env.DB.prepare("UPDATE suspensions SET until_day = until_day - ?").bind(days).run();
}

/** Puts more reports into the record of a post than are read of it. */
export async function reportedOften({ threadId, postId }: { threadId: string; postId: string }) {
  await env.DB.prepare(
    `INSERT INTO events (thread_id, post_id, id, action, role, reason, detail, at)
     SELECT ?, ?, printf('7zzzzzzzzz%016d', value), 'reported', 'visitor', '', '{}', 0
     FROM json_each(?)`,
  )
    .bind(threadId, postId, JSON.stringify(Array.from({ length: 22 }, (_, place) => place)))
    .run();
}
