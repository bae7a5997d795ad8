import { eq } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { templates } from "../../db/schema/moderation.ts";
import type { Template } from "./types.ts";

/** Adds a template; the same form sent twice adds one. */
export function addTemplate(db: Db, template: Template) {
  return db.insert(templates).values(template).onConflictDoNothing();
}

/** Changes all of a template but its name. */
export function changeTemplate(db: Db, { id, ...rest }: Template) {
  return db.update(templates).set(rest).where(eq(templates.id, id));
}

/** Takes a template off the list. What was decided with its words keeps them. */
export function deleteTemplate(db: Db, id: string) {
  return db.delete(templates).where(eq(templates.id, id));
}
