import * as moderationStore from "../../workers/moderation/store.ts";
import * as statementQueries from "../../workers/statements/queries.ts";
import * as threadQueries from "../../workers/threads/act-queries.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";

/** Statements about what was noticed in a post (see query-samples.ts). */
export const SCREENING_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  labelsAt: () => [
    threadQueries.labelsAt(db, { threadId: id }, 1_700_000_000_000),
    threadQueries.labelsAt(db, { board: "anxiety" }, 1_700_000_000_000),
  ],
  postOfReceipt: () => [statementQueries.postOfReceipt(db, "receipt")],
  keepSignals: () => [moderationStore.keepSignals(db, { threadId: id, postId: id }, [])],
};
