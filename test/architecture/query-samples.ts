import * as accountQueries from "../../workers/accounts/queries.ts";
import * as sessions from "../../workers/accounts/sessions.ts";
import * as accountStore from "../../workers/accounts/store.ts";
import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import * as dutyQueries from "../../workers/duty/queries.ts";
import * as dutyStore from "../../workers/duty/store.ts";
import * as followingQueries from "../../workers/following/queries.ts";
import * as followingStore from "../../workers/following/store.ts";
import * as moderationQueries from "../../workers/moderation/queries.ts";
import * as moderationStore from "../../workers/moderation/store.ts";
import * as notifyQueries from "../../workers/notify/queries.ts";
import * as notifyStore from "../../workers/notify/store.ts";
import * as safetyStore from "../../workers/safety/store.ts";
import * as rotationQueries from "../../workers/rotation/queries.ts";
import * as rotationStore from "../../workers/rotation/store.ts";
import * as oidcQueries from "../../workers/staff/oidc/queries.ts";
import * as oidcStore from "../../workers/staff/oidc/store.ts";
import * as staffQueries from "../../workers/staff/queries.ts";
import * as staffStore from "../../workers/staff/store.ts";
import * as teamQueries from "../../workers/staff/team-queries.ts";
import * as teamStore from "../../workers/staff/team-store.ts";
import * as suspensionQueries from "../../workers/suspensions/queries.ts";
import * as suspensionStore from "../../workers/suspensions/store.ts";
import * as catalogue from "../../workers/threads/catalogue.ts";
import type { PageRequest } from "../../workers/threads/paging.ts";
import * as threadQueries from "../../workers/threads/queries.ts";
import * as threadStore from "../../workers/threads/store.ts";
import { draft as db } from "./database.ts";
import { ALARM_MODULES, ALARM_SAMPLES } from "./query-samples-alarms.ts";
import { CARE_MODULES, CARE_SAMPLES } from "./query-samples-care.ts";
import { DESK_SAMPLES } from "./query-samples-desk.ts";
import { PACK_MODULES, PACK_SAMPLES } from "./query-samples-packs.ts";
import { REVERSAL_MODULES, REVERSAL_SAMPLES } from "./query-samples-reversal.ts";
import { ACT_MODULES, ACT_SAMPLES } from "./query-samples-acts.ts";
import { DUTY_SAMPLES } from "./query-samples-duty.ts";
import { HELPLINE_MODULES, HELPLINE_SAMPLES } from "./query-samples-helplines.ts";
import { LEDGER_MODULES, LEDGER_SAMPLES } from "./query-samples-ledger.ts";
import { ROTATION_SAMPLES } from "./query-samples-rotation.ts";
import { SCREENING_SAMPLES } from "./query-samples-screening.ts";
import { SERVING_MODULES, SERVING_SAMPLES } from "./query-samples-serving.ts";
import { STAFF_SAMPLES } from "./query-samples-staff.ts";
import { TEMPLATE_MODULES, TEMPLATE_SAMPLES } from "./query-samples-templates.ts";
import { UNSEALING_MODULES, UNSEALING_SAMPLES } from "./query-samples-unsealing.ts";
import { STATEMENT_MODULES, STATEMENT_SAMPLES } from "./query-samples-statements.ts";

/** What stands in the files that may hold SQL, by the path the import rules name. */
export const MODULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "workers/accounts/queries.ts": accountQueries,
  "workers/accounts/sessions.ts": sessions,
  "workers/accounts/store.ts": accountStore,
  "workers/duty/queries.ts": dutyQueries,
  "workers/duty/store.ts": dutyStore,
  "workers/following/queries.ts": followingQueries,
  "workers/following/store.ts": followingStore,
  "workers/moderation/queries.ts": moderationQueries,
  "workers/moderation/store.ts": moderationStore,
  "workers/notify/queries.ts": notifyQueries,
  "workers/notify/store.ts": notifyStore,
  ...ACT_MODULES,
  "workers/rotation/queries.ts": rotationQueries,
  "workers/rotation/store.ts": rotationStore,
  "workers/safety/store.ts": safetyStore,
  ...ALARM_MODULES,
  ...SERVING_MODULES,
  ...REVERSAL_MODULES,
  "workers/staff/oidc/queries.ts": oidcQueries,
  "workers/staff/oidc/store.ts": oidcStore,
  "workers/staff/queries.ts": staffQueries,
  "workers/staff/store.ts": staffStore,
  "workers/staff/team-queries.ts": teamQueries,
  "workers/staff/team-store.ts": teamStore,
  "workers/suspensions/queries.ts": suspensionQueries,
  "workers/suspensions/store.ts": suspensionStore,
  "workers/threads/catalogue.ts": catalogue,
  "workers/threads/queries.ts": threadQueries,
  "workers/threads/store.ts": threadStore,
  ...UNSEALING_MODULES,
  ...STATEMENT_MODULES,
  ...TEMPLATE_MODULES,
  ...PACK_MODULES,
  ...HELPLINE_MODULES,
  ...CARE_MODULES,
  ...LEDGER_MODULES,
};

