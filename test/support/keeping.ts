import { formKey, ownWords, Person, wordsOf } from "./person.ts";

const SESSION = "__Host-hearten-session";

/** What someone holds who has just posted for the first time: a session, and words to keep. */
export interface NewMember {
  readonly person: Person;
  readonly words: string;
  /** The form that made the account, as it may still lie in the browser. */
  readonly form: Readonly<Record<string, string>>;
  readonly title: string;
}

/** Where `newMember` writes. */
export const FIRST_FORM = "/boards/anxiety/new";

/** Someone whose first post has just made them a member. */
export async function newMember(fields: Readonly<Record<string, string>> = {}): Promise<NewMember> {
  const person = new Person();
  const title = `Mine: ${ownWords()}`;
  const form = { title, need: "listen", body: "Something.", key: formKey(), do: "post", ...fields };
  const sent = await person.post(FIRST_FORM, form);
  if (sent.headers.get("Location") !== "/welcome") throw new Error(`posted: ${sent.status}`);
  return { person, words: (await wordsOf(person)).join(" "), form, title };
}

/** True while this browser is signed in. */
export async function isIn(person: Person): Promise<boolean> {
  return (await person.get("/account")).status === 200;
}

/** A copy of a browser as it is now: what someone has who took its cookies. */
export function copyOf(person: Person): Person {
  const other = new Person();
  for (const [name, value] of person.cookies) other.cookies.set(name, value);
  return other;
}

/** The value of this browser's session cookie, if it has one. */
export function sessionOf(person: Person): string | undefined {
  return person.cookies.get(SESSION);
}

/** The hidden fields of the form on a page that posts to this address. */
export async function fieldsOf(person: Person, path: string, action = path) {
  const html = await (await person.get(path)).text();
  const form = html.split("<form").find((part) => part.includes(`action="${action}"`)) ?? "";
  const hidden = form.split("</form>")[0]?.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g);
  const fields: Record<string, string[]> = {};
  for (const [, name = "", value = ""] of hidden ?? []) (fields[name] ??= []).push(value);
  return fields;
}

/** Clears the notices that the page shows, as its button does. */
export async function clearNotices(person: Person): Promise<Response> {
  return person.post("/notices/clear", await fieldsOf(person, "/notices", "/notices/clear"));
}
