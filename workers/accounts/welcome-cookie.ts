import type { AppContext } from "../context.ts";
import { draftOf } from "../threads/draft.ts";
import type { Written } from "../threads/write-once.ts";
import { deletePrivateCookie, getPrivateCookie, setPrivateCookie } from "./auth.ts";

const NAME = "hearten-welcome";
const KEPT_SECONDS = 60 * 60;

/** What the page after a first post shows. It lives sealed in the browser and nowhere else. */
export interface Welcome {
  readonly alias: string;
  readonly words: readonly string[];
  readonly threadId: string;
  readonly postId: string;
  readonly held: boolean;
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
    form: draftOf(kind, written.ref) ?? "",
  };
  const sealed = await c.get("ctx").keys.seal("cookie", JSON.stringify(welcome), NAME);
  setPrivateCookie(c, NAME, sealed, KEPT_SECONDS);
}

/** What `keepWelcome` kept, or null when it has gone or was not ours. */
export async function readWelcome(c: AppContext): Promise<Welcome | null> {
  const sealed = getPrivateCookie(c, NAME);
  const plain = sealed ? await c.get("ctx").keys.open("cookie", sealed, NAME) : null;
  return plain ? (JSON.parse(plain) as Welcome) : null;
}

export function dropWelcome(c: AppContext): void {
  deletePrivateCookie(c, NAME);
}
