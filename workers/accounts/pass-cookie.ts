import type { AppContext } from "../context.ts";
import { deletePrivateCookie, getPrivateCookie, setPrivateCookie } from "./auth.ts";

const PASS = "hearten-pass";
/** Long enough to read what was decided and to answer it; whoever needs longer types the code again. */
const PASS_MS = 60 * 60_000;

/** Who may act as the author of one post, because they brought its code. */
export interface Pass {
  readonly memberId: string;
  readonly threadId: string;
  readonly postId: string;
}

/** Lets this browser act as the author of one post for an hour, until it closes; another pass takes its place. */
export async function keepPass(c: AppContext, pass: Pass): Promise<void> {
  const { keys, now } = c.get("ctx");
  const plain = JSON.stringify({ ...pass, until: now + PASS_MS });
  setPrivateCookie(c, PASS, await keys.seal("cookie", plain, PASS));
}

/** The pass that this browser brings for the page it asks for; null when it has none for that post. */
export async function readPass(c: AppContext): Promise<Pass | null> {
  const place = /^\/threads\/([^/]+)\/posts\/([^/]+)\//.exec(c.req.path);
  const sealed = place && getPrivateCookie(c, PASS);
  if (!sealed) return null;
  const { keys, now } = c.get("ctx");
  const plain = await keys.open("cookie", sealed, PASS);
  if (plain === null) {
    deletePrivateCookie(c, PASS);
    return null;
  }
  const { until, ...pass } = JSON.parse(plain) as Pass & { readonly until: number };
  const [, threadId, postId] = place;
  return now < until && pass.threadId === threadId && pass.postId === postId ? pass : null;
}
