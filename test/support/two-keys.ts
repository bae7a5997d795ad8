import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { connect, runBatch } from "../../db/client.ts";
import { staff, staffPasskeys } from "../../db/schema/staff.ts";
import { startStaffSession } from "../../workers/accounts/auth.ts";
import { keysFor } from "../../workers/accounts/keys.ts";
import { newId } from "../../workers/ids.ts";
import type { StaffRole } from "../../workers/permissions/types.ts";
import { Person } from "./person.ts";
import { report } from "./team.ts";

export interface Place {
  readonly threadId: string;
  readonly postId: string;
}

/** Someone of the team, signed in, who used their passkey a moment ago unless told otherwise. */
export class Colleague extends Person {
  readonly staffId: string;
  constructor(staffId: string) {
    super();
    this.staffId = staffId;
  }

  /** Sets when they last used a passkey in their sessions (UTC epoch milliseconds). */
  async passkeyUsed(at: number): Promise<void> {
    await env.DB.prepare("UPDATE staff_sessions SET confirmed_at = ? WHERE staff_id = ?")
      .bind(at, this.staffId)
      .run();
  }
}

/** A colleague of this role, who counts as one of two keys. */
export async function colleague(role: StaffRole, name: string = role): Promise<Colleague> {
  const who = await newcomer(role, name);
  await settle(who.staffId);
  return who;
}

/** Lets someone have been on the team, with a passkey, since the beginning of time. */
export async function settle(staffId: string): Promise<void> {
  const db = connect(env.DB);
  const passkey = { credentialId: newId(Date.now()), staffId, publicKey: "", counter: 0 };
  await runBatch(db, [
    db.insert(staffPasskeys).values({ ...passkey, createdAt: 0 }),
    db.update(staff).set({ createdAt: 0 }).where(eq(staff.id, staffId)),
  ]);
}

/** The same for everyone who is on the team now, with the passkeys they have. */
export async function settleEveryone(): Promise<void> {
  const db = connect(env.DB);
  await runBatch(db, [
    db.update(staff).set({ createdAt: 0 }),
    db.update(staffPasskeys).set({ createdAt: 0 }),
  ]);
}

/** Someone who has joined the team just now. */
export async function newcomer(role: StaffRole, name: string = role): Promise<Colleague> {
  const db = connect(env.DB);
  const now = Date.now();
  const who = new Colleague(newId(now));
  const session = await startStaffSession(
    { db, keys: keysFor(env.HEARTEN_SECRET), now },
    { id: who.staffId, sessionEpoch: 0 },
  );
  const row = { id: who.staffId, name, role, status: "active" as const, createdAt: now };
  await runBatch(db, [db.insert(staff).values(row), session.statement]);
  await who.passkeyUsed(now);
  who.cookies.set("__Host-hearten-desk", session.cookie.value);
  return who;
}

export const REASON = "They wrote that they may hurt someone, and the thread alone does not say.";

/** Has somebody report the post, so that it has a review to ask from. */
export async function underReview(at: Place): Promise<Place> {
  const response = await report(new Person(), at);
  if (response.status !== 303) throw new Error(`the report answered ${response.status}`);
  return at;
}

/** Asks through the form; gives the id of the request, or what was answered instead. */
export async function ask(who: Person, at: Place, reason = REASON) {
  const path = `/mod/reviews/${at.threadId}/${at.postId}/unseal`;
  const response = await who.post(path, { reason });
  const id = /^\/mod\/unsealings\/([0-9a-z]{26})$/.exec(
    response.headers.get("Location") ?? "",
  )?.[1];
  return { id: id ?? "", response };
}

export function answer(who: Person, id: string, given: "granted" | "refused") {
  return who.post(`/mod/unsealings/${id}/answer`, { answer: given });
}

export function look(who: Person, id: string, fields = {}) {
  return who.post(`/mod/unsealings/${id}/look`, fields);
}

/** The row of a request. */
export function rowOf(id: string) {
  return env.DB.prepare("SELECT * FROM unsealings WHERE id = ?")
    .bind(id)
    .first<Record<string, string | number | null>>();
}
