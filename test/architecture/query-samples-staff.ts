import * as oidcQueries from "../../workers/staff/oidc/queries.ts";
import * as oidcStore from "../../workers/staff/oidc/store.ts";
import * as staffQueries from "../../workers/staff/queries.ts";
import * as staffStore from "../../workers/staff/store.ts";
import * as teamQueries from "../../workers/staff/team-queries.ts";
import * as teamStore from "../../workers/staff/team-store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const at = 1_700_000_000_000;
const passkey = { credentialId: "c", staffId: id, publicKey: "p", counter: 0, createdAt: at };
const scope = { role: "moderator", boards: ["anxiety"], classes: [1] } as const;
const change = { actorId: id, subjectId: id, from: ["joining", "active"] } as const;

/** Statements of the staff module (see query-samples.ts). */
export const STAFF_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  personByIdentity: () => [oidcQueries.personByIdentity(db, "token")],
  identityOf: () => [oidcQueries.identityOf(db, id)],
  sessionStart: () => [oidcQueries.sessionStart(db, "token")],
  addIdentity: () => [
    oidcStore.addIdentity(db, { token: "t", staffId: id, createdAt: at }, "joining"),
  ],
  openInvite: () => [staffQueries.openInvite(db, "hash", at)],
  passkeysOf: () => [staffQueries.passkeysOf(db, id)],
  passkeyWithOwner: () => [staffQueries.passkeyWithOwner(db, "credential")],
  addStaff: () => [staffStore.addStaff(db, { id, name: "Sam", createdAt: at }, "hash")],
  useInvite: () => [staffStore.useInvite(db, "hash", at)],
  deleteExpiredInvites: () => [staffStore.deleteExpiredInvites(db, at)],
  addPasskeyRow: () => [staffStore.addPasskeyRow(db, passkey)],
  addReturningPasskey: () => [staffStore.addReturningPasskey(db, passkey, "hash")],
  epochOf: () => [staffQueries.epochOf(db, id)],
  sessionsOf: () => [staffQueries.sessionsOf(db, id, at)],
  recordJoined: () => [staffStore.recordJoined(db, id, id, at)],
  activate: () => [staffStore.activate(db, id)],
  deletePasskeysOf: () => [staffStore.deletePasskeysOf(db, id)],
  keepOneWayIn: () => [staffStore.keepOneWayIn(db, id, "c")],
  deletePasskey: () => [staffStore.deletePasskey(db, id, "c")],
  endSession: () => [staffStore.endSession(db, id, "token")],
  endOtherSessions: () => [staffStore.endOtherSessions(db, id, "token")],
  everyone: () => [teamQueries.everyone(db)],
  personById: () => [teamQueries.personById(db, id)],
  openInvites: () => [teamQueries.openInvites(db, at)],
  recordPage: () => [
    teamQueries.recordPage(db, {}),
    teamQueries.recordPage(db, { before: id }),
    teamQueries.recordPage(db, { after: id }),
  ],
  takeOut: () => [teamStore.takeOut(db, change, "removed")],
  putBack: () => [teamStore.putBack(db, change)],
  setScope: () => [
    teamStore.setScope(db, change, { ...scope, role: "admin" }, false, at),
    teamStore.setScope(db, change, scope, true, at),
  ],
  endAllSessions: () => [teamStore.endAllSessions(db, change)],
  deleteSessionsOf: () => [teamStore.deleteSessionsOf(db, id)],
  comeBack: () => [teamStore.comeBack(db, id)],
  deleteIdentitiesOf: () => [teamStore.deleteIdentitiesOf(db, id)],
  insertInvite: () => [
    teamStore.insertInvite(db, { token: "hash", scope, invitedBy: id, expiresAt: at }),
  ],
  insertReturnLink: () => [
    teamStore.insertReturnLink(db, { token: "hash", staffId: id, invitedBy: id, expiresAt: at }),
  ],
  deleteInvite: () => [teamStore.deleteInvite(db, "hash")],
  deleteInvitesBy: () => [teamStore.deleteInvitesBy(db, id)],
  deleteReturnLinks: () => [teamStore.deleteReturnLinks(db, id)],
  recordTeamEvent: () => [teamStore.recordTeamEvent(db, { id, action: "removed", at })],
  recordWithdrawnInvite: () => [
    teamStore.recordWithdrawnInvite(db, { id, actorId: id, at }, "hash"),
  ],
  countPasskeyUse: () => [staffStore.countPasskeyUse(db, "credential", 1)],
};
