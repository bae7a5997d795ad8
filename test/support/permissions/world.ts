import { eq } from "drizzle-orm";
import { env } from "cloudflare:workers";
import { connect, runBatch } from "../../../db/client.ts";
import { members, reviews, staff, staffSessions, suspensions } from "../../../db/schema/index.ts";
import { aliasCandidates, teamVoiceToken, voiceToken } from "../../../workers/accounts/alias.ts";
import { startMemberSession, startStaffSession } from "../../../workers/accounts/auth.ts";
import { keysFor } from "../../../workers/accounts/keys.ts";
import { newId } from "../../../workers/ids.ts";
import { pauseSubjects, sealPause } from "../../../workers/suspensions/suspension-of.ts";
import { insertThread } from "../../../workers/threads/store.ts";
import { tableNames } from "../community.ts";
import { Person } from "../person.ts";
import { BOARD, type PersonName, postOf } from "./people.ts";
import { type Case, statusOf } from "./asking.ts";

const DAY = 86_400_000;

/** Someone who knocks at the doors, with the id under which the database knows them. */
export interface Caller {
  readonly name: PersonName;
  readonly person: Person;
  readonly id: string;
  /** Names the pause of someone who was asked to. */
  readonly pause?: string;
  /** What an API key adds to a request. */
  readonly headers: Readonly<Record<string, string>>;
}

const room = () => ({
  db: connect(env.DB),
  keys: keysFor(env.HEARTEN_SECRET),
  now: Date.now(),
});

/** Makes this person anew, with a session of their own where they have one. */
export async function callerOf(name: PersonName, confirmed = false): Promise<Caller> {
  const { db, keys, now } = room();
  const person = new Person();
  const post = postOf(name);
  const caller = { name, person, headers: {} };
  if (name === "visitor") return { ...caller, id: "" };
  if (!post) {
    const id = await keys.token("member", crypto.randomUUID());
    const wordsToken = await keys.token("words", crypto.randomUUID());
    const session = await startMemberSession({ db, keys, now }, { id, sessionEpoch: 0 });
    await runBatch(db, [
      db
        .insert(members)
        .values({ id, wordsToken, approvedPosts: 3, createdDay: Math.floor(now / DAY) - 9 }),
      session.statement,
    ]);
    person.cookies.set("__Host-hearten-session", session.cookie.value);
    if (name === "paused member") return { ...caller, id, pause: await pauseOf(id) };
    if (name === "member") return { ...caller, id };
    return { ...caller, id, person: new Person(), headers: await keyOf(person) };
  }
  const id = newId(now);
  const session = await startStaffSession({ db, keys, now }, { id, sessionEpoch: 0 });
  const status =
    name === "joining" ? "joining" : name === "suspended staff" ? "suspended" : "active";
  await runBatch(db, [
    db.insert(staff).values({ id, name: "Sam", ...post, status, createdAt: now }),
    session.statement,
  ]);
  const confirmedAt = confirmed ? now : 0;
  await db.update(staffSessions).set({ confirmedAt }).where(eq(staffSessions.staffId, id));
  person.cookies.set("__Host-hearten-desk", session.cookie.value);
  return { ...caller, id };
}

/** Has the team ask this member to pause, everywhere and until tomorrow; gives the name of it. */
async function pauseOf(memberId: string): Promise<string> {
  const { db, keys, now } = room();
  const [subject = ""] = await pauseSubjects({ keys }, memberId);
  const untilDay = Math.floor(now / DAY) + 1;
  const about = { ...(await threadOf({ label: "" }, memberId, false)), eventId: newId(now) };
  const policy = { number: 4, version: 1 };
  const plain = { ...about, board: null, policy, reason: "A rest.", untilDay, lifted: false };
  const sealed = await sealPause({ keys }, plain, subject);
  await runBatch(db, [db.insert(suspensions).values({ subject, sealed, untilDay })]);
  return about.eventId;
}

/** A key for programs, as its member makes it. */
async function keyOf(member: Person): Promise<Readonly<Record<string, string>>> {
  const made = await member.send("POST", "/api/v1/tokens", JSON.stringify({ label: "mine" }), {
    headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
  });
  const { token } = await made.json<{ token: string }>();
  return { Authorization: `Bearer ${token}` };
}

export interface Place {
  readonly threadId: string;
  readonly postId: string;
}

/** A thread that stands as the case says, with a review where it is about one. */
export async function placeFor(about: Case, caller: Caller): Promise<Place> {
  const { keys } = room();
  const author = about.mine ? caller.id : await keys.token("member", crypto.randomUUID());
  const place = await threadOf(about, author, about.mine === true && postOf(caller.name) !== null);
  if (about.claim && about.state !== "unknown") await reviewOf(place, about, caller);
  return place;
}

/** A thread by this author, who is one of the team or a member. */
async function threadOf(about: Case, author: string, asTeam: boolean): Promise<Place> {
  const { db, keys, now } = room();
  const id = newId(now);
  const place = { threadId: id, postId: id };
  const status = statusOf(about.state ?? "published");
  if (status === null) return place;
  const alias = (await aliasCandidates(keys, author, id))[0] ?? "";
  const voice = await (asTeam ? teamVoiceToken : voiceToken)(keys, author, id);
  const body = status === "erased" ? "" : "It has been a long day.";
  const shared = { id, status, notes: [], revision: 1, createdAt: now };
  const thread = {
    ...shared,
    board: BOARD,
    title: "A quiet evening",
    need: "listen" as const,
    topics: [],
    excerpt: "",
    openerAlias: alias,
    openerVoice: voice,
    locked: about.state === "locked",
    postCount: 1,
    lastActivityAt: now,
    follows: null,
    lockedUntil: null,
    slowMinutes: 0,
    slowUntil: null,
    mergedInto: null,
  };
  const post = {
    ...shared,
    threadId: id,
    body,
    html: `<p>${body}</p>`,
    replyTo: null,
    alias,
    voice,
    authorSeal: await keys.seal("author", author, `${id}/${id}`),
    editedAt: null,
    badge: null,
  };
  await runBatch(db, insertThread(db, thread, post));
  return place;
}

/** The open review of a post, in the hands of whom the case says. */
async function reviewOf(place: Place, about: Case, caller: Caller): Promise<void> {
  const { db, now } = room();
  const review = {
    ...place,
    board: BOARD,
    status: "open" as const,
    class: 3,
    cause: "report" as const,
    dueAt: now,
    openedAt: now,
    ...claimOf(about, caller, now),
  };
  await runBatch(db, [db.insert(reviews).values(review)]);
}

function claimOf(about: Case, caller: Caller, now: number) {
  if (about.claim === "oneself") return { claimedBy: caller.id, claimedUntil: now + 60_000 };
  if (about.claim === "a colleague") return { claimedBy: newId(now), claimedUntil: now + 60_000 };
  return {};
}

/** What a community begins with, and what says which migrations were applied. */
const KEPT = ["tags", "boards", "policies", "d1_migrations"];

/** Empties every table that people fill. */
export async function forgetEveryone(): Promise<void> {
  const names = (await tableNames()).filter((name) => !KEPT.includes(name));
  await env.DB.batch(names.map((name) => env.DB.prepare(`DELETE FROM "${name}"`)));
}
