import type { Ctx } from "../context.ts";
import { parse } from "../packs/language/parse.ts";
import type { PackInForce } from "../packs/types.ts";
import { currentPolicies } from "./queries.ts";
import type { Policy } from "./types.ts";

interface RulesSeen {
  readonly policies: readonly Policy[];
  /** What a program looks for on each board, and how many rules of its own the board has. */
  readonly boards: readonly {
    readonly slug: string;
    readonly label: string;
    readonly pack: PackInForce;
    readonly rules: number;
  }[];
}

/**
 * The rules in force, for everyone: a decision that cites one has to lead somewhere; and what a program
 * looks for, since whoever writes here should know what reads it first.
 */
export async function seeRules(ctx: Ctx): Promise<RulesSeen> {
  const [policies] = await ctx.load(() => [currentPolicies(ctx.db)]);
  const boards = ctx.catalogue.boards.map(({ slug, label, pack }) => {
    return { slug, label, pack, rules: parse(pack.rules).rules.length };
  });
  return { policies, boards };
}
