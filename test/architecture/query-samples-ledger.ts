import * as ledgerQueries from "../../workers/ledger/queries.ts";
import * as ledgerStore from "../../workers/ledger/store.ts";
import * as qualityQueries from "../../workers/quality/queries.ts";
import * as qualityStore from "../../workers/quality/store.ts";
import * as transparencyQueries from "../../workers/transparency/queries.ts";
import * as transparencyStore from "../../workers/transparency/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const key = { threadId: id, postId: id, eventId: id };
const at = { from: 1, to: 2 };
const span = { from: id, before: id };

/** What stands in these modules' files that hold SQL (see query-samples.ts). */
export const LEDGER_MODULES = {
  "workers/ledger/queries.ts": ledgerQueries,
  "workers/ledger/store.ts": ledgerStore,
  "workers/quality/queries.ts": qualityQueries,
  "workers/quality/store.ts": qualityStore,
  "workers/transparency/queries.ts": transparencyQueries,
  "workers/transparency/store.ts": transparencyStore,
} as const;

/** Statements of the chain and of what the public is shown of it (see query-samples.ts). */
export const LEDGER_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  lastLink: () => [ledgerQueries.lastLink(db)],
  newestChained: () => [ledgerQueries.newestChained(db)],
  unchainedEvents: () => [ledgerQueries.unchainedEvents(db, span)],
  unchainedTeamEvents: () => [ledgerQueries.unchainedTeamEvents(db, span)],
  lastLinkBefore: () => [ledgerQueries.lastLinkBefore(db, id)],
  linksAfter: () => [ledgerQueries.linksAfter(db, 1)],
  actsBefore: () => [ledgerQueries.actsBefore(db, id)],
  figuresOf: () => [transparencyQueries.figuresOf(db, 2026)],
  firstYear: () => [transparencyQueries.firstYear(db)],
  figuresNamed: () => [transparencyQueries.figuresNamed(db, [2026, 2025], ["a", "b"])],
  addAskers: () => [
    transparencyStore.addAskers(db, 2026, "name", {
      threadId: "thread",
      postId: "post",
      eventId: "event",
    }),
  ],
  addToFigure: () => [transparencyStore.addToFigure(db, 2026, "name", 1)],
  waitingAudits: () => [qualityQueries.waitingAudits(db, id, at, "")],
  waitingAudit: () => [qualityQueries.waitingAudit(db, id, at, key)],
  reasonsOf: () => [qualityQueries.reasonsOf(db, id, id)],
  agreementsSince: () => [qualityQueries.agreementsSince(db, 2025)],
  insertAudit: () => [
    qualityStore.insertAudit(db, {
      ...key,
      staffId: id,
      policyNumber: 4,
      firstAction: "remove",
      sampledAt: 1,
    }),
  ],
  dropAudit: () => [qualityStore.dropAudit(db, key)],
  dropAuditsOf: () => [qualityStore.dropAuditsOf(db, key)],
  countReadings: () => [
    qualityStore.countReadings(db, key, {
      year: 2026,
      policy: 4,
      first: "remove",
      second: "none",
    }),
  ],
  closeAudit: () => [
    qualityStore.closeAudit(db, key, { secondStaffId: id, secondAction: "hide", secondAt: 1 }),
  ],
  deleteOldAudits: () => qualityStore.deleteOldAudits(db, { unread: 1, all: 1 }),
  appendLinks: () => [
    ledgerStore.appendLinks(db, [{ seq: 1, source: "events", eventId: id, digest: "", hash: "" }]),
  ],
};
