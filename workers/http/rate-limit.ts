import type { Context } from "hono";
import type { AppEnv } from "../context.ts";

type Limit = "LIMIT_WRITE" | "LIMIT_REPORT" | "LIMIT_SIGN_IN" | "LIMIT_SIGN_IN_PLAIN";

/**
 * True while this address may do more of this. The address is counted under a keyed hash that
 * changes each day; neither is written anywhere (DESIGN §5).
 */
export async function withinLimit(c: Context<AppEnv>, limit: Limit): Promise<boolean> {
  const address = c.req.header("CF-Connecting-IP") ?? "here";
  const key = await c.get("ctx").addressToken(address);
  return (await c.env[limit].limit({ key })).success;
}
