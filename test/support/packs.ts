import { env } from "cloudflare:workers";
import type { Person } from "./person.ts";
import { DRAFT_FORM } from "./permissions/requests-packs.ts";

/** A rule that can be published. */
export const RULE = `rule "kettles"
  when text has "kettle*"
  then ask the author "Would you leave out the kettle?" and say "Speaks of a kettle: {matched}"
  catches "I bought a kettle"
  passes "I bought a pot"`;

export const packPath = (board: string) => `/mod/packs/${board}`;

/** The text of a page. */
export async function textOf(response: Response | Promise<Response>): Promise<string> {
  return (await response).text();
}

/** Which saving the form at this address began from, and which version it saw in force. */
export async function keysAt(who: Person, path: string): Promise<Record<string, string>> {
  const html = await textOf(who.get(path));
  const value = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? "";
  return { made: value("made"), revision: value("revision"), from: value("from") };
}

/** Sends the form of a draft; what is not said is as the form begins. */
export async function keepDraft(
  who: Person,
  board: string,
  fields: Readonly<Record<string, string | string[]>> = {},
): Promise<Response> {
  const keys = "made" in fields ? {} : await keysAt(who, `${packPath(board)}/draft`);
  return who.post(`${packPath(board)}/draft`, { ...DRAFT_FORM, do: "keep", ...keys, ...fields });
}

/** Publishes the draft of a board as its page stands now. */
export async function publishDraft(who: Person, board: string, about = ""): Promise<Response> {
  const path = `${packPath(board)}/publish`;
  return who.post(path, { ...(await keysAt(who, path)), about });
}

/** Keeps a draft with these fields and publishes it. */
export async function published(
  who: Person,
  board: string,
  fields: Readonly<Record<string, string | string[]>> = {},
): Promise<void> {
  const kept = await keepDraft(who, board, fields);
  if (kept.status !== 303) throw new Error(`keeping the draft answered ${kept.status}`);
  const done = await publishDraft(who, board);
  if (done.status !== 303) throw new Error(`publishing answered ${done.status}`);
}

/** Every version of a board in the database, the draft first. */
export async function versionsIn(board: string) {
  const { results } = await env.DB.prepare(
    "SELECT version, state, content, note, revision FROM packs WHERE board = ? ORDER BY version",
  )
    .bind(board)
    .all<{ version: number; state: string; content: string; note: string; revision: number }>();
  return results;
}

/** What stands on a board as being in force. */
export async function inForceOn(board: string) {
  const row = await env.DB.prepare("SELECT pack FROM boards WHERE slug = ?")
    .bind(board)
    .first<{ pack: string }>();
  return JSON.parse(row?.pack || "null") as { version: number; rules: string } | null;
}
