import * as servingQueries from "../../workers/serving/queries.ts";
import * as servingStore from "../../workers/serving/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const at = 1_700_000_000_000;
const subject = { threadId: id, postId: id };
const time = { now: at, until: at };

export const SERVING_MODULES = {
  "workers/serving/queries.ts": servingQueries,
  "workers/serving/store.ts": servingStore,
} as const;

/** Statements by which reviews are served and held (see query-samples.ts). */
export const SERVING_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  headsOf: () => [
    ...servingQueries.headsOf(db, { staffId: id, boards: [], tiers: [0, 1] }, [1, 4]),
    ...servingQueries.headsOf(
      db,
      { staffId: id, boards: ["anxiety", "family"], tiers: [0] },
      [3, 3],
    ),
    ...servingQueries.headsOf(db, { staffId: id, boards: [], tiers: [0] }, [1, 4], {
      without: ["suicide"],
      passed: [id],
      limit: 5,
    }),
    ...servingQueries.headsOf(db, { staffId: id, boards: ["anxiety"], tiers: [0] }, [1, 2], {
      without: ["suicide", "loss"],
    }),
  ],
  longestWaiting: () => [
    ...servingQueries.longestWaiting(db, { boards: [], tiers: [0, 1] }),
    ...servingQueries.longestWaiting(db, { boards: ["anxiety"], tiers: [0] }, [3]),
  ],
  lapsedClaims: () => [servingQueries.lapsedClaims(db, at)],
  nextToLapse: () => [servingQueries.nextToLapse(db)],
  liveClaims: () => [servingQueries.liveClaims(db, at)],
  turnOf: () => [servingQueries.turnOf(db, id)],
  heldBy: () => [servingQueries.heldBy(db, id, at)],
  claimOf: () => [servingQueries.claimOf(db, id, id)],
  everyStaffId: () => [servingQueries.everyStaffId(db)],
  putBackAllLapsed: () => [servingStore.putBackAllLapsed(db, at)],
  countServed: () => [servingStore.countServed(db, id, 2, 3)],
  claim: () => [servingStore.claim(db, subject, id, time)],
  renewClaim: () => [servingStore.renewClaim(db, subject, id, time)],
  releaseClaim: () => [
    servingStore.releaseClaim(db, subject, id, true),
    servingStore.releaseClaim(db, subject, id, false),
  ],
  leaveOut: () => [servingStore.leaveOut(db, subject, id)],
  releaseLeft: () => [servingStore.releaseLeft(db, subject, id, at)],
};
