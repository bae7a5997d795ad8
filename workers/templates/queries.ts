import { asc, eq } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { templates } from "../../db/schema/moderation.ts";
import { TEMPLATES_MAX } from "./rules.ts";

/** Every template; a short table that leads keep. */
export function allTemplates(db: Db) {
  return db.select().from(templates).orderBy(asc(templates.id)).limit(TEMPLATES_MAX);
}

/** One template. */
export function templateById(db: Db, id: string) {
  return db.select().from(templates).where(eq(templates.id, id)).limit(1);
}
