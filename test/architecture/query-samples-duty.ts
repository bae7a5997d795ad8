import * as dutyQueries from "../../workers/duty/queries.ts";
import * as dutyStore from "../../workers/duty/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const at = 1_700_000_000_000;
const event = { id, actorId: id, subjectId: id, detail: {}, at };
const seen = { id, staffId: id, offeredAt: null };
const year = Array.from({ length: 12 }, (_, n) => ({ id: `${n}`, startsAt: at + n, endsAt: at }));

/** Statements of the rota (see query-samples.ts). */
export const DUTY_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  dutyWithin: () => [dutyQueries.dutyWithin(db, at, at + 1)],
  rotaWithin: () => [dutyQueries.rotaWithin(db, at, at + 1)],
  shiftById: () => [dutyQueries.shiftById(db, id)],
  shiftsOf: () => [dutyQueries.shiftsOf(db, id, at, at + 1)],
  zoneChosen: () => [dutyQueries.zoneChosen(db, id)],
  dutyPeople: () => [dutyQueries.dutyPeople(db)],
  addShifts: () => dutyStore.addShifts(db, event, year),
  offerShift: () => [
    ...dutyStore.offerShift(db, event, seen, at),
    ...dutyStore.offerShift(db, event, { ...seen, offeredAt: at }, null),
  ],
  takeShift: () =>
    dutyStore.takeShift(db, event, { ...seen, offeredAt: at, from: at, until: at + 1 }, id),
  removeShift: () => dutyStore.removeShift(db, event, seen),
  deleteOldShifts: () => [dutyStore.deleteOldShifts(db, at)],
  setZone: () => [dutyStore.setZone(db, id, "Europe/London")],
  setTargets: () =>
    dutyStore.setTargets(db, event, [
      { name: "target:red", value: "60" },
      { name: "target:amber", value: "480" },
    ]),
};
