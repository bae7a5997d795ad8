import type { AppContext } from "../context.ts";
import { flowStart } from "../helplines/see-helplines.ts";
import type { ReadStatements } from "./see-statements.ts";
import type { SupportShown } from "./types.ts";

/** What meets the author of a post that says they want to die; null when it does not. */
export function supportOf(c: AppContext, read: ReadStatements): SupportShown | null {
  if (!read.support) return null;
  const ctx = c.get("ctx");
  const { post, thread } = read;
  return {
    status: post.status,
    expected: ctx.t.duty.expected(read.expected),
    toRead: read.cause !== null,
    postUrl: `/threads/${thread.id}/posts/${post.id}`,
    wanted: read.letterWanted,
    letterKey: ctx.newId(),
    flow: flowStart(c.req.header("Accept-Language")),
    first: ctx.catalogue.board(thread.board)?.pack.helplines ?? [],
  };
}
