import { and, eq, lt, lte, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import { backtests, boards, labels, packs, teamEvents } from "../../db/schema/index.ts";
import type { DraftKey, PackContent } from "./types.ts";

const json = (content: PackContent) => sql<PackContent>`${JSON.stringify(content)}`;

/** Begins the draft of a board; where there is one already, that one stays and no row is given. */
export function insertDraft(
  db: Db,
  row: Pick<typeof packs.$inferInsert, "board" | "content" | "staffId" | "madeAt">,
) {
  return db
    .insert(packs)
    .values({ ...row, version: 0, state: "draft" as const })
    .onConflictDoNothing()
    .returning({ revision: packs.revision });
}

const isDraft = (board: string, { madeAt, revision }: DraftKey) =>
  and(
    eq(packs.board, board),
    eq(packs.version, 0),
    eq(packs.madeAt, madeAt),
    eq(packs.revision, revision),
  );

/** Saves a draft over the saving it was read from; gives a row when that was still the newest. */
export function saveDraft(db: Db, board: string, key: DraftKey, content: PackContent) {
  return db
    .update(packs)
    .set({ content, revision: key.revision + 1 })
    .where(isDraft(board, key))
    .returning({ revision: packs.revision });
}

/** Takes a draft away, if nobody saved it meanwhile; gives a row when it did. */
export function deleteDraft(db: Db, board: string, key: DraftKey) {
  return db.delete(packs).where(isDraft(board, key)).returning({ board: packs.board });
}

/** The column whose NOT NULL refuses to publish a draft that somebody has saved meanwhile. */
export const PUBLISH_GUARD = "packs.staff_id";

/** A version on its way into force. */
export interface Publishing {
  readonly board: string;
  /** One more than the version in force: two at once cannot both have it. */
  readonly version: number;
  readonly content: PackContent;
  readonly note: string;
  readonly staffId: string;
  readonly now: number;
  /** The draft it comes from; null where an earlier version is put back. */
  readonly draft: DraftKey | null;
}

/**
 * Puts a version in force, all together or not at all: fails by PUBLISH_GUARD when the draft was
 * saved meanwhile, and by its key when another version was published.
 */
export function publishVersion(db: Db, publishing: Publishing) {
  const { board, version, content, note, staffId, now, draft } = publishing;
  const pack = JSON.stringify({ ...content, version });
  const row = {
    board,
    version,
    state: "published" as const,
    content: json(content),
    note,
    revision: draft?.revision ?? 1,
    madeAt: draft?.madeAt ?? now,
    publishedAt: now,
  };
  return [
    db.insert(packs).values({
      ...row,
      staffId:
        draft === null ? staffId : onlyIf(staffId, sql`FROM packs WHERE ${isDraft(board, draft)}`),
    }),
    db
      .update(packs)
      .set({ state: "retired" })
      .where(and(eq(packs.board, board), eq(packs.state, "published"), lt(packs.version, version))),
    db
      .insert(boards)
      .values({ slug: board, pack })
      .onConflictDoUpdate({ target: boards.slug, set: { pack: sql`excluded.pack` } }),
  ] as const;
}

/** Adds to the record of the team who put which version in force. */
export function recordPack(db: Db, event: typeof teamEvents.$inferInsert) {
  return db.insert(teamEvents).values(event);
}

/** Begins a test; the same form sent twice begins one. */
export function insertBacktest(db: Db, row: typeof backtests.$inferInsert) {
  return db.insert(backtests).values(row).onConflictDoNothing();
}

/** Where a test stood when somebody began to go on with it. */
interface BacktestPlace {
  readonly board: string;
  readonly id: string;
  readonly from: number;
  readonly place: string;
}

/** Writes down how far a test has come, if nobody else went on from the same place; gives a row when it did. */
export function moveBacktest(
  db: Db,
  { board, id, from, place }: BacktestPlace,
  to: Pick<typeof backtests.$inferInsert, "seen" | "place" | "found" | "state" | "doneAt">,
) {
  return db
    .update(backtests)
    .set(to)
    .where(
      and(
        eq(backtests.board, board),
        eq(backtests.id, id),
        eq(backtests.state, "running"),
        eq(backtests.seen, from),
        eq(backtests.place, place),
      ),
    )
    .returning({ seen: backtests.seen });
}

/** Stops a test that is under way; what it found so far stays. */
export function stopBacktest(db: Db, board: string, id: string, now: number) {
  return db
    .update(backtests)
    .set({ state: "stopped", doneAt: now })
    .where(and(eq(backtests.board, board), eq(backtests.id, id), eq(backtests.state, "running")));
}

/** Forgets tests whose day has come. */
export function deleteOldBacktests(db: Db, today: number) {
  return db.delete(backtests).where(lte(backtests.eraseDay, today));
}

/** Puts a label on a thread, or with an empty thread on its board; one that is there lasts longer. */
export function putLabel(db: Db, row: typeof labels.$inferInsert) {
  return db
    .insert(labels)
    .values(row)
    .onConflictDoUpdate({
      target: [labels.board, labels.threadId, labels.label],
      set: { untilAt: sql`max(${labels.untilAt}, excluded.until_at)` },
    });
}

/** Forgets labels whose time is over. */
export function deleteExpiredLabels(db: Db, now: number) {
  return db.delete(labels).where(lte(labels.untilAt, now));
}
