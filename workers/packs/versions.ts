import type { versionsOf } from "./queries.ts";
import { packContentSchema } from "./schemas.ts";
import type { PackContent, Version } from "./types.ts";

type Row = Awaited<ReturnType<typeof versionsOf>>[number];

/** What a kept text says; null when this program cannot read it, as when a later one wrote it. */
export function readContent(text: string): PackContent | null {
  try {
    const parsed = packContentSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A row as pages show it. */
export function versionFrom(row: Row): Version {
  const { version, state, note, role, madeAt, publishedAt, content } = row;
  return { version, state, note, role, madeAt, publishedAt, content: readContent(content) };
}
