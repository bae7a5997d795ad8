import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { templateById } from "./queries.ts";
import { filledFrom } from "./rules.ts";

/**
 * A decision with what the template that was chosen for it adds. Asks the database only when there is
 * something to fill in: with script the form came filled.
 */
export async function fillFromTemplate<
  T extends { readonly action: string; readonly policy: number | null; readonly reason: string },
>(ctx: Ctx, begun: T, templateId: string): Promise<T> {
  if (templateId === "" || begun.reason.trim() !== "") return begun;
  const [found] = await runBatch(ctx.db, [templateById(ctx.db, templateId)]);
  return filledFrom(begun, found[0]);
}
