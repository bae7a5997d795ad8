import type { AppContext } from "../context.ts";
import { draftOf } from "../threads/draft.ts";
import type { Written } from "../threads/write-once.ts";
import { deletePrivateCookie, getPrivateCookie, isForgetful, setPrivateCookie } from "./auth.ts";

const WELCOME = "hearten-welcome";
const WORDS = "hearten-words";
const KEPT_SECONDS = 60 * 60;

/** What the page after a first post shows. It lives sealed in the browser and nowhere else. */
export interface Welcome {
  readonly alias: string;
  readonly words: readonly string[];
  readonly threadId: string;
  readonly postId: string;
  readonly held: boolean;
  /** What they wrote says that they want to die: help stands on the page. */
  readonly support: boolean;
  /** The form just posted, whose draft may go. */
  readonly form: string;
}

/**
 * Keeps the recovery words for the next page, so that a reload or a lost connection does not lose
 * them. Only this deployment opens the seal, and the cookie goes when they have been kept.
 */
export async function keepWelcome(c: AppContext, written: Written, kind: "thread" | "reply") {
  if (!written.account) return;
  const { threadId, postId } = written.ref;
  const welcome: Welcome = {
    alias: written.alias,
    words: written.account.words,
    threadId,
    postId,
    held: written.status === "held",
    support: written.support,
    form: draftOf(kind, written.ref) ?? "",
  };
  const { memberId, cookie } = written.account;
  await keep(c, WELCOME, memberId, JSON.stringify(welcome), cookie.maxAgeSeconds === null);
}

/** What `keepWelcome` kept, or null when it has gone, was not ours or is another member's. */
export async function readWelcome(c: AppContext): Promise<Welcome | null> {
  const plain = await read(c, WELCOME);
  return plain ? (JSON.parse(plain) as Welcome) : null;
}

/** Keeps words that have just replaced others, for the page that shows them. */
export async function keepNewWords(c: AppContext, memberId: string, words: readonly string[]) {
  deletePrivateCookie(c, WELCOME);
  await keep(c, WORDS, memberId, words.join(" "), isForgetful(c));
}

/** What `keepNewWords` kept, or null. */
export async function readNewWords(c: AppContext): Promise<readonly string[] | null> {
  return (await read(c, WORDS))?.split(" ") ?? null;
}

/** Takes every copy of recovery words out of the browser. */
export function dropWelcome(c: AppContext): void {
  deletePrivateCookie(c, WELCOME);
  deletePrivateCookie(c, WORDS);
}

/**
 * The seal is bound to the member, so that words left in a browser never show to the next one. A
 * browser that is to forget drops them when it closes.
 */
async function keep(c: AppContext, name: string, memberId: string, plain: string, forget: boolean) {
  const sealed = await c.get("ctx").keys.seal("cookie", plain, `${name} ${memberId}`);
  setPrivateCookie(c, name, sealed, forget ? undefined : KEPT_SECONDS);
}

async function read(c: AppContext, name: string): Promise<string | null> {
  const { claim, keys } = c.get("ctx");
  const sealed = getPrivateCookie(c, name);
  if (!sealed || claim?.kind !== "member") return null;
  return keys.open("cookie", sealed, `${name} ${claim.accountId}`);
}
