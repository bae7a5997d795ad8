import { helplines } from "../../db/seed/content/helplines.ts";
import { firstNumbers } from "./rules.ts";
import type { Helpline } from "./types.ts";

/** The helplines this Worker was built with: what is shown when the database does not answer. */
export const builtIn: readonly Helpline[] = helplines;

/** The emergency numbers among them that stand first, for pages met when something failed. */
export const firstBuiltIn: readonly Helpline[] = firstNumbers(builtIn);
