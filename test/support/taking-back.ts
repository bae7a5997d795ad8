import { env } from "cloudflare:workers";
import { type Action } from "../../workers/moderation/types.ts";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";
import { dump } from "./community.ts";
import { openThread, Person, reply } from "./person.ts";
import { because, decide, published, report, reviewPath, staffId } from "./team.ts";

export interface At {
  readonly threadId: string;
  readonly postId: string;
}

/** What a decision may touch; what only counts changes is left aside. */
const TABLES = [
  "posts",
  "threads",
  "topic_active",
  "topic_newest",
  "reviews",
  "reports",
  "suspensions",
  "appeals",
  "muted_reporters",
  "members",
  "kept_texts",
];
/** Counts of changes, and seals, which are other letters each time the same is sealed. */
const ASIDE = ["revision", "version", "sealed"];

export async function standing(): Promise<string> {
  const all = await dump();
  const rows = TABLES.map((name) =>
    (all.get(name) ?? []).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !ASIDE.includes(column))),
    ),
  );
  return JSON.stringify(rows, null, 1);
}

/** The latest decision on the record about a post. */
export async function latest(at: At) {
  const row = await env.DB.prepare(
    "SELECT id, at FROM events WHERE thread_id = ? AND post_id = ? AND staff_id IS NOT NULL ORDER BY id DESC",
  )
    .bind(at.threadId, at.postId)
    .first<{ id: string; at: number }>();
  if (!row) throw new Error("nothing was decided");
  return row;
}

export const eventPath = (at: At, id: string) => `${reviewPath(at)}/events/${id}`;

export async function undoLatest(who: Person, at: At) {
  return who.post(`${eventPath(at, (await latest(at)).id)}/undo`, {});
}

/** Puts the review into somebody's hands. */
export async function claimFor(name: string, at: At) {
  await env.DB.prepare(
    "UPDATE reviews SET claimed_by = ?, claimed_until = ? WHERE thread_id = ? AND post_id = ?",
  )
    .bind(await staffId(name), Date.now() + 500_000, at.threadId, at.postId)
    .run();
}

/** As if what was decided about this post had been half a minute ago. */
export async function later(at: At) {
  const { at: then } = await latest(at);
  await env.DB.batch(
    [
      "UPDATE events SET at = ?1 - 31000 WHERE at = ?1",
      "UPDATE reports SET decided_at = ?1 - 31000 WHERE decided_at = ?1",
      "UPDATE threads SET last_activity_at = ?1 - 31000 WHERE last_activity_at = ?1",
      "UPDATE topic_active SET last_activity_at = ?1 - 31000 WHERE last_activity_at = ?1",
    ].map((sql) => env.DB.prepare(sql).bind(then)),
  );
}

export async function row(table: string, at: At) {
  const id = table === "threads" ? "id = ?1 OR id = ?2" : "thread_id = ?1 AND post_id = ?2";
  const where = table === "posts" ? "thread_id = ?1 AND id = ?2" : id;
  return env.DB.prepare(`SELECT * FROM ${table} WHERE ${where}`)
    .bind(at.threadId, at.postId)
    .first();
}

const DAY = 86_400_000;
const tomorrow = () => new Date(Date.now() + DAY).toISOString().slice(0, 10);

/** What each action has to bring besides a rule and a reason. */
export const BRINGS: Readonly<Partial<Record<Action, Record<string, string | string[]>>>> = {
  note: { notes: ["loss", "panic"] },
  cover: { passage: "long day" },
  lock: { lockUntil: tomorrow() },
  slow: { slowMinutes: "15", slowUntil: tomorrow() },
  move: { board: "addiction" },
  mute: { days: "3" },
  suspend: { where: "board", days: "7" },
};

/** What has to have been decided before an action can be. */
const FIRST: Readonly<Partial<Record<Action, Action>>> = {
  restore: "remove",
  unlock: "lock",
  unslow: "slow",
  lift: "suspend",
};

/** A reported post with topics and a reply, whose reporter is a member. */
export async function reported(): Promise<At> {
  const author = new Person();
  const at = await openThread(author, { topics: ["sleep", "panic"] }, "anxiety");
  const reporter = new Person();
  await reply(reporter, at.threadId);
  await report(reporter, at);
  await report(new Person(), at, { reason: "other" });
  return at;
}

export async function arrange(action: Action, who: Person, name: string) {
  const at = action === "approve" ? await heldReply() : await reported();
  const first = FIRST[action];
  if (first) {
    await decide(who, at, { action: first, ...because, ...BRINGS[first] });
    // The moments of two decisions differ, as two presses do.
    await later(at);
    await env.DB.prepare("DELETE FROM outbox").run();
    await report(new Person(), at);
  }
  if (action === "confirm") {
    await env.DB.prepare("UPDATE reviews SET asks = 'second_look' WHERE post_id = ?")
      .bind(at.postId)
      .run();
  }
  await claimFor(name, at);
  const into = action === "merge" ? { into: (await published()).threadId } : {};
  return { at, fields: { action, ...because, ...BRINGS[action], ...into } };
}

/** A reply that waits to be read. */
async function heldReply(): Promise<At> {
  const { threadId } = await openThread(new Person(), { topics: ["sleep"] }, "anxiety");
  return whileHolding(() => reply(new Person(), threadId));
}

/** What is posted while the board reads first posts before others do. */
export async function whileHolding(post: () => Promise<At>): Promise<At> {
  const hold = (count: number) =>
    env.DB.prepare("UPDATE boards SET held_first_posts = ?, pack = '' WHERE slug = 'anxiety'").bind(
      count,
    );
  await hold(1).run();
  forgetCatalogue();
  const held = await post();
  await hold(0).run();
  forgetCatalogue();
  return held;
}
