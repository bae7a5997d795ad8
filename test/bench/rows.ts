import { getTableColumns, getTableName, type Table } from "drizzle-orm";
import {
  events,
  ownItems,
  posts,
  reports,
  reviews,
  threads,
  voices,
} from "../../db/schema/index.ts";

/** The tables a synthetic community fills, apart from the topic rows. */
export const TABLES = { threads, posts, voices, reports, reviews, events, ownItems } as const;
export type TableKey = keyof typeof TABLES;
export type SqlValue = string | number | null;

interface Filler {
  readonly table: string;
  readonly columns: readonly string[];
  values(row: object): SqlValue[];
}

/** How rows of a table are written without a query builder: its columns and their stored values. */
export function fillerOf(key: TableKey): Filler {
  const table: Table = TABLES[key];
  const columns = Object.entries(getTableColumns(table));
  return {
    table: getTableName(table),
    columns: columns.map(([, column]) => column.name),
    values: (row) =>
      columns.map(([name, column]) => {
        const value = (row as Record<string, unknown>)[name];
        return value === null || value === undefined
          ? null
          : (column.mapToDriverValue(value) as SqlValue);
      }),
  };
}

const COPIED =
  "board, title, need, topics, notes, excerpt, opener_alias, locked, post_count, created_at";

/** The topic rows of every thread that has none yet, in the order in which they lie. */
export const FILL_TOPICS = [
  `INSERT OR IGNORE INTO topic_active
     (topic, last_activity_at, thread_id, ${COPIED})
   SELECT topic.value, t.last_activity_at, t.id, ${COPIED.replaceAll(/\w+/g, "t.$&")}
   FROM threads t, json_each(t.topics) topic WHERE t.status = 'published' ORDER BY 1, 2, 3`,
  `INSERT OR IGNORE INTO topic_newest (topic, thread_id)
   SELECT topic.value, t.id FROM threads t, json_each(t.topics) topic
   WHERE t.status = 'published' ORDER BY 1, 2`,
] as const;
