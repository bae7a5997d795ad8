import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { env } from "cloudflare:workers";
import type { StaffRole } from "../../workers/permissions/types.ts";
import { Authenticator } from "./authenticator.ts";
import { formKey, openThread, ORIGIN, Person } from "./person.ts";

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0")).join("");
}

interface Invited {
  readonly role?: StaffRole;
  readonly boards?: readonly string[];
  readonly classes?: readonly number[];
  readonly expiresAt?: number;
}

/** The path of an invitation that the operator made; for a moderator unless it says otherwise. */
export async function invite(about: Invited | number = {}): Promise<string> {
  const asked = typeof about === "number" ? { expiresAt: about } : about;
  const { role = "moderator", boards = [], classes = [], expiresAt = Date.now() + 60_000 } = asked;
  const token = formKey();
  await env.DB.prepare(
    "INSERT INTO invites (token, role, boards, classes, expires_at) VALUES (?, ?, ?, ?, ?)",
  )
    .bind(await hash(token), role, JSON.stringify(boards), JSON.stringify(classes), expiresAt)
    .run();
  return `/staff/invite/${token}`;
}

/** The device on which each person keeps their passkeys. */
const devices = new WeakMap<Person, Authenticator>();

/** The device of this person; they get one when they first need it. */
export function deviceOf(person: Person): Authenticator {
  const device = devices.get(person) ?? new Authenticator();
  devices.set(person, device);
  return device;
}

/** Sends JSON as the passkey script does. */
export function sendJson(who: Person, path: string, body: unknown): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return who.send("POST", path, text, {
    headers: { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" },
  });
}

/** The question that this address asks of a passkey. */
export async function optionsAt<Options>(who: Person, address: string): Promise<Options> {
  const response = await sendJson(who, `${address}/options`, {});
  if (response.status !== 200) throw new Error(`${address}/options answered ${response.status}`);
  return response.json();
}

/** Makes a passkey at this address, as the page there would, and gives the server's answer. */
export async function makePasskey(who: Person, address = "/staff/passkeys"): Promise<Response> {
  const options = await optionsAt<PublicKeyCredentialCreationOptionsJSON>(who, address);
  const response = await deviceOf(who).create(options, ORIGIN);
  return sendJson(who, `${address}/verify`, { response });
}

/** Answers with a passkey at this address, as the page there would, and gives the server's answer. */
export async function usePasskey(who: Person, address: string, fields = {}): Promise<Response> {
  const options = await optionsAt<PublicKeyCredentialRequestOptionsJSON>(who, address);
  const response = await deviceOf(who).get(options, ORIGIN);
  return sendJson(who, `${address}/verify`, { ...fields, response });
}

/** Someone who has accepted an invitation and has no passkey yet. */
export async function joining(path: string, name = "Sam"): Promise<Person> {
  const person = new Person();
  const response = await person.post(path, { name });
  if (response.status !== 303) throw new Error(`joining the team answered ${response.status}`);
  return person;
}

/** Someone who has just joined the team, with a passkey of their own. */
export async function staffMember(
  role: StaffRole,
  { name = "Sam", ...scope }: Omit<Invited, "role"> & { readonly name?: string } = {},
): Promise<Person> {
  const person = await joining(await invite({ role, ...scope }), name);
  const made = await makePasskey(person);
  if (made.status !== 200) throw new Error(`making a passkey answered ${made.status}`);
  return person;
}

export const moderator = (name = "Sam") => staffMember("moderator", { name });
export const lead = (name = "Ida") => staffMember("lead", { name });

/** An admin who has shown their passkey a moment ago. */
export async function admin(name = "Ada"): Promise<Person> {
  const person = await staffMember("admin", { name });
  await stepUp(person);
  return person;
}

/** Shows a passkey, as admin acts ask. */
export async function stepUp(person: Person): Promise<void> {
  const response = await usePasskey(person, "/staff/confirm");
  if (response.status !== 200) throw new Error(`stepping up answered ${response.status}`);
}

/** Signs in at the desk with the person's passkey. */
export async function signIn(person: Person): Promise<void> {
  const response = await usePasskey(person, "/staff/sign-in");
  if (response.status !== 200) throw new Error(`signing in answered ${response.status}`);
}

/** The id under which someone of this name is kept on the team; the one who came last. */
export async function staffId(name: string): Promise<string> {
  const row = await env.DB.prepare("SELECT id FROM staff WHERE name = ? ORDER BY id DESC LIMIT 1")
    .bind(name)
    .first<{ id: string }>();
  if (!row) throw new Error(`nobody on the team is called ${name}`);
  return row.id;
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
