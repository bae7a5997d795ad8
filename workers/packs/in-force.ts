import type { Theme } from "../threads/types.ts";
import { inForceSchema } from "./schemas.ts";
import { DEFAULT_MODES, type PackInForce } from "./types.ts";

/** What stands on the row of a board. */
interface BoardRow {
  readonly pack: string;
  readonly heldFirstPosts: number;
  readonly defaultNotes: readonly Theme[];
}

/**
 * The pack that holds on a board. Before the first was published, and should what stands there not be
 * readable, it is what every board begins with: nothing that was noticed is passed over for a fault.
 */
export function packInForce(row: BoardRow): PackInForce {
  const parsed = inForceSchema.safeParse(readJson(row.pack));
  return parsed.success ? parsed.data : beginning(row);
}

/** What a board begins with: every detector at work, and what its own row says. */
export function beginning(row: Omit<BoardRow, "pack">): PackInForce {
  return {
    version: 0,
    detectors: DEFAULT_MODES,
    defaultNotes: row.defaultNotes,
    preModeration: row.heldFirstPosts > 0 ? "first" : "none",
    firstPosts: row.heldFirstPosts,
    floor: null,
    replies: [],
    helplines: [],
    rules: "",
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