const id = "0abcdefghjkmnpqrstvwxyz012";
const at = 1_700_000_000_000;
const cursor = { at, id };
const subject = { threadId: id, postId: id };

const pages: PageRequest[] = (["active", "newest"] as const).flatMap((sort) => [
  { sort, direction: "first" as const, cursor: null },
  { sort, direction: "older" as const, cursor },
  { sort, direction: "newer" as const, cursor },
]);

const thread: ThreadRow = {
  id,
  board: "anxiety",
  title: "A title",
  need: "listen",
  topics: ["sleep", "work"],
  notes: [],
  excerpt: "",
  openerAlias: "quiet river",
  openerVoice: "voice",
  status: "published",
  locked: false,
  postCount: 1,
  revision: 1,
  createdAt: at,
  lastActivityAt: at,
  follows: null,
  lockedUntil: null,
  slowMinutes: 0,
  slowUntil: null,
  mergedInto: null,
};
const post: PostRow = {
  threadId: id,
  id,
  status: "published",
  body: "",
  html: "",
  notes: [],
  replyTo: null,
  alias: "quiet river",
  voice: "voice",
  authorSeal: "seal",
  createdAt: at,
  editedAt: null,
  revision: 1,
  badge: null,
};
const reply: PostRow = { ...post, id: `${id.slice(0, 25)}3` };
const ended = { token: "token", expiresDay: 20_001, days: [20_000, 20_001] };
/** Statements that each function makes of sample arguments, in every form its SQL can take. */
export const SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  // safety
  insertSpent: () => [safetyStore.insertSpent(db, { expiresDay: 1, token: "t" })],
  deleteUses: () => [safetyStore.deleteUses(db, 20_000, ["a", "b"])],
  countUse: () => [safetyStore.countUse(db, { day: 1, token: "t" }, 12)],
  setRaid: () => [safetyStore.setRaid(db, at), safetyStore.setRaid(db, null)],
  recordRaid: () => [
    safetyStore.recordRaid(db, { id, actorId: "s", action: "raid_on", detail: { until: at }, at }),
  ],
  deleteExpiredSafety: () => safetyStore.deleteExpiredSafety(db, 20_000),

  // accounts
  memberByWords: () => [accountQueries.memberByWords(db, "token")],
  memberById: () => [accountQueries.memberById(db, id)],
  ownItem: () => [accountQueries.ownItem(db, "owner", "item")],
  ownItemsOf: () => [accountQueries.ownItemsOf(db, "owner")],
  ownItemsAfter: () => [accountQueries.ownItemsAfter(db, "owner", "item", 200)],
  apiTokensOf: () => [accountQueries.apiTokensOf(db, "owner")],
  memberOfToken: () => [accountQueries.memberOfToken(db, "hash", id)],
  memberSession: () => [sessions.memberSession(db, "token", 20_000)],
  staffSession: () => [sessions.staffSession(db, "token", at)],
  insertMemberSession: () => [
    sessions.insertMemberSession(db, { token: "t", memberId: id, epoch: 0, expiresDay: 1 }),
  ],
  insertStaffSession: () => [
    sessions.insertStaffSession(db, { token: "t", staffId: id, epoch: 0, expiresAt: at }),
  ],
  deleteMemberSession: () => [sessions.deleteMemberSession(db, "token")],
  deleteStaffSession: () => [sessions.deleteStaffSession(db, "token")],
  endMemberSessions: () => [sessions.endMemberSessions(db, id)],
  deleteExpiredSessions: () => sessions.deleteExpiredSessions(db, at),
  carrySession: () => [sessions.carrySession(db, "token", { id, epoch: 0, wordsToken: "words" })],
  memberPasskeysOf: () => [accountQueries.memberPasskeysOf(db, "owner")],
  memberPasskey: () => [accountQueries.memberPasskey(db, "owner", "credential")],
  insertMemberPasskey: () => [
    accountStore.insertMemberPasskey(
      db,
      id,
      { owner: "o", credential: "c", sealed: "s", createdDay: 1 },
      5,
    ),
  ],
  updateMemberPasskey: () => [
    accountStore.updateMemberPasskey(db, { owner: "o", credential: "c" }, "sealed"),
  ],
  deleteMemberPasskey: () => [accountStore.deleteMemberPasskey(db, "owner", "credential")],
  endOfForm: () => [accountQueries.endOfForm(db, ended)],
  insertMember: () => [
    accountStore.insertMember(db, { id, wordsToken: "w", createdDay: 1 }, ended),
  ],
  closeFirstForm: () => [accountStore.closeFirstForm(db, id, ended, 20_000)],
  markGone: () => [accountStore.markGone(db, ended)],
  replaceWordsToken: () => [
    accountStore.replaceWordsToken(db, id, { from: "a", to: "b", epoch: 0, elsewhere: true }),
  ],
  insertApiToken: () => [
    accountStore.insertApiToken(db, id, { token: "t", owner: "o", label: "l", createdDay: 1 }, 10),
  ],
  deleteApiTokensOf: () => [accountStore.deleteApiTokensOf(db, "owner")],
  deleteApiToken: () => [accountStore.deleteApiToken(db, "owner", "token")],
  insertOwnItem: () => [
    accountStore.insertOwnItem(db, id, { owner: "o", item: "i", sealedRef: "s" }),
  ],
  deleteOwnItems: () => [accountStore.deleteOwnItems(db, "owner", ["one", "two"])],
  nothingLeft: () => [accountStore.nothingLeft(db, id, "owner")],
  deleteMember: () =>
    accountStore.deleteMember(db, id, { own: "own", api: "api", passkey: "passkey" }),

  // following
  followsTag: () => [followingQueries.followsTag(db, "follower", "topic", "sleep")],
  followedOfThread: () => [followingQueries.followedOfThread(db, "follower", id)],
  followedTags: () => [followingQueries.followedTags(db, "follower")],
  feedThreads: () => [
    followingQueries.feedThreads(db, { follower: "follower" }, null),
    followingQueries.feedThreads(db, { follower: "follower" }, cursor),
    followingQueries.feedThreads(db, { boards: ["anxiety"], topics: ["sleep"] }, cursor),
  ],
  insertFollow: () => [
    followingStore.insertFollow(db, id, { follower: "f", kind: "topic", tag: "sleep" }),
  ],
  deleteFollowsOf: () => [followingStore.deleteFollowsOf(db, "follower")],
  deleteFollow: () => [
    followingStore.deleteFollow(db, { follower: "f", kind: "topic", tag: "sleep" }),
  ],

  ...ALARM_SAMPLES,
  ...CARE_SAMPLES,
  ...DESK_SAMPLES,
  ...REVERSAL_SAMPLES,

  // notify
  effectById: () => [notifyQueries.effectById(db, id)],
  everyNoticeOf: () => [notifyQueries.everyNoticeOf(db, "owner")],
  noticesOf: () => [notifyQueries.noticesOf(db, "owner")],
  insertEffect: () => [notifyStore.insertEffect(db, { id, kind: "reply", ...subject })],
  deleteEffect: () => [notifyStore.deleteEffect(db, id)],
  insertNotice: () => [
    notifyStore.insertNotice(db, id, { owner: "o", item: "i", sealed: "s", expiresDay: 1 }),
  ],
  deleteNoticesOf: () => [notifyStore.deleteNoticesOf(db, "owner")],
  deleteNotices: () => [notifyStore.deleteNotices(db, "owner", ["one", "two"])],
  deleteExpiredNotices: () => [notifyStore.deleteExpiredNotices(db, 20_000)],
  markSent: () => [notifyStore.markSent(db, [id], at)],
  deleteEffectsOf: () => [notifyStore.deleteEffectsOf(db, id)],
  unsentEffects: () => [notifyStore.unsentEffects(db, id, at, at, 90)],

  ...ACT_SAMPLES,
  ...SCREENING_SAMPLES,
  ...DUTY_SAMPLES,
  ...LEDGER_SAMPLES,
  ...ROTATION_SAMPLES,
  ...STATEMENT_SAMPLES,
  ...TEMPLATE_SAMPLES,
  ...PACK_SAMPLES,
  ...HELPLINE_SAMPLES,
  ...UNSEALING_SAMPLES,
  ...SERVING_SAMPLES,
  ...STAFF_SAMPLES,

  // threads
  catalogueQueries: () => catalogue.catalogueQueries(db, at),
  allThreads: () => pages.map((page) => threadQueries.allThreads(db, page)),
  boardThreads: () => pages.map((page) => threadQueries.boardThreads(db, "anxiety", page)),
  topicThreadsActive: () =>
    pages.slice(0, 3).map((page) => threadQueries.topicThreadsActive(db, "sleep", page)),
  topicThreadsNewest: () =>
    pages.slice(3).map((page) => threadQueries.topicThreadsNewest(db, "sleep", page)),
  threadById: () => [threadQueries.threadById(db, id)],
  threadPosts: () => [
    threadQueries.threadPosts(db, id, { kind: "start" }, null),
    threadQueries.threadPosts(db, id, { kind: "start" }, "voice"),
    threadQueries.threadPosts(db, id, { kind: "end" }, null),
    threadQueries.threadPosts(db, id, { kind: "from", id }, null),
    threadQueries.threadPosts(db, id, { kind: "after", id }, null),
    threadQueries.threadPosts(db, id, { kind: "before", id }, null),
  ],
  postById: () => [threadQueries.postById(db, id, id)],
  postWithThread: () => [threadQueries.postWithThread(db, id, id)],
  postsBefore: () => [threadQueries.postsBefore(db, id, id, 3)],
  postsAfter: () => [threadQueries.postsAfter(db, id, id, 3)],
  takenAliases: () => [threadQueries.takenAliases(db, id, ["one", "two"])],
  aliasOfVoice: () => [threadQueries.aliasOfVoice(db, id, "voice")],
  threadToRead: () => [threadQueries.threadToRead(db, id)],
  threadsByIds: () => [threadQueries.threadsByIds(db, [id, id])],
  postsWithThreads: () => [threadQueries.postsWithThreads(db, [subject])],
  ownPosts: () => [threadQueries.ownPosts(db, [subject])],
  insertThread: () => threadStore.insertThread(db, thread, post),
  insertReply: () => threadStore.insertReply(db, thread, reply, true),
  statusStatements: () => [
    ...threadStore.statusStatements(db, { thread, post, to: "removed", now: at }),
    ...threadStore.statusStatements(db, { thread, post: reply, to: "erased", now: at }),
    ...threadStore.statusStatements(db, {
      thread: { ...thread, status: "held" },
      post: { ...post, status: "held" },
      to: "published",
      now: at,
    }),
  ],
  notesStatements: () => [
    ...threadStore.notesStatements(db, { thread, post, notes: ["loss"], excerpt: "" }),
    ...threadStore.notesStatements(db, { thread, post: reply, notes: ["loss"], excerpt: "" }),
  ],
  editStatements: () => [
    ...threadStore.editStatements(db, {
      thread,
      post,
      body: "",
      html: "",
      notes: [],
      listed: { title: "", excerpt: "" },
      now: at,
    }),
  ],
  creditMember: () => [threadStore.creditMember(db, id)],
};

/** Functions in those files that make no statement. */
export const NOT_SQL: readonly string[] = [
  "freshCatalogue",
  "keepCatalogue",
  "forgetCatalogue",
  // Conditions that go into the statements of others.
  "decisionStands",
  "pauseStands",
  // A table's columns under names of their own.
  "named",
];
