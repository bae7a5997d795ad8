import { aliasCandidates, chooseAlias, voiceToken } from "../../workers/accounts/alias.ts";
import { type Keys, keysFor } from "../../workers/accounts/keys.ts";
import { NO_ROTA } from "../../workers/duty/rules.ts";
import { newId } from "../../workers/ids.ts";
import { holdingStatements, openingStatements } from "../../workers/moderation/open-review.ts";
import { receiptFor } from "../../workers/reports/reporter.ts";
import { classOf } from "../../workers/reports/rules.ts";
import { fileReport } from "../../workers/reports/store.ts";
import { renderMarkdown } from "../../workers/threads/markdown.ts";
import { insertThread } from "../../workers/threads/store.ts";
import { excerptOf } from "../../workers/threads/text.ts";
import { connect, type Db, runBatch, type Statement } from "../client.ts";
import {
  members,
  type PostRow,
  posts,
  templates,
  type ThreadRow,
  voices,
} from "../schema/index.ts";
import { seedCatalogue } from "./catalogue.ts";
import { templates as wordsToBeginFrom } from "./content/templates.ts";
import { type SeedThread, threads, waiting } from "./content/threads.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Enough people that no two threads need look alike; each thread has its own aliases anyway. */
const PEOPLE = 80;

/** Fills an empty database with the demonstration community. */
export async function seed(
  d1: D1Database,
  secret: string,
  now: number,
  sealKeys?: string,
): Promise<void> {
  await seedCatalogue(d1);
  const db = connect(d1);
  const keys = keysFor(secret, sealKeys);
  const people = await makePeople(db, keys, now);
  for (const [index, thread] of threads.entries()) {
    await runBatch(db, await threadStatements({ db, keys, people, now }, thread, index));
  }
  await runBatch(
    db,
    wordsToBeginFrom.map((words) => db.insert(templates).values({ ...words, id: newId(now) })),
  );
}

interface Making {
  readonly db: Db;
  readonly keys: Keys;
  readonly people: readonly string[];
  readonly now: number;
}

async function makePeople(db: Db, keys: Keys, now: number): Promise<string[]> {
  const people: string[] = [];
  const statements: Statement[] = [];
  for (let i = 0; i < PEOPLE; i++) {
    const id = newId(now);
    people.push(id);
    const wordsToken = await keys.token("words", "demonstration", id);
    const createdDay = Math.floor(now / DAY) - 30;
    statements.push(db.insert(members).values({ id, wordsToken, createdDay, approvedPosts: 3 }));
  }
  await runBatch(db, statements);
  return people;
}

async function threadStatements(making: Making, seeded: SeedThread, index: number) {
  const { db, now } = making;
  const openedAt = now - seeded.ageHours * HOUR;
  const id = newId(openedAt);
  const held = heldPosts(seeded.key);
  const taken = new Map<string, string>();
  const rows: PostRow[] = [];
  for (const [n, post] of seeded.posts.entries()) {
    const at = Math.min(openedAt + post.minutesAfter * MINUTE, now - MINUTE);
    const person = personOf(making, index, post.voice);
    const row = await postRow(making, {
      threadId: id,
      id: n === 0 ? id : newId(at),
      person,
      at,
      taken,
    });
    rows.push({
      ...row,
      body: post.body,
      html: renderMarkdown(post.body),
      status: held.has(n) ? "held" : "published",
      notes: [...(n === 0 ? seeded.notes : (post.notes ?? []))],
      replyTo: post.replyTo === undefined ? null : (rows[post.replyTo]?.id ?? null),
    });
  }
  const [opening, ...replies] = rows;
  if (!opening) return [];
  const thread = threadRow(seeded, opening, rows);
  const newVoices = new Map(replies.map((row) => [row.alias, row.voice]));
  newVoices.delete(opening.alias);
  return [
    ...insertThread(db, thread, opening),
    ...replies.map((row) => db.insert(posts).values(row)),
    ...[...newVoices].map(([alias, voice]) =>
      db.insert(voices).values({ threadId: id, alias, voice }),
    ),
    ...(await waitingStatements(making, seeded, thread, rows)),
  ];
}

function threadRow(seeded: SeedThread, opening: PostRow, rows: readonly PostRow[]): ThreadRow {
  const shown = rows.filter((row) => row.status === "published");
  return {
    id: opening.id,
    board: seeded.board,
    title: seeded.title,
    need: seeded.need,
    topics: [...seeded.topics],
    notes: opening.notes,
    excerpt: opening.notes.length > 0 ? "" : excerptOf(opening.body),
    openerAlias: opening.alias,
    openerVoice: opening.voice,
    status: opening.status,
    locked: false,
    postCount: Math.max(1, shown.length),
    revision: 1,
    createdAt: opening.createdAt,
    lastActivityAt: Math.max(opening.createdAt, ...shown.map((row) => row.createdAt)),
    follows: null,
    lockedUntil: null,
    slowMinutes: 0,
    slowUntil: null,
    mergedInto: null,
  };
}

async function postRow(
  { keys }: Making,
  post: { threadId: string; id: string; person: string; at: number; taken: Map<string, string> },
): Promise<PostRow> {
  const { threadId, id, person, at, taken } = post;
  const voice = await voiceToken(keys, person, threadId);
  const { alias } = chooseAlias(await aliasCandidates(keys, person, threadId), voice, taken);
  taken.set(alias, voice);
  return {
    threadId,
    id,
    status: "published",
    body: "",
    html: "",
    notes: [],
    replyTo: null,
    alias,
    voice,
    authorSeal: await keys.seal("author", person, `${threadId}/${id}`),
    createdAt: at,
    editedAt: null,
    revision: 1,
    badge: null,
  };
}

/** What waits for a moderator in this thread: held first posts and reports. */
async function waitingStatements(
  { db, keys, now }: Making,
  seeded: SeedThread,
  thread: ThreadRow,
  rows: readonly PostRow[],
): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const [n, item] of waiting.entries()) {
    const post = item.thread === seeded.key ? rows[item.post] : undefined;
    if (!post) continue;
    const at = now - (n + 1) * 7 * MINUTE;
    const ctx = { db, now: at, newId: () => newId(at), catalogue: { rota: NO_ROTA } };
    const subject = { threadId: thread.id, postId: post.id, board: thread.board };
    if (item.kind === "held") {
      statements.push(...holdingStatements(ctx, subject));
      continue;
    }
    const reporter = await keys.token("report", "visitor", String(n), thread.id, post.id);
    const receipt = await receiptFor(keys, subject, reporter);
    const { reason, words = "" } = item;
    statements.push(
      fileReport(db, {
        threadId: thread.id,
        postId: post.id,
        reporter,
        reason,
        words,
        receiptToken: receipt.token,
        createdAt: at,
        reporterSeal: null,
      }),
      ...openingStatements(ctx, {
        ...subject,
        cause: "report",
        class: classOf(reason),
        role: "visitor",
        detail: { reason },
      }),
    );
  }
  return statements;
}

function heldPosts(key: string): Set<number> {
  return new Set(
    waiting.filter((item) => item.kind === "held" && item.thread === key).map((item) => item.post),
  );
}

function personOf({ people }: Making, thread: number, voice: number): string {
  return people[(thread * 17 + voice) % people.length] ?? "";
}
