import { actAsBearer } from "../accounts/api-tokens.ts";
import type { AppContext } from "../context.ts";
import type { Who } from "./endpoint.ts";
import { deny } from "./problem.ts";

/**
 * Settles who acts, before anything is read of the request, and refuses whom the endpoint is not
 * for. A key never counts beside a session: whoever sends one acts as its member or not at all.
 */
export async function identify(c: AppContext, who: Who): Promise<Response | null> {
  const ctx = c.get("ctx");
  const header = c.req.header("Authorization");
  if (header !== undefined) {
    if (who === "staff") return deny(c, "staffOnly");
    const token = /^Bearer +(\S+) *$/i.exec(header)?.[1];
    if (!token || !(await actAsBearer(ctx, token))) return deny(c, "badToken");
    // A key that could make keys would outlive being taken back.
    return who === "session" ? deny(c, "sessionOnly") : null;
  }
  if (who === "anyone") return null;
  await ctx.load(() => []);
  if (who === "staff") return ctx.actor.kind === "staff" ? null : deny(c, "staffOnly");
  return ctx.actor.kind === "member" ? null : deny(c, "signIn");
}
