import * as packQueries from "../../workers/packs/queries.ts";
import { DEFAULT_MODES, type PackContent } from "../../workers/packs/types.ts";
import * as packStore from "../../workers/packs/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const at = 1_700_000_000_000;
const key = { madeAt: at, revision: 3 };
const content: PackContent = {
  detectors: DEFAULT_MODES,
  defaultNotes: [],
  preModeration: "none",
  firstPosts: 0,
  floor: null,
  replies: [],
  helplines: [],
  rules: "",
};
const publishing = { board: "anxiety", version: 2, content, note: "", staffId: id, now: at };

export const PACK_MODULES = {
  "workers/packs/queries.ts": packQueries,
  "workers/packs/store.ts": packStore,
};

/** Statements of policy packs, their tests and their labels (see query-samples.ts). */
export const PACK_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  packsInForce: () => [packQueries.packsInForce(db)],
  currentPacks: () => [packQueries.currentPacks(db)],
  versionsOf: () => [packQueries.versionsOf(db, "anxiety")],
  versionOf: () => [packQueries.versionOf(db, "anxiety", 2)],
  backtestsOf: () => [packQueries.backtestsOf(db, "anxiety")],
  backtestById: () => [packQueries.backtestById(db, "anxiety", id)],
  runningBacktests: () => [packQueries.runningBacktests(db)],
  walkThreads: () =>
    [false, true].map((isRead) =>
      packQueries.walkThreads(db, "anxiety", { from: id, isRead }, 100),
    ),
  walkPosts: () => [packQueries.walkPosts(db, id, id, 100)],
  newestOpenings: () => [packQueries.newestOpenings(db, "anxiety", 40)],
  insertDraft: () => [
    packStore.insertDraft(db, { board: "anxiety", content, staffId: id, madeAt: at }),
  ],
  saveDraft: () => [packStore.saveDraft(db, "anxiety", key, content)],
  deleteDraft: () => [packStore.deleteDraft(db, "anxiety", key)],
  publishVersion: () => [
    ...packStore.publishVersion(db, { ...publishing, draft: key }),
    ...packStore.publishVersion(db, { ...publishing, draft: null }),
  ],
  recordPack: () => [
    packStore.recordPack(db, { id, actorId: id, action: "pack_published", detail: {}, at }),
  ],
  insertBacktest: () => [
    packStore.insertBacktest(db, {
      board: "anxiety",
      id,
      version: 1,
      revision: 3,
      content: "{}",
      state: "running",
      wanted: 500,
      staffId: id,
      askedAt: at,
      eraseDay: 20_000,
    }),
  ],
  moveBacktest: () => [
    packStore.moveBacktest(
      db,
      { board: "anxiety", id, from: 0, place: "" },
      { seen: 100, place: "[]", found: "{}", state: "running", doneAt: null },
    ),
  ],
  stopBacktest: () => [packStore.stopBacktest(db, "anxiety", id, at)],
  deleteOldBacktests: () => [packStore.deleteOldBacktests(db, 20_000)],
  putLabel: () => [
    packStore.putLabel(db, { board: "anxiety", threadId: id, label: "hot", untilAt: at }),
  ],
  deleteExpiredLabels: () => [packStore.deleteExpiredLabels(db, at)],
};
