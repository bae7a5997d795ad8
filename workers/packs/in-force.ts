import type { Theme } from "../threads/types.ts";
import { inForceSchema, packContentSchema } from "./schemas.ts";
import { DEFAULT_MODES, type PackContent, type PackInForce } from "./types.ts";

/** What stands on the row of a board. */
interface BoardRow {
  readonly pack: string;
  readonly heldFirstPosts: number;
  readonly defaultNotes: readonly Theme[];
}

/**
 * The pack that holds on a board. Before the first was published it is what every board begins with.
 * Where what stands there cannot be read as a whole, what can be read of it goes on holding: a board
 * that has every post wait should not open up because a later program added a setting. What is looked
 * for is then everything, so that nothing is passed over for a fault.
 */
export function packInForce(row: BoardRow): PackInForce {
  const read = readJson(row.pack);
  const parsed = inForceSchema.safeParse(read);
  return parsed.success ? parsed.data : { ...beginning(row), ...legible(read) };
}

function legible(read: unknown): Partial<PackContent> {
  if (typeof read !== "object" || read === null) return {};
  const { detectors: _detectors, ...fields } = packContentSchema.shape;
  const found = Object.entries(read).flatMap(([name, value]) => {
    const field = Object.entries(fields)
      .find(([one]) => one === name)?.[1]
      .safeParse(value);
    return field?.success ? [[name, field.data]] : [];
  });
  return Object.fromEntries(found) as Partial<PackContent>;
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
