import { actAsBearer } from "../accounts/api-tokens.ts";
import type { AppContext } from "../context.ts";
import { mayCall, type Who } from "../permissions/endpoint.ts";
import { deny, type OwnProblemCode } from "./problem.ts";

const REFUSED = {
  not_signed_in: "signIn",
  session_only: "sessionOnly",
  not_staff: "staffOnly",
} as const satisfies Record<string, OwnProblemCode>;

/**
 * Settles who acts, before anything is read of the request, and refuses whom the endpoint is not
 * for. A key never counts beside a session: whoever sends one acts as its member or not at all.
 */
export async function identify(c: AppContext, who: Who): Promise<Response | null> {
  const ctx = c.get("ctx");
  const header = c.req.header("Authorization");
  if (header !== undefined && who !== "staff") {
    const token = /^Bearer +(\S+) *$/i.exec(header)?.[1];
    if (!token || !(await actAsBearer(ctx, token))) return deny(c, "badToken");
  } else if (header === undefined && who !== "anyone") {
    await ctx.load(() => []);
  }
  const allowed = mayCall(who, ctx.actor, header !== undefined);
  return allowed.allowed ? null : deny(c, REFUSED[allowed.because]);
}
