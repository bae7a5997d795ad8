import { asc, lte } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { helplines } from "../../db/schema/index.ts";
import { dueDay, HELPLINES_MAX } from "./rules.ts";

const SHOWN = {
  id: helplines.id,
  country: helplines.country,
  purpose: helplines.purpose,
  name: helplines.name,
  about: helplines.about,
  language: helplines.language,
  hours: helplines.hours,
  channels: helplines.channels,
  source: helplines.source,
  checkedDay: helplines.checkedDay,
  position: helplines.position,
};

/** Every helpline; a short table that leads keep. */
export function allHelplines(db: Db) {
  return db.select(SHOWN).from(helplines).orderBy(asc(helplines.id)).limit(HELPLINES_MAX);
}

/** One that has not been compared with its source for too long; none when all have. */
export function oneDue(db: Db, now: number) {
  return db
    .select({ checkedDay: helplines.checkedDay })
    .from(helplines)
    .where(lte(helplines.checkedDay, dueDay(now)))
    .orderBy(asc(helplines.checkedDay))
    .limit(1);
}
