import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { aliasFirst, aliasSecond } from "../../workers/accounts/alias-words.ts";
import { app } from "../../workers/app.tsx";
import type { Env } from "../../workers/context.ts";
import { elementsOf } from "./markup.ts";
import { solve } from "./work.ts";

export const ORIGIN = "https://hearten.test";

interface Options {
  readonly headers?: Readonly<Record<string, string>>;
  readonly env?: Env;
  /** False for a browser without script, which solves no puzzle. */
  readonly script?: boolean;
}

/** The forms with a puzzle for whoever has no account yet. */
const FIRST_POSTS = /^(\/write|\/boards\/[^/]+\/new|\/threads\/[^/]+\/reply)$/;
const SESSION = "hearten-session";

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Someone with a browser of their own: an address, a cookie jar, and the habits of a browser. */
export class Person {
  readonly cookies = new Map<string, string>();
  readonly #address = `192.0.2.${Math.floor(Math.random() * 255)}-${crypto.randomUUID()}`;

  get(path: string, options: Options = {}): Promise<Response> {
    return this.send("GET", path, undefined, options);
  }

  /** Submits a form as a page of this site would, its puzzle solved where it has one. */
  async post(path: string, fields: Fields, options: Options = {}): Promise<Response> {
    const form = new URLSearchParams();
    const work = await this.#workFor(path, fields, options);
    if (work !== null) form.append("work", work);
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
    }
    return this.send("POST", path, form.toString(), {
      ...options,
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
        ...options.headers,
      },
    });
  }

  async send(
    method: string,
    path: string,
    body: BodyInit | undefined,
    options: Options = {},
  ): Promise<Response> {
    const headers = new Headers({ "CF-Connecting-IP": this.#address, ...options.headers });
    if (this.cookies.size > 0 && !headers.has("Cookie")) {
      headers.set(
        "Cookie",
        [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      );
    }
    const request = new Request(ORIGIN + path, {
      method,
      headers,
      redirect: "manual",
      ...(body === undefined ? {} : { body }),
    });
    const execution = createExecutionContext();
    const response = await app.fetch(request, options.env ?? env, execution);
    await waitOnExecutionContext(execution);
    this.#keepCookies(response);
    return response;
  }

  /** What the script of the form's page would have put into its hidden field by now. */
  async #workFor(path: string, fields: Fields, options: Options): Promise<string | null> {
    if (!FIRST_POSTS.test(path) || options.script === false || "work" in fields) return null;
    if (fields["do"] === "preview") return null;
    const cookies = `${options.headers?.["Cookie"] ?? ""} ${[...this.cookies.keys()].join(" ")}`;
    return cookies.includes(SESSION) ? null : answerOn(path);
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
      const at = pair.indexOf("=");
      const gone = attributes.some((one) => /^max-age=0$/i.test(one));
      if (gone) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}

/** The answer to the puzzle of the form at this address; null when there is no such form. */
export async function answerOn(path: string): Promise<string | null> {
  const execution = createExecutionContext();
  const response = await app.fetch(new Request(ORIGIN + path), env, execution);
  await waitOnExecutionContext(execution);
  const html = await response.text();
  const form = elementsOf(html).find(({ attributes }) => attributes.has("data-work"));
  return form ? solve(form.attributes.get("data-work") ?? "") : null;
}

/**
 * Reads a page as someone to whom nothing may come from the visitors' memory: any cookie will do.
 */
export async function readFresh(path: string): Promise<string> {
  return (await new Person().get(path, { headers: { Cookie: "seen=1" } })).text();
}

export interface Posted {
  readonly threadId: string;
  readonly postId: string;
  readonly response: Response;
}

/** A fresh idempotency key, as a form carries it. */
export function formKey(): string {
  return crypto.randomUUID().replaceAll("-", "");
}

/** Words that no other text of a run has, and in which nothing is ever noticed: chance digits may be a number. */
export function ownWords(): string {
  const any = (list: readonly string[]) => list[Math.floor(Math.random() * list.length)] ?? "";
  const pair = () => `${any(aliasFirst)} ${any(aliasSecond)}`.toLowerCase();
  return [pair(), pair(), pair()].join(" by the ");
}

/** A new thread as its form sends it, but for the key. */
export const THREAD_FORM = { title: "A quiet evening", need: "listen", body: "Long day." };

/** Opens a thread through the form, and follows where it leads. */
export async function openThread(
  person: Person,
  fields: Fields = {},
  board = "depression",
): Promise<Posted> {
  const response = await person.post(`/boards/${board}/new`, {
    title: "A quiet evening",
    need: "listen",
    // Too short to be told from what others would say, however often it is said.
    body: "It has been a long day.",
    key: formKey(),
    do: "post",
    ...fields,
  });
  return { ...(await landing(person, response)), response };
}

/** Replies through the form, and follows where it leads. */
export async function reply(
  person: Person,
  threadId: string,
  fields: Fields = {},
): Promise<Posted> {
  const response = await person.post(`/threads/${threadId}/reply`, {
    body: "I hear you.",
    key: formKey(),
    do: "post",
    ...fields,
  });
  return { ...(await landing(person, response)), response };
}

async function landing(person: Person, response: Response) {
  let location = response.headers.get("Location") ?? "";
  if (location === "/welcome") {
    const welcome = await person.post("/welcome", {});
    location = welcome.headers.get("Location") ?? "";
  }
  const [, threadId = "", postId] =
    /^\/threads\/([0-9a-z]{26})(?:\/posts\/([0-9a-z]{26}))?/.exec(location) ?? [];
  const from = /#p-([0-9a-z]{26})$/.exec(location)?.[1];
  return { threadId, postId: postId ?? from ?? threadId };
}

/** The recovery words shown on the page after a first post. */
export async function wordsOf(person: Person): Promise<string[]> {
  const html = await (await person.get("/welcome")).text();
  return /data-words="([^"]*)"/.exec(html)?.[1]?.split(" ") ?? [];
}
