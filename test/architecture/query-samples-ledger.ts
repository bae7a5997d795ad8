import * as ledgerQueries from "../../workers/ledger/queries.ts";
import * as ledgerStore from "../../workers/ledger/store.ts";
import * as transparencyQueries from "../../workers/transparency/queries.ts";
import * as transparencyStore from "../../workers/transparency/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const span = { from: id, before: id };

/** Statements of the chain and of what the public is shown of it (see query-samples.ts). */
export const LEDGER_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  lastLink: () => [ledgerQueries.lastLink(db)],
  newestChained: () => [ledgerQueries.newestChained(db)],
  unchainedEvents: () => [ledgerQueries.unchainedEvents(db, span)],
  unchainedTeamEvents: () => [ledgerQueries.unchainedTeamEvents(db, span)],
  lastLinkBefore: () => [ledgerQueries.lastLinkBefore(db, id)],
  linksAfter: () => [ledgerQueries.linksAfter(db, 1)],
  actsBefore: () => [ledgerQueries.actsBefore(db, id, null), ledgerQueries.actsBefore(db, id, 7)],
  figuresOf: () => [transparencyQueries.figuresOf(db, 2026)],
  firstYear: () => [transparencyQueries.firstYear(db)],
  figuresNamed: () => [transparencyQueries.figuresNamed(db, [2026, 2025], ["a", "b"])],
  addToFigure: () => [transparencyStore.addToFigure(db, 2026, "name", 1)],
  appendLinks: () => [
    ledgerStore.appendLinks(db, [{ seq: 1, source: "events", eventId: id, digest: "", hash: "" }]),
  ],
};
