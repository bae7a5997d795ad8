import * as unsealingQueries from "../../workers/unsealing/queries.ts";
import * as unsealingStore from "../../workers/unsealing/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const at = 1_700_000_000_000;
const subject = { threadId: id, postId: id };
const unsealingStep = {
  ...subject,
  id,
  unsealing: id,
  staffId: id,
  role: "lead" as const,
  at,
};

export const UNSEALING_MODULES = {
  "workers/unsealing/queries.ts": unsealingQueries,
  "workers/unsealing/store.ts": unsealingStore,
};

/** Statements of opening an author's other posts (see query-samples.ts). */
export const UNSEALING_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  unsealingById: () => [unsealingQueries.unsealingById(db, id)],
  keyholder: () => [unsealingQueries.keyholder(db, id)],
  recentUnsealings: () => [unsealingQueries.recentUnsealings(db, id)],
  dueToTell: () => [unsealingQueries.dueToTell(db, 20_000, 40)],
  insertUnsealing: () => [
    unsealingStore.insertUnsealing(
      db,
      { ...subject, id, reason: "r", askedBy: id, askedAt: at },
      { sinceId: id, role: "lead", settled: at },
    ),
  ],
  recordAsking: () => [unsealingStore.recordAsking(db, unsealingStep)],
  recordAnswer: () =>
    (["granted", "refused"] as const).map((answer) =>
      unsealingStore.recordAnswer(db, unsealingStep, answer, {
        since: at,
        by: id,
        askerRole: "admin",
        settled: at,
      }),
    ),
  closeUnsealing: () => [
    unsealingStore.closeUnsealing(db, id, {
      status: "granted",
      answeredBy: id,
      answeredAt: at,
      openUntil: at,
      tellDay: 20_000,
    }),
  ],
  lapseUnsealings: () => [unsealingStore.lapseUnsealings(db, id, id)],
  lapseUnsealing: () => [unsealingStore.lapseUnsealing(db, id)],
  recordLook: () => [unsealingStore.recordLook(db, unsealingStep)],
  countFigure: () => [unsealingStore.countFigure(db, 2026, "name")],
  tellOnce: () => unsealingStore.tellOnce(db, id),
};
