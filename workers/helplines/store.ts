import { eq, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { helplines, teamEvents } from "../../db/schema/index.ts";
import type { TeamAction } from "../staff/types.ts";
import type { Helpline } from "./types.ts";

const DAY = 86_400_000;

/**
 * Fills an empty table with the helplines that were built in; one that holds anything stays as it is.
 * One statement with one value: a row each would be more than D1 takes, and a script of SQL for it
 * stays short.
 */
export function fillHelplines(db: Db, lines: readonly Helpline[]) {
  const rows = lines.map((one) => [
    one.id,
    one.country,
    one.purpose,
    one.name,
    one.about,
    one.language,
    one.hours,
    JSON.stringify(one.channels),
    one.source,
    one.checkedDay,
    one.position,
    one.checkedDay * DAY,
  ]);
  const columns = rows[0]?.map((_, at) => sql.raw(`json_extract(value, '$[${String(at)}]')`)) ?? [];
  return db
    .insert(helplines)
    .select(
      sql`SELECT ${sql.join(columns, sql`, `)} FROM json_each(${JSON.stringify(rows)}) WHERE NOT EXISTS (SELECT 1 FROM helplines)`,
    );
}

/** Who changed which helpline; of the change itself the record says nothing more. */
interface HelplineEvent {
  readonly id: string;
  readonly actorId: string;
  readonly at: number;
  readonly line: { readonly id: string; readonly name: string };
}

function record(db: Db, { line, ...event }: HelplineEvent, action: TeamAction) {
  const detail = { helpline: line.id, name: line.name };
  return db.insert(teamEvents).values({ ...event, action, detail });
}

const stored = ({ channels, ...rest }: Helpline, at: number) => ({
  ...rest,
  channels: [...channels],
  updatedAt: at,
});

/** Adds a helpline. The batch fails when there is one of that name already. */
export function addHelpline(db: Db, event: HelplineEvent, line: Helpline) {
  return [
    db.insert(helplines).values(stored(line, event.at)),
    record(db, event, "helpline_added"),
  ] as const;
}

/** Changes all of a helpline but its name in addresses. */
export function changeHelpline(db: Db, event: HelplineEvent, line: Helpline) {
  const { id, ...rest } = stored(line, event.at);
  return [
    db.update(helplines).set(rest).where(eq(helplines.id, id)),
    record(db, event, "helpline_changed"),
  ] as const;
}

/** Keeps that a helpline was compared with its source on this day. */
export function keepChecked(db: Db, event: HelplineEvent, checkedDay: number) {
  return [
    db
      .update(helplines)
      .set({ checkedDay, updatedAt: event.at })
      .where(eq(helplines.id, event.line.id)),
    record(db, event, "helpline_checked"),
  ] as const;
}

/** Takes a helpline out. */
export function removeHelpline(db: Db, event: HelplineEvent) {
  return [
    db.delete(helplines).where(eq(helplines.id, event.line.id)),
    record(db, event, "helpline_removed"),
  ] as const;
}
