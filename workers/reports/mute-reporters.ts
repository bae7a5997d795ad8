import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import type { memberReports } from "./queries.ts";
import { mutedToken, openReporter } from "./reporter.ts";
import { MUTED_DAYS } from "./rules.ts";
import { muteReporters } from "./store.ts";

/**
 * The statements by which whatever these members report comes last for a while. The server opens the
 * seals, acts and shows nobody who they are; they are not told.
 */
export async function muteStatements(
  ctx: Pick<Ctx, "db" | "keys" | "today">,
  sealed: Awaited<ReturnType<typeof memberReports>>,
): Promise<Statement[]> {
  const tokens = await tokensOf(ctx, sealed);
  return tokens.length > 0 ? [muteReporters(ctx.db, tokens, ctx.today + MUTED_DAYS)] : [];
}

/** The tokens under which these members are put last. */
export async function tokensOf(
  ctx: Pick<Ctx, "keys">,
  sealed: Awaited<ReturnType<typeof memberReports>>,
): Promise<string[]> {
  const members = await Promise.all(sealed.map((report) => openReporter(ctx.keys, report)));
  const known = members.filter((member) => member !== null);
  return Promise.all(known.map((member) => mutedToken(ctx.keys, member)));
}
