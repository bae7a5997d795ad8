import * as rotationQueries from "../../workers/rotation/queries.ts";
import { FIRST_PLACE, SEALED_COLUMNS } from "../../workers/rotation/rules.ts";
import * as rotationStore from "../../workers/rotation/store.ts";
import { draft as db } from "./database.ts";

/** Statements of the rotation module (see query-samples.ts). */
export const ROTATION_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  allWalks: () => [rotationQueries.allWalks(db)],
  sealsAfter: () =>
    SEALED_COLUMNS.flatMap((column) => [
      rotationQueries.sealsAfter(db, column, null, 100),
      rotationQueries.sealsAfter(db, column, ["a", "b", "c"].slice(0, column.key.length), 100),
    ]),
  beginWalk: () => [rotationStore.beginWalk(db, "posts", 2)],
  moveWalk: () => [
    rotationStore.moveWalk(db, { name: "posts", version: 2 }, FIRST_PLACE, {
      place: FIRST_PLACE,
      done: true,
    }),
  ],
  replaceSeals: () =>
    SEALED_COLUMNS.map((column) =>
      rotationStore.replaceSeals(db, column, [
        { key: ["a", "b", "c"].slice(0, column.key.length), old: "old", fresh: "fresh" },
      ]),
    ),
};
